// What is shown here is what is sent or copied, to the letter.
/** @jsxImportSource react */
import { colourText } from './code-colours'
import { CopyButton } from './copy-button'
import styles from './code.module.css'

/** A text to be read and copied as it stands, lightly coloured. `language` only chooses the colours. */
export function Code({ text, language, what }: { text: string; language: string; what: string }) {
  return (
    <div className={styles.code}>
      <div className={styles.copy}>
        <CopyButton text={text} what={what} />
      </div>
      <pre {...(mayScroll(text) ? { tabIndex: 0, role: 'group', 'aria-label': what } : {})}>
        <code>
          {colourText(text, language).map((piece, index) =>
            piece.look === undefined ? (
              piece.text
            ) : (
              <span key={index} className={styles[piece.look]}>
                {piece.text}
              </span>
            ),
          )}
        </code>
      </pre>
    </div>
  )
}

/** Whether a text can be higher than its box, which keyboards must be able to scroll then. */
function mayScroll(text: string): boolean {
  return text.length > 600 || text.split('\n', 16).length > 15
}
