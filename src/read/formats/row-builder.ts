import type { Cell, CellKind, Row } from '../../types.ts'

/** Rows that readers give at a time. */
export const batchRows = 1000

/** Gathers the cells of a row; columns are 0-based, and blank cells are none. */
export class RowBuilder {
  readonly #texts: string[] = []
  readonly #kinds: CellKind[] = []
  #isText = true

  set(column: number, { text, kind }: Cell): void {
    if (text === '') return
    while (this.#texts.length <= column) {
      this.#texts.push('')
      this.#kinds.push('text')
    }
    this.#texts[column] = text
    this.#kinds[column] = kind
    if (kind !== 'text') this.#isText = false
  }

  /** The row under its number; null where it has no cells. */
  finish(number: number): Row | null {
    return this.#texts.length === 0 ? null : { number, texts: this.#texts, kinds: this.#isText ? null : this.#kinds }
  }
}
