import type { FieldId } from '../schema.ts'
import type { ListKind, NormalizedRecord, People, Person, Place } from '../types.ts'
import { StringPool } from './string-pool.ts'

/** Rows that a column holds before it first grows; doubling from here keeps small runs small. */
const initialCapacity = 1024

/** A growing column of unsigned integers, 0 where nothing was set. */
class NumberColumn {
  #values = new Uint32Array(initialCapacity)
  #lastText = ''
  #lastNumber = 0

  /** Moves the kept rows together; `kept[i]` says whether row i stays. */
  compact(kept: Uint8Array): void {
    let to = 0
    for (let from = 0; from < kept.length; from++) if (kept[from] === 1) this.#values[to++] = this.get(from)
    this.#values.fill(0, to)
  }

  get(index: number): number {
    return this.#values[index] ?? 0
  }

  set(index: number, value: number): void {
    if (index >= this.#values.length) {
      const grown = new Uint32Array(Math.max(index + 1, this.#values.length * 2))
      grown.set(this.#values)
      this.#values = grown
    }
    this.#values[index] = value
  }

  /** Sets the number of a text. Lists say the same in row after row, and then it is not looked up again. */
  setText(index: number, text: string, pool: StringPool): void {
    if (text !== this.#lastText) {
      this.#lastText = text
      this.#lastNumber = pool.id(text)
    }
    this.set(index, this.#lastNumber)
  }
}

/**
 * The people of one side in columns: four bytes a field and person, and the original text only where it differs from
 * the normalized value. `person(i)` is the view that the rest of the code reads.
 */
export class PeopleStore implements People {
  readonly #pool: StringPool
  readonly #values = new Map<FieldId, NumberColumn>()
  /** Number of the original text + 1; 0 where it is the normalized value. */
  readonly #texts = new Map<FieldId, NumberColumn>()
  /** Keys of the households, numbered from 1. */
  readonly #households = new StringPool()
  readonly #columns = {
    file: new NumberColumn(),
    sheet: new NumberColumn(),
    row: new NumberColumn(),
    column: new NumberColumn(),
    kind: new NumberColumn(),
    /** Household + 1; 0 for none. */
    household: new NumberColumn(),
    headsOnly: new NumberColumn(),
  }
  #size = 0

  /** Both sides share a pool, so that equal text has one number. */
  constructor(pool: StringPool = new StringPool()) {
    this.#pool = pool
  }

  get size(): number {
    return this.#size
  }

  get householdCount(): number {
    return this.#households.size - 1
  }

  /** Adds a person and returns their index. */
  add({ record, values }: NormalizedRecord): number {
    const index = this.#size++
    const { place } = record
    this.#columns.file.setText(index, place.file, this.#pool)
    // A sheet may have any name, so "no sheet" is 0 and names are marked.
    this.#columns.sheet.setText(index, place.sheet === null ? '' : `=${place.sheet}`, this.#pool)
    this.#columns.row.set(index, place.row)
    this.#columns.column.set(index, place.column)
    this.#columns.kind.setText(index, record.kind, this.#pool)
    this.#columns.headsOnly.set(index, record.headsOnly ? 1 : 0)
    if (record.household !== null) this.#columns.household.set(index, this.#households.id(`${this.#columns.file.get(index)} ${record.household}`))
    for (const field of Object.keys(values) as FieldId[]) this.#setValue(index, field, values[field] ?? '')
    for (const field of Object.keys(record.cells) as FieldId[]) this.#setText(index, field, record.cells[field]?.text ?? '', values[field] ?? '')
    return index
  }

  /** Sets a value that the row does not state itself; its text stays blank. */
  derive(index: number, field: FieldId, value: string): void {
    this.#setValue(index, field, value)
    this.#setText(index, field, '', value)
  }

  /** Drops people; the others keep their order and get new indexes. `kept[i]` is 1 for those that stay. */
  compact(kept: Uint8Array): void {
    for (const column of [...this.#values.values(), ...this.#texts.values(), ...Object.values(this.#columns)]) column.compact(kept)
    this.#size = kept.reduce((sum, each) => sum + each, 0)
  }

  /** Puts a value in place of the one that was read; the text stays what the list has. */
  correct(index: number, field: FieldId, value: string): void {
    const text = this.text(index, field)
    this.#setValue(index, field, value)
    this.#setText(index, field, text, this.value(index, field))
  }

  person(index: number): Person {
    return new PersonView(this, index)
  }

  value(index: number, field: FieldId): string {
    return this.#pool.text(this.valueNumber(index, field))
  }

  /** A number that stands for the normalized value: equal values have equal numbers, and 0 is none. */
  valueNumber(index: number, field: FieldId): number {
    return this.#values.get(field)?.get(index) ?? 0
  }

  text(index: number, field: FieldId): string {
    const original = this.#texts.get(field)?.get(index) ?? 0
    return original === 0 ? this.value(index, field) : this.#pool.text(original - 1)
  }

  kind(index: number): ListKind {
    return this.#pool.text(this.#columns.kind.get(index))
  }

  /** -1 where the list has no households. */
  household(index: number): number {
    return this.#columns.household.get(index) - 1
  }

  headsOnly(index: number): boolean {
    return this.#columns.headsOnly.get(index) === 1
  }

  place(index: number): Place {
    const sheet = this.#columns.sheet.get(index)
    return {
      file: this.#pool.text(this.#columns.file.get(index)),
      sheet: sheet === 0 ? null : this.#pool.text(sheet).slice(1),
      row: this.#columns.row.get(index),
      column: this.#columns.column.get(index),
    }
  }

  #setValue(index: number, field: FieldId, value: string): void {
    if (value !== '') columnOf(this.#values, field).setText(index, value, this.#pool)
  }

  #setText(index: number, field: FieldId, text: string, value: string): void {
    if (text !== value) columnOf(this.#texts, field).set(index, this.#pool.id(text) + 1)
  }
}

function columnOf(columns: Map<FieldId, NumberColumn>, field: FieldId): NumberColumn {
  let column = columns.get(field)
  if (column === undefined) columns.set(field, (column = new NumberColumn()))
  return column
}

class PersonView implements Person {
  readonly #store: PeopleStore
  readonly index: number

  constructor(store: PeopleStore, index: number) {
    this.#store = store
    this.index = index
  }

  get place(): Place {
    return this.#store.place(this.index)
  }

  get kind(): ListKind {
    return this.#store.kind(this.index)
  }

  get household(): number {
    return this.#store.household(this.index)
  }

  get headsOnly(): boolean {
    return this.#store.headsOnly(this.index)
  }

  text(field: FieldId): string {
    return this.#store.text(this.index, field)
  }

  value(field: FieldId): string {
    return this.#store.value(this.index, field)
  }
}
