import { Fragment } from 'react'

/** A text that breaks between the words of a name such as `loadBalancerService` before it breaks within one. */
export function Breakable({ text }: { text: string }) {
  return text.split(/(?<=[a-z0-9])(?=[A-Z])/).map((word, index) => (
    <Fragment key={index}>
      {index > 0 && <wbr />}
      {word}
    </Fragment>
  ))
}
