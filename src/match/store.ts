import { mostRemembered } from '../normalize/index.ts'
import { remember } from '../remember.ts'
import type { FieldId } from '../schema.ts'
import type { FieldValue, ListKind, NormalizedRecord, People, Person, Place } from '../types.ts'
import { StringPool } from './string-pool.ts'

/** Rows that a column holds before it first grows; doubling from here keeps small runs small, and a column that has grown before its code is optimized is compiled once. */
const initialCapacity = 64

/** A growing column of unsigned integers, 0 where nothing was set. */
class NumberColumn {
  #values = new Uint32Array(initialCapacity)

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
}

/** A column of texts that are the same in row after row, and then not looked up again. */
class TextColumn {
  readonly numbers = new NumberColumn()
  #lastText = ''
  #lastNumber = 0

  set(index: number, text: string, pool: StringPool): void {
    if (text !== this.#lastText) {
      this.#lastText = text
      this.#lastNumber = pool.id(text)
    }
    this.numbers.set(index, this.#lastNumber)
  }
}

/** The numbers of a value, and of the text that it was made of, plus 1; 0 where the text is the value. */
interface Numbers {
  readonly ofValue: number
  readonly ofText: number
}

/** What the people of a side have in one field. */
class FieldColumn {
  readonly values = new NumberColumn()
  /** Number of the original text + 1; 0 where it is the normalized value. */
  readonly texts = new NumberColumn()
  readonly #remembered = new Map<FieldValue, Numbers>()
  /** Of the person above, and its numbers. */
  #last: FieldValue | null = null
  #numbers: Numbers = { ofValue: 0, ofText: 0 }

  set(index: number, read: FieldValue, pool: StringPool): void {
    if (read !== this.#last) {
      this.#last = read
      this.#numbers = read.isRemembered ? this.#remember(read, pool) : numbersOf(read, pool)
    }
    const { ofValue, ofText } = this.#numbers
    if (ofValue !== 0) this.values.set(index, ofValue)
    if (ofText !== 0) this.texts.set(index, ofText)
  }

  #remember(read: FieldValue, pool: StringPool): Numbers {
    return this.#remembered.get(read) ?? remember(this.#remembered, read, numbersOf(read, pool), mostRemembered)
  }
}

function numbersOf({ text, value }: FieldValue, pool: StringPool): Numbers {
  return { ofValue: pool.id(value), ofText: text === value ? 0 : pool.id(text) + 1 }
}

/**
 * The people of one side in columns: four bytes a field and person, and the original text only where it differs from
 * the normalized value. `person(i)` is the view that the rest of the code reads.
 */
export class PeopleStore implements People {
  readonly #pool: StringPool
  readonly #fields = new Map<FieldId, FieldColumn>()
  /** Keys of the households, numbered from 1. */
  readonly #households = new StringPool()
  #lastHousehold = { file: 0, key: '', number: 0 }
  readonly #columns = {
    row: new NumberColumn(),
    column: new NumberColumn(),
    /** Household + 1; 0 for none. */
    household: new NumberColumn(),
    headsOnly: new NumberColumn(),
  }
  readonly #texts = {
    file: new TextColumn(),
    /** A sheet may have any name, so "no sheet" is blank and names are marked. */
    sheet: new TextColumn(),
    kind: new TextColumn(),
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
    this.#texts.file.set(index, place.file, this.#pool)
    this.#texts.sheet.set(index, place.sheet === null ? '' : `=${place.sheet}`, this.#pool)
    this.#texts.kind.set(index, record.kind, this.#pool)
    this.#columns.row.set(index, place.row)
    this.#columns.column.set(index, place.column)
    this.#columns.headsOnly.set(index, record.headsOnly ? 1 : 0)
    if (record.household !== null) this.#columns.household.set(index, this.#householdNumber(this.#texts.file.numbers.get(index), record.household))
    for (const value of values) this.#columnOf(value.field).set(index, value, this.#pool)
    return index
  }

  /** Sets a value that the row does not state itself; its text stays blank. */
  derive(index: number, field: FieldId, value: string): void {
    this.#columnOf(field).set(index, { field, text: '', value, isRemembered: false }, this.#pool)
  }

  /** Drops people; the others keep their order and get new indexes. `kept[i]` is 1 for those that stay. */
  compact(kept: Uint8Array): void {
    for (const { values, texts } of this.#fields.values()) for (const column of [values, texts]) column.compact(kept)
    for (const column of Object.values(this.#columns)) column.compact(kept)
    for (const { numbers } of Object.values(this.#texts)) numbers.compact(kept)
    this.#size = kept.reduce((sum, each) => sum + each, 0)
  }

  /** Puts a value in place of the one that was read; the text stays what the list has. */
  correct(index: number, field: FieldId, value: string): void {
    const right = value === '' ? this.value(index, field) : value
    this.#columnOf(field).set(index, { field, text: this.text(index, field), value: right, isRemembered: false }, this.#pool)
  }

  person(index: number): Person {
    return new PersonView(this, index)
  }

  /** Whether anybody has something in a field. */
  hasField(field: FieldId): boolean {
    return this.#fields.has(field)
  }

  value(index: number, field: FieldId): string {
    return this.#pool.text(this.valueNumber(index, field))
  }

  /** A number that stands for the normalized value: equal values have equal numbers, and 0 is none. */
  valueNumber(index: number, field: FieldId): number {
    return this.#fields.get(field)?.values.get(index) ?? 0
  }

  text(index: number, field: FieldId): string {
    const original = this.#fields.get(field)?.texts.get(index) ?? 0
    return original === 0 ? this.value(index, field) : this.#pool.text(original - 1)
  }

  kind(index: number): ListKind {
    return this.#pool.text(this.#texts.kind.numbers.get(index))
  }

  /** -1 where the list has no households. */
  household(index: number): number {
    return this.#columns.household.get(index) - 1
  }

  headsOnly(index: number): boolean {
    return this.#columns.headsOnly.get(index) === 1
  }

  /** Whether two people stand in one row. */
  isOneRow(a: number, b: number): boolean {
    const { file, sheet } = this.#texts
    return this.#columns.row.get(a) === this.#columns.row.get(b) && file.numbers.get(a) === file.numbers.get(b) && sheet.numbers.get(a) === sheet.numbers.get(b)
  }

  place(index: number): Place {
    const sheet = this.#texts.sheet.numbers.get(index)
    return {
      file: this.#pool.text(this.#texts.file.numbers.get(index)),
      sheet: sheet === 0 ? null : this.#pool.text(sheet).slice(1),
      row: this.#columns.row.get(index),
      column: this.#columns.column.get(index),
    }
  }

  /** The people of a household mostly follow each other. */
  #householdNumber(file: number, key: string): number {
    if (this.#lastHousehold.file !== file || this.#lastHousehold.key !== key) this.#lastHousehold = { file, key, number: this.#households.id(`${file} ${key}`) }
    return this.#lastHousehold.number
  }

  #columnOf(field: FieldId): FieldColumn {
    let column = this.#fields.get(field)
    if (column === undefined) this.#fields.set(field, (column = new FieldColumn()))
    return column
  }
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
