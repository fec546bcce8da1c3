import type { FieldId } from '../schema.ts'
import { schema } from '../schema.ts'
import type { Cell, Merge } from '../types.ts'
import type { Cells } from './household-tracker.ts'

/** Owners of facts that hold for every row that a merged cell covers: a name or a number of one's own never does. */
const sharedOwners: ReadonlySet<string> = new Set(['household', 'list', 'carer', 'school'])

/** Gives the value of a cell merged downwards to every row that it covers. Rows come in order, and only the merges that reach them are looked at. */
export class MergedCells {
  readonly #waiting: Merge[]
  #reaching: { readonly merge: Merge; readonly tops: Map<FieldId, Cell> }[] = []

  constructor(merges: readonly Merge[], lastHeading: number) {
    // The next one stands last, so that it can be popped.
    this.#waiting = merges.filter(({ top, bottom }) => bottom > top && top > lastHeading).sort((a, b) => b.top - a.top)
  }

  /** Changes `cells`. */
  fill(row: number, cells: Cells, columns: readonly { readonly index: number; readonly field: FieldId }[]): void {
    for (let next = this.#waiting.at(-1); next !== undefined && next.top <= row; next = this.#waiting.at(-1)) {
      this.#reaching.push({ merge: next, tops: new Map() })
      this.#waiting.pop()
    }
    if (this.#reaching.length === 0) return
    this.#reaching = this.#reaching.filter(({ merge }) => merge.bottom >= row)
    for (const { merge, tops } of this.#reaching) {
      for (const { index, field } of columns) {
        if (index < merge.left || index > merge.right || !sharedOwners.has(schema[field].owner)) continue
        const cell = cells[field]
        const top = tops.get(field)
        if (merge.top === row && cell !== undefined) tops.set(field, cell)
        else if (cell === undefined && top !== undefined) cells[field] = top
      }
    }
  }
}
