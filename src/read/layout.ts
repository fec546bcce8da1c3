import type { Config } from '../config.ts'
import type { FieldId } from '../schema.ts'
import type { Column, ListKind, Row, Sheet, TableLayout } from '../types.ts'
import { bindColumns } from './columns.ts'
import { guessColumn } from './content-columns.ts'
import { declaredKindOfSheet } from './declared-kinds.ts'
import { columnTexts, isValidId } from './draft.ts'
import { factsOf } from './facts.ts'
import { headsFigures } from './figures.ts'
import { findHeading, headsTable, isPrintedAgain, mappedKeys, type FoundHeading } from './find-heading.ts'
import { listsHouseholds } from './household-rows.ts'
import { kindOfSheet } from './kind.ts'

/** What a file is read as. */
export interface InputContext {
  readonly file: string
  readonly role: 'students' | 'list'
  readonly kind: ListKind | null
  readonly map: Config['map']
  /** Kinds that the configuration declares; none where left out. */
  readonly kinds?: Config['kinds']
}

/** Rows that are looked at before a sheet's layout is decided; headings and a page of data are in them. */
export const layoutRows = 200

/** How a sheet is laid out, and whether it can be read as a list of people. */
export interface SheetLayout {
  readonly layout: TableLayout
  readonly kind: ListKind | null
  readonly hasName: boolean
  readonly hasId: boolean
  /** Columns bound to facts about people; a sheet without ID numbers but with several of them is a list of people all the same. */
  readonly facts: number
  /** Headings that look like the missing ones by their contents. */
  readonly guesses: { readonly name: string | null; readonly idNumber: string | null }
}

/** Facts that make a sheet a list of people although it lacks ID numbers, beside sheets that have them. */
const factsOfPeople = 3

export function isListOfPeople({ hasName, hasId, facts }: SheetLayout): boolean {
  return hasName && (hasId || facts >= factsOfPeople)
}

/** Decides the layout of a sheet from its first rows. */
export function layoutOf(sheet: Sheet, rows: readonly Row[], context: InputContext): SheetLayout {
  return layoutUnder(findHeading(rows, sheet.merges, context.map), sheet, rows, context)
}

/** The same where the heading is found already. */
export function layoutUnder(found: FoundHeading | null, sheet: Sheet, rows: readonly Row[], context: InputContext): SheetLayout {
  const headingRows = found?.rows ?? []
  const firstRow = headingRows[0] ?? 0
  const lastRow = headingRows.at(-1) ?? 0
  const titles = rows.filter(({ number }) => number < firstRow)
  const sample = ofTable(rows.filter(({ number }) => number > lastRow), found, context.map)
  const bound = found === null ? [] : bindColumns(found.headings, { role: context.role, map: context.map, sample })
  const columns = withPerson(bound)
  const titleTexts = titles.map(({ texts }) => texts.filter((text) => text !== '').join(' ')).filter((text) => text !== '')
  const has = (field: FieldId): boolean => columns.some((column) => column.field === field && column.slot === 0)
  const wide = columns.some(({ slot }) => slot > 0)
  const declared = context.kind === null ? declaredKindOfSheet(sheet.name, titleTexts, context.file, context.kinds) : null
  const kind = context.role === 'students' ? 'registration' : declared ?? kindOfSheet({ stated: context.kind, sheet: sheet.name, titles: titleTexts, file: context.file, columns })
  return {
    layout: {
      sheet: sheet.name,
      headingRows,
      columns,
      titles: titleTexts,
      facts: factsOf(titles, sheet.name, context.file, context.role),
      wide,
      headsOnly: context.role === 'list' && !wide && has('name') && listsHouseholds(bound, sample),
    },
    kind,
    hasName: has('name'),
    hasId: has('idNumber') || has('disabilityNumber') || holdsIds(columns, sample),
    guesses: { name: guessColumn(columns, sample, 'name')?.heading ?? null, idNumber: guessColumn(columns, sample, 'idNumber')?.heading ?? null },
    facts: new Set(columns.map(({ field }) => field).filter((field) => field !== null && field !== 'ignored')).size,
  }
}

/** The rows as far as a heading of another table, whose columns hold other things. */
function ofTable(rows: readonly Row[], found: FoundHeading | null, map: Config['map']): readonly Row[] {
  if (found === null) return rows
  const mapped = mappedKeys(map)
  const columns = found.headings.map(({ index, group, leaf }) => ({ index, heading: group === '' ? leaf : `${group}/${leaf}` }))
  const end = rows.findIndex((row, at) => headsFigures(row, rows[at + 1]) || (headsTable(row, mapped) && !isPrintedAgain(row, columns)))
  return end === -1 ? rows : rows.slice(0, end)
}

/** Where a list has heads and no names of its own, the head is the row's person (and still the head of the members to the right). */
function withPerson(columns: readonly Column[]): readonly Column[] {
  const has = (field: FieldId): boolean => columns.some((column) => column.field === field && column.slot === 0)
  if (has('name')) return columns
  const hasId = has('idNumber')
  return columns.map((column) => {
    if (column.field === 'headName') return { ...column, field: 'name' as const }
    return column.field === 'headIdNumber' && !hasId ? { ...column, field: 'idNumber' as const } : column
  })
}

/** Student numbers are G and the ID number; a column of them does for one of ID numbers. */
function holdsIds(columns: readonly Column[], sample: readonly Row[]): boolean {
  const column = columns.find(({ field }) => field === 'studentNumber')
  return column !== undefined && columnTexts(sample, column.index).some(isValidId)
}
