import { resolve } from 'node:path'
import type { Config } from '../../config.ts'
import { ReconcileError } from '../../errors.ts'
import { declaredKindOfSheet } from '../../read/declared-kinds.ts'
import { readInput, type InputReading } from '../../read/index.ts'
import type { NamedInput } from '../../read/inputs.ts'
import { kindOfSheet } from '../../read/kind.ts'
import type { ListKind } from '../../types.ts'
import { hasListColumns, hasSchoolColumns } from '../role-signs.ts'

/** What a file is read as. */
export interface Reading {
  readonly role: 'students' | 'list'
  readonly kind: ListKind | null
}

/**
 * Tells a registration from a government list: what the user or the project file says; columns that only one of them has; what title, sheet or
 * file name call it. A file that says nothing is a registration, because a list without a kind can't be used.
 */
export async function tellReading(input: NamedInput, project: Config, stated: Reading['role'] | null): Promise<Reading> {
  const listed = project.lists.find(({ path }) => resolve(path) === input.path)
  if (stated === 'students') return { role: 'students', kind: null }
  if (stated === 'list' || input.kind !== null || listed !== undefined) return { role: 'list', kind: input.kind ?? listed?.kind ?? null }
  if (project.students.some((path) => resolve(path) === input.path)) return { role: 'students', kind: null }
  const asStudents = await attempt({ ...input, role: 'students', map: project.map, kinds: project.kinds, limits: project.limits })
  const layouts = asStudents?.sheets.map(({ layout }) => layout) ?? []
  const says = layouts.some(({ sheet, titles, columns }) => {
    const declared = declaredKindOfSheet(sheet, titles, input.file, project.kinds)
    return declared !== null || kindOfSheet({ stated: null, sheet, titles, file: input.file, columns }) !== null
  })
  const isList = asStudents === null || hasListColumns(layouts) || (!hasSchoolColumns(layouts) && says)
  return { role: isList ? 'list' : 'students', kind: null }
}

/** null where the file is no registration; as a list it is read again, and then says what is wrong. */
async function attempt(input: Parameters<typeof readInput>[0]): Promise<InputReading | null> {
  try {
    return await readInput(input)
  } catch (error) {
    if (error instanceof ReconcileError) return null
    throw error
  }
}
