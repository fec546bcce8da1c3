import { parseIdNumber } from '../normalize/id-number.ts'
import type { FieldId } from '../schema.ts'
import type { Cell, Column } from '../types.ts'
import { isHeadRelation } from '../normalize/relation.ts'

export type Cells = Partial<Record<FieldId, Cell>>

/** Fields by which a list names its households, best first. */
const householdKeys: readonly FieldId[] = ['householdId', 'assistanceNumber']
/** Fields that a row without its own household keys takes from the row above. */
const householdFields: readonly FieldId[] = [
  'householdId', 'assistanceNumber', 'headName', 'headIdNumber', 'headPhone', 'householdSize', 'coveredCount', 'assistanceCategory',
  'assistanceType', 'assistanceStatus', 'assistanceEnd', 'householdType', 'village', 'villageGroup', 'township', 'address',
]

/**
 * Tells which rows of a list with one row a person are one household, row after row: by the household's number or certificate, by the head's
 * number, by a block of rows that name the same head, or by a row that is the head and the relations below it.
 */
export class HouseholdTracker {
  readonly #table: string
  readonly #has: ReadonlySet<Column['field']>
  #above: Cells = {}
  #block = 0
  #blockHead = ''
  #isOpen = false
  #village = ''

  /** @param table names the table among all of the file */
  constructor(table: string, columns: readonly Column[]) {
    this.#table = table
    this.#has = new Set(columns.filter(({ slot }) => slot === 0).map(({ field }) => field))
  }

  /** Merges were lost: what is blank below the first row of a household is taken from the row above. Changes `cells`. */
  fillDown(cells: Cells): void {
    if (this.#continues(cells)) {
      for (const field of householdFields) {
        const cell = this.#above[field]
        if (cell !== undefined) cells[field] ??= cell
      }
    }
    this.#above = cells
  }

  /** Key of the row's household; null where the list does not tell. */
  household(cells: Cells): string | null {
    const key = keyOf(cells)
    if (key !== null) return key
    const headId = parseIdNumber(cells.headIdNumber?.text ?? '', cells.headIdNumber?.kind)
    if (headId.status === 'valid') return `head ${headId.value}`
    const head = cells.headName?.text ?? ''
    return head === '' ? this.#byRelation(cells) : this.#byHead(head)
  }

  /** The row has no key of a household and no head, is no head itself, and stands below a row that has them. */
  #continues(cells: Cells): boolean {
    if (cells.headName !== undefined || !this.#has.has('name') || keyOf(cells) !== null) return false
    if (this.#above.headName === undefined && keyOf(this.#above) === null) return false
    const relation = cells.relationToHead?.text ?? ''
    if (relation !== '') return !isHeadRelation(relation)
    return this.#has.has('sequence') ? cells.sequence === undefined : this.#has.has('headName')
  }

  #byHead(head: string): string {
    if (head !== this.#blockHead) this.#block++
    this.#blockHead = head
    this.#isOpen = true
    return this.#blockKey()
  }

  /** A head, and the relations below it as far as the village stays; relations without a head above them tell nothing. */
  #byRelation(cells: Cells): string | null {
    const relation = cells.relationToHead?.text ?? ''
    const village = cells.village?.text ?? ''
    if (isHeadRelation(relation)) {
      this.#block++
      this.#isOpen = true
    } else if (relation === '' || village !== this.#village) this.#isOpen = false
    this.#village = village
    this.#blockHead = ''
    return this.#isOpen ? this.#blockKey() : null
  }

  #blockKey(): string {
    return `${this.#table} block ${String(this.#block)}`
  }
}

/** The household's number or certificate, without what a spreadsheet puts around it. */
export function keyOf(cells: Cells): string | null {
  for (const field of householdKeys) {
    const key = cells[field]?.text.replace(/[\s'"=]/g, '') ?? ''
    if (key !== '') return key
  }
  return null
}
