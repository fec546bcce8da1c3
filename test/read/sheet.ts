import type { Heading } from '../../src/read/draft.ts'
import { layoutOf, type InputContext, type SheetLayout } from '../../src/read/layout.ts'
import { RecordReader } from '../../src/read/records.ts'
import type { Merge, Row, RowOutcome, Sheet, SourceRecord } from '../../src/types.ts'

/** Rows typed as text: a line a row, | between cells. Numbered from 1. */
export function rowsOf(text: string): readonly Row[] {
  return text
    .replace(/^\n|\n\s*$/g, '')
    .split('\n')
    .map((line, index) => {
      const texts = line.trim().split('|').map((cell) => cell.trim())
      while (texts.length > 0 && texts.at(-1) === '') texts.pop()
      return { number: index + 1, texts, kinds: null }
    })
}

/** One row of headings, as columns are bound. */
export function headingsOf(line: string): readonly Heading[] {
  return line.split('|').map((text, index) => {
    const parts = text.trim().split('>')
    return { index: index + 1, group: parts.slice(0, -1).join('/'), leaf: parts.at(-1) ?? '' }
  })
}

/** A1:C1 as 1-based numbers. */
export function merge(range: string): Merge {
  const [left, top, right, bottom] = [...(/^([A-Z])(\d+):([A-Z])(\d+)$/.exec(range) ?? [])].slice(1)
  const column = (letter: string | undefined): number => (letter ?? 'A').charCodeAt(0) - 64
  return { top: Number(top), left: column(left), bottom: Number(bottom), right: column(right) }
}

export interface ReadOptions extends Partial<InputContext> {
  readonly sheet?: string | null
  readonly merges?: readonly string[]
}

export interface SheetRead {
  readonly found: SheetLayout
  readonly outcomes: readonly RowOutcome[]
  readonly people: readonly SourceRecord[]
  /** Kinds of the rows, in order. */
  readonly kinds: readonly string[]
}

/** Reads a typed sheet as the program reads one. */
export function readSheet(text: string, { sheet = 'Sheet1', merges = [], ...given }: ReadOptions = {}): SheetRead {
  const rows = rowsOf(text)
  const context: InputContext = { file: 'file.xlsx', role: 'list', kind: null, map: {}, ...given }
  const read: Sheet = { name: sheet, hidden: false, merges: merges.map(merge), batches: { [Symbol.asyncIterator]: () => { throw new Error('the rows are at hand') } } }
  const found = layoutOf(read, rows, context)
  const reader = new RecordReader(read, found.layout, found.kind, context)
  const outcomes = rows.map((row) => reader.read(row))
  return { found, outcomes, people: outcomes.flatMap((outcome) => (outcome.kind === 'person' ? outcome.records : [])), kinds: outcomes.map(({ kind }) => kind) }
}

/** name, household, and the fields asked for of every person; '-' where one is absent. */
export function shown(people: readonly SourceRecord[], ...fields: readonly (keyof SourceRecord['cells'])[]): readonly string[] {
  return people.map(({ cells }) => fields.map((field) => cells[field]?.text ?? '-').join(' '))
}
