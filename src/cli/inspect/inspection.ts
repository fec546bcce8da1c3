import type { Config } from '../../config.ts'
import { Gathering } from '../../match/gather.ts'
import { PeopleStore } from '../../match/store.ts'
import { StringPool } from '../../match/string-pool.ts'
import { issueSentence } from '../../messages/issues.ts'
import { maskId } from '../../normalize/id-number.ts'
import { normalizeRecord } from '../../normalize/index.ts'
import { nameClaims, type NameClaims } from '../../read/file-name.ts'
import { readInput } from '../../read/index.ts'
import type { NamedInput } from '../../read/inputs.ts'
import { layoutAt } from '../../read/layout-at.ts'
import type { Issue, ListKind, SheetAccount, TableLayout } from '../../types.ts'
import { tellReading, type Reading } from './role.ts'

/** People of a sheet that are shown, to see at a glance that the columns are right. */
const shownPeople = 3

/** What exports put around a number: ="…", apostrophes, tabs. */
const notOfNumbers = /[='"\s\p{C}]/gu

/** One of the first people of a sheet; the ID number is masked. */
export interface ShownPerson {
  readonly row: number
  readonly column: number
  readonly name: string
  readonly idNumber: string
}

export interface SheetInspection extends Omit<TableLayout, 'sheet'>, Pick<SheetAccount, 'sheet' | 'hidden' | 'rows' | 'kinds' | 'people' | 'repeats'> {
  /** Tables beside and below the first one, which have columns of their own. */
  readonly further: readonly TableLayout[]
  readonly first: readonly ShownPerson[]
}

export interface ShownIssue extends Pick<Issue, 'code' | 'severity' | 'field'> {
  readonly sheet: string | null
  readonly row: number
  /** Of the cell that it is about. */
  readonly column: number
  readonly message: string
}

/** How one file is read; what `inspect --json` prints of it. */
export interface Inspection {
  readonly file: string
  readonly role: Reading['role']
  /** Kinds of list that its people are of; empty for a registration. */
  readonly listKinds: readonly ListKind[]
  readonly format: string
  readonly encoding: string | null
  readonly delimiter: string | null
  /** What the file's name says it holds; to be compared with the people of the sheets. */
  readonly named: NameClaims
  readonly sheets: readonly SheetInspection[]
  readonly issues: readonly ShownIssue[]
}

/** Reads a whole file as a run would. Throws ReconcileError (unreadable) as a run does. */
export async function inspectFile(input: NamedInput, config: Config, project: Config, stated: Reading['role'] | null, progress: (rows: number) => void): Promise<Inspection> {
  const { role, kind } = await tellReading(input, project, stated)
  const reading = await readInput({ ...input, role, kind, map: config.map, kinds: config.kinds, limits: config.limits })
  const people = new Gathering(new PeopleStore(new StringPool()), normalizeRecord)
  let rows = 0
  for (const { name, hidden, outcomes } of reading.sheets) await people.sheet(input.file, name, hidden, outcomes, (count) => { progress((rows += count)) })
  const { accounts, issues } = people.finish()
  const first = firstPeople(people.store)
  const sheets = reading.sheets.map(({ layout, further }, position): SheetInspection => {
    const account = accounts[position]
    if (account === undefined) throw new Error(`no account of ${input.file}`)
    const { sheet, hidden, rows, kinds, people, repeats } = account
    return { ...layout, further: further(), sheet, hidden, rows, kinds, people, repeats, first: first.get(sheet) ?? [] }
  })
  const { format, encoding, delimiter } = reading
  const listKinds = role === 'students' ? [] : [...people.kinds].sort()
  return { file: input.file, role, listKinds, format, encoding, delimiter, named: nameClaims(input.file), sheets, issues: issues.map((issue) => shown(issue, sheets, config)) }
}

function firstPeople(store: PeopleStore): ReadonlyMap<string | null, readonly ShownPerson[]> {
  const first = new Map<string | null, ShownPerson[]>()
  for (let i = 0; i < store.size; i++) {
    const person = store.person(i)
    const { sheet, row, column } = person.place
    const known = first.get(sheet) ?? []
    if (known.length >= shownPeople) continue
    first.set(sheet, [...known, { row, column, name: person.text('name'), idNumber: maskId(person.text('idNumber').replace(notOfNumbers, '')) }])
  }
  return first
}

/** A person's place is that of the name; an issue is shown at the cell that it is about. */
function shown({ code, severity, field, place: { sheet, row, column }, params }: Issue, sheets: readonly SheetInspection[], { language }: Config): ShownIssue {
  const own = sheets.find((each) => each.sheet === sheet)
  const columns = (own === undefined ? undefined : layoutAt([own, ...own.further], { row, column }))?.columns ?? []
  const slot = columns.find(({ index }) => index === column)?.slot ?? 0
  const cell = columns.find((each) => each.field === field && field !== null && each.slot === slot)?.index ?? column
  return { code, severity, field, sheet, row, column: cell, message: issueSentence({ code, params }, language) }
}
