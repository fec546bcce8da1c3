import { boundByWords, rowKindWords } from '../../messages/cli.ts'
import type { Language } from '../../messages/language.ts'
import { maskNumbers } from '../../normalize/id-number.ts'
import { holdsAsNamed } from '../../read/file-name.ts'
import { kindWords } from '../../read/sources/index.ts'
import { displayWidth, padEndTo } from '../../report/display-width.ts'
import { schema, type FieldId } from '../../schema.ts'
import type { Config } from '../../config.ts'
import type { Column, RowKind, TableLayout } from '../../types.ts'
import type { Session } from '../session.ts'
import type { Inspection, SheetInspection, ShownIssue } from './inspection.ts'

/** Issues of a file that are shown on the screen. */
const shownIssues = 20

/** How a file is read, for people: sheets, heading rows, columns, rows by kind, the first people, issues. */
export function inspectionLines(inspection: Inspection, config: Config, session: Session): readonly string[] {
  const { file, sheets } = inspection
  const wanting = inspection.issues.filter(({ severity }) => severity === 'issue')
  const notes = inspection.issues.filter(({ severity }) => severity === 'note')
  // What wants a look stands first: a file may have thousands of notes.
  const issues = [...wanting, ...notes]
  return [
    session.strong(file),
    `  ${fileFacts(inspection, config, session).join(comma(session))}`,
    ...nameLines(inspection, session).map((line) => `  ${line}`),
    ...sheets.flatMap((sheet) => ['', ...sheetLines(sheet, session).map((line) => `  ${line}`)]),
    ...(issues.length === 0 ? [] : ['', `  ${session.sentence('issues', { issues: wanting.length, notes: notes.length })}`]),
    ...issues.slice(0, shownIssues).map((issue) => `    ${issueLine(issue, session)}`),
    ...(issues.length > shownIssues ? [`    ${session.sentence('more', { count: issues.length - shownIssues })}`] : []),
  ]
}

/** What the file's name says, and whether it holds as many people. */
function nameLines({ named, sheets }: Inspection, session: Session): readonly string[] {
  const read = sheets.reduce((sum, { people }) => sum + people, 0)
  const repeats = sheets.reduce((sum, sheet) => sum + sheet.repeats, 0)
  const { people, date } = named
  return [
    ...(date === null ? [] : [session.sentence('name-says-date', { date })]),
    ...(people === null ? [] : [session.sentence(holdsAsNamed(named, read, repeats) ? 'name-says-people' : 'name-contradicts', { people, read, repeats })]),
  ]
}

function fileFacts({ role, listKinds, format, encoding, delimiter }: Inspection, config: Config, session: Session): readonly string[] {
  const kinds = listKinds.map((kind) => kindWords(kind, config.kinds)[session.language]).join(comma(session))
  return [
    format,
    ...(encoding === null ? [] : [session.sentence('encoding', { encoding, delimiter: delimiter === '\t' ? session.sentence('delimiter-tab') : (delimiter ?? '') })]),
    session.sentence(role === 'students' ? 'read-as-students' : 'read-as-list'),
    ...(listKinds.length === 0 ? [] : [session.sentence(listKinds.length === 1 ? 'kind' : 'kinds-by-row', { kind: kinds, kinds })]),
  ]
}

function sheetLines(sheet: SheetInspection, session: Session): readonly string[] {
  const { language } = session
  const name = sheet.sheet === null ? session.sentence('sheet-of-text') : session.sentence('sheet', { sheet: sheet.sheet })
  const isList = sheet.forms !== undefined || sheet.headingRows.length > 0
  const facts = (Object.entries(sheet.facts) as [FieldId, string][]).map(([field, text]) => `${schema[field][language]} ${text}`)
  const kinds = (Object.keys(rowKindWords) as RowKind[]).filter((kind) => sheet.kinds[kind] > 0).map((kind) => `${rowKindWords[kind][language]} ${sheet.kinds[kind]}`)
  const traits = [
    headline(sheet, session),
    ...(sheet.wide ? [session.sentence('wide')] : []),
    ...(sheet.headsOnly ? [session.sentence('heads-only')] : []),
  ]
  return [
    `${name}${sheet.hidden ? session.sentence('sheet-hidden') : ''}${language === 'zh' ? '：' : ': '}${traits.join(comma(session))}`,
    ...(isList && sheet.titles.length > 0 ? [`  ${session.sentence('titles', { titles: onScreen(sheet.titles.join(' / ')) })}`] : []),
    ...(isList && facts.length > 0 ? [`  ${session.sentence('facts', { facts: facts.join(comma(session)) })}`] : []),
    ...(isList ? columnLines(sheet, session) : []),
    ...sheet.further.flatMap((layout) => [`  ${session.sentence('further-table', { rows: layout.headingRows.join('–') })}`, ...columnLines(layout, session)]),
    `  ${session.sentence('rows', { rows: sheet.rows, kinds: kinds.join(comma(session)), people: sheet.people, repeats: sheet.repeats })}`,
    ...(sheet.first.length > 0 ? [`  ${session.sentence('first-people')}`] : []),
    ...sheet.first.map(({ row, name, idNumber }) => `    ${session.sentence('person', { row, name, id: idNumber })}`),
  ]
}

function headline({ headingRows, forms }: SheetInspection, session: Session): string {
  if (forms !== undefined) return session.sentence('forms', { count: forms })
  return headingRows.length > 0 ? session.sentence('heading-rows', { rows: headingRows.join('–') }) : session.sentence('no-list')
}

function columnLines(layout: Pick<TableLayout, 'sheet' | 'columns'>, session: Session): readonly string[] {
  return aligned(columnRows(layout, session)).map((line) => `  ${line}`)
}

function columnRows({ sheet, columns }: Pick<TableLayout, 'sheet' | 'columns'>, session: Session): readonly (readonly string[])[] {
  const used = columns.filter(({ heading, field }) => heading !== '' || field !== null)
  return [
    (['column', 'heading', 'field', 'bound-by'] as const).map((code) => session.sentence(code)),
    ...used.map((column) => [columnName(column.index, sheet), onScreen(column.heading), fieldName(column, session), column.by === null ? '' : boundByWords[column.by][session.language]]),
  ]
}

function fieldName({ field, slot }: Column, session: Session): string {
  if (field === null) return session.sentence('field-unknown')
  if (field === 'ignored') return session.sentence('field-ignored')
  const words = schema[field][session.language]
  return `${slot === 0 ? words : session.sentence('member', { slot, field: words })} (${field})`
}

function issueLine({ sheet, row, column, message }: ShownIssue, session: Session): string {
  const place = session.sentence(sheet === null ? 'place-in-text' : 'place', { row, column: columnName(column, sheet) })
  return `${sheet === null ? '' : `${sheet} `}${place}${session.language === 'zh' ? '：' : ': '}${message}`
}

/** As a spreadsheet names it (A, B … Z, AA); of a text file, which has no letters, the number. */
function columnName(index: number, sheet: string | null): string {
  if (sheet === null) return String(index)
  let name = ''
  for (let rest = index; rest > 0; rest = Math.floor((rest - 1) / 26)) name = String.fromCharCode(65 + ((rest - 1) % 26)) + name
  return name
}

/** A row of people that was taken for a heading or a title would show a number. */
function onScreen(text: string): string {
  return maskNumbers(text.replace(/\s+/g, ' '))
}

/** Cells in columns, two spaces apart. */
function aligned(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => displayWidth(row[column] ?? ''))))
  return rows.map((row) => row.map((cell, column) => padEndTo(cell, widths[column] ?? 0)).join('  ').trimEnd())
}

function comma({ language }: { readonly language: Language }): string {
  return language === 'zh' ? '，' : ', '
}
