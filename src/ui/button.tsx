import type { ButtonHTMLAttributes, Ref } from 'react'
import { classes } from './classes'
import styles from './button.module.css'

export interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  look?: 'plain' | 'primary' | 'quiet' | undefined
  danger?: boolean | undefined
  small?: boolean | undefined
  /** For a button that holds an icon only; give it an `aria-label`. */
  icon?: boolean | undefined
  /**
   * Why the button cannot be pressed now, as a sentence. The button then stays focusable, so that the reason
   * can be read by keyboard and by screen readers, and does nothing.
   */
  impossible?: string | undefined
  ref?: Ref<HTMLButtonElement>
}

/** The button of the whole product; `type` is `button` unless given, so that none submits a form by accident. */
export function Button({
  look = 'plain',
  danger = false,
  small = false,
  icon = false,
  impossible,
  className,
  onClick,
  ...rest
}: ButtonProps) {
  const name = classes(
    styles.button,
    look !== 'plain' && styles[look],
    danger && styles.danger,
    small && styles.small,
    icon && styles.icon,
    className,
  )
  if (impossible === undefined)
    return <button type="button" {...rest} className={name} onClick={onClick} />
  return (
    <button
      type="button"
      {...rest}
      className={name}
      aria-disabled="true"
      title={impossible}
      aria-description={impossible}
    />
  )
}
