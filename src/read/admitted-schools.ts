import { basename } from 'node:path'
import { ReconcileError } from '../errors.ts'
import { normalizeText } from '../normalize/text.ts'
import { fieldOfHeading } from './heading-fields.ts'
import { openWorkbook } from './formats/index.ts'
import type { Limits } from './limits.ts'
import type { Row } from '../types.ts'

/**
 * Names of the admitted schools and kindergartens, normalized as a student's school is: the column with a school's heading (学校名称, 幼儿园名称 ...), or
 * every line of a plain list.
 *
 * @throws ReconcileError (unreadable) where the file can't be read or holds no name
 */
export async function readAdmittedSchools(path: string, limits?: Limits): Promise<ReadonlySet<string>> {
  const file = basename(path)
  const workbook = await openWorkbook(path, file, limits)
  const names = new Set<string>()
  for (const sheet of workbook.sheets) {
    const rows: Row[] = []
    for await (const batch of sheet.batches) rows.push(...batch)
    for (const name of namesOf(rows)) names.add(name)
  }
  if (names.size === 0) throw new ReconcileError('no-schools', 'unreadable', { file })
  return names
}

function namesOf(rows: readonly Row[]): readonly string[] {
  for (const [at, { texts }] of rows.entries()) {
    const column = texts.findIndex((text) => fieldOfHeading(text) === 'schoolName')
    if (column !== -1) return rows.slice(at + 1).map((row) => normalizeText(row.texts[column] ?? '')).filter((name) => name !== '')
  }
  // Without a heading every row is one name, behind its number where it has one.
  return rows.map(({ texts }) => normalizeText(texts.find((text) => /\p{L}{2,}/u.test(text)) ?? '')).filter((name) => name !== '')
}
