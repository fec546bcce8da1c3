import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { workbookBytes } from '../../scripts/workbook.ts'
import { fieldIds, schema } from '../../src/schema.ts'
import type { SourceRecord } from '../../src/types.ts'
import type { Dataset } from './generate.ts'

/** A dataset as files: the arguments that name them to the program. */
export interface WrittenFiles {
  readonly students: string
  readonly lists: readonly { readonly kind: string; readonly path: string }[]
}

/** Byte order mark: the files open rightly in a spreadsheet. */
const bom = '\uFEFF'

/** Writes the registration and each list into a folder, headings in Chinese, and truth.csv: class, row of the registration, file and row of every right entry. */
export function writeFiles(dataset: Dataset, folder: string, format: 'csv' | 'xlsx'): WrittenFiles {
  mkdirSync(folder, { recursive: true })
  const put = (name: string, records: readonly SourceRecord[]): string => {
    const path = join(folder, `${name}.${format}`)
    const rows = tableOf(records)
    writeFileSync(path, format === 'csv' ? csv(rows) : workbookBytes([{ name: 'Sheet1', rows }], 'xlsx'))
    return path
  }
  const records = dataset.listed.map(({ record }) => record)
  const kinds = [...new Set(records.map(({ kind }) => kind))].sort()
  const places = new Map<unknown, string[]>()
  for (const { person, record } of dataset.listed) {
    const place = `${record.place.file.replace(/csv$/, format)}:${String(record.place.row)}`
    places.set(person, [...(places.get(person) ?? []), place])
  }
  const truth = dataset.students.map(({ id, present, person, record }) => [String(record.place.row), id, present ? (places.get(person) ?? []).join(' ') : ''])
  writeFileSync(join(folder, 'truth.csv'), csv([['row', 'class', 'listed'], ...truth]))
  return {
    students: put('students', dataset.students.map(({ record }) => record)),
    lists: kinds.map((kind) => ({ kind, path: put(kind, records.filter((record) => record.kind === kind)) })),
  }
}

/** A heading and the rows; the order of columns is the schema's. */
function tableOf(records: readonly SourceRecord[]): readonly (readonly (string | number)[])[] {
  const used = new Set(records.flatMap(({ cells }) => Object.keys(cells)))
  const fields = fieldIds.filter((field) => used.has(field))
  const rows = records.map(({ cells }) =>
    fields.map((field) => {
      const cell = cells[field]
      return cell?.kind === 'number' ? Number(cell.text) : (cell?.text ?? '')
    }),
  )
  return [fields.map((field) => schema[field].zh), ...rows]
}

function csv(rows: readonly (readonly (string | number)[])[]): string {
  const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
  return bom + rows.map((row) => row.map((cell) => quoted(String(cell))).join(',')).join('\r\n') + '\r\n'
}
