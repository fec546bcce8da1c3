import type { FieldId } from '../schema.ts'
import type { Column, Issue, Row, SourceRecord } from '../types.ts'

/** What stands for bytes that are no character in the file's encoding, and for NUL inside a text. */
const unreadable = '\ufffd'

const none: readonly Issue[] = []

/** What is wrong with the cells of a row's people, whatever they say: characters that can't be read, and fields beyond the heading, behind which all may be shifted. */
export function rowIssues(row: Row, records: readonly SourceRecord[], fields: number | null): readonly Issue[] {
  const isWhole = !holdsUnreadable(row)
  if (isWhole && (fields === null || row.texts.length <= fields)) return none
  const issues: Issue[] = []
  if (!isWhole) for (const record of records) issues.push(...unreadableCells(record))
  const [first] = records
  if (fields !== null && row.texts.length > fields && first !== undefined) {
    issues.push({ code: 'row-with-more-fields', severity: 'issue', place: first.place, field: null, params: { fields: row.texts.length, headings: fields } })
  }
  return issues
}

function holdsUnreadable({ texts }: Row): boolean {
  for (const text of texts) if (text.includes(unreadable)) return true
  return false
}

function unreadableCells({ place, cells }: SourceRecord): readonly Issue[] {
  const found = (Object.keys(cells) as FieldId[]).filter((field) => cells[field]?.text.includes(unreadable) === true)
  return found.map((field): Issue => ({ code: 'cell-unreadable', severity: 'issue', place, field, params: {} }))
}

/** Fields that a row of a text has at most: those of its heading, which ends with its last filled cell. null for a spreadsheet, whose cells stand where they stand. */
export function fieldsOf(sheet: string | null, columns: readonly Column[]): number | null {
  return sheet === null ? Math.max(0, ...columns.map(({ index }) => index)) : null
}
