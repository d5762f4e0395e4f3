interface Slot {
  readonly variable: string
  /** Stands for a whole JSON string, quotes and all. */
  readonly json: boolean
}

/**
 * Places in a request that a script fills from variables. A place is marked by a word that occurs nowhere else, so
 * that the curl command can be written as ever; then each mark, which always stands within single quotes, is exchanged.
 */
export class ShellSlots {
  private readonly word: string
  private readonly slots: Slot[] = []

  /** `texts` are all texts that a mark must be told from. */
  constructor(texts: readonly string[]) {
    let word = 'slot'
    while (texts.some((text) => text.toLowerCase().includes(word))) word += 'q'
    this.word = word
  }

  /** A mark for the value of a variable, for an address or a text. */
  inText(variable: string): string {
    return this.mark({ variable, json: false })
  }

  /** A mark for a variable that holds JSON text, to stand as a string in a JSON body. */
  inJson(variable: string): string {
    return this.mark({ variable, json: true })
  }

  /** The command with its marks exchanged for variables. */
  fill(command: string): string {
    const marks = new RegExp(`('?)("?)${this.word}(\\d+)x("?)('?)`, 'g')
    return command.replaceAll(
      marks,
      (_, opening: string, before: string, index: string, after: string, closing: string) => {
        const slot = this.slots[Number(index)]
        const [left, right] = slot?.json === true ? ['', ''] : [before, after]
        // A quote before a mark opens the quoted text, one behind it closes that: both are needless then.
        const start = opening === '' || left !== '' ? `${opening}${left}'` : ''
        const end = closing === '' || right !== '' ? `'${right}${closing}` : ''
        return `${start}"$${slot?.variable ?? ''}"${end}`
      },
    )
  }

  private mark(slot: Slot): string {
    this.slots.push(slot)
    return `${this.word}${this.slots.length - 1}x`
  }
}
