import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { DeclaredKind } from '../config.ts'
import { ReconcileError } from '../errors.ts'
import { normalizeValue } from '../normalize/index.ts'
import { parseIdNumber } from '../normalize/id-number.ts'
import type { FieldId } from '../schema.ts'
import type { ListKind, Outcome, Place } from '../types.ts'

/** What results.jsonl keeps of a student, as the school typed it. */
export const personFields = ['name', 'idNumber', 'birthDate', 'guardianName', 'schoolName', 'grade', 'className', 'village'] as const satisfies readonly FieldId[]
export type PersonField = (typeof personFields)[number]

/** A student of an earlier run. */
export interface RunStudent {
  readonly place: Place
  readonly outcome: Outcome['kind']
  /** What the student goes forward under; null for nobody who does. */
  readonly category: ListKind | null
  /** An answer was overtaken by a change of the registration or the list. */
  readonly isStale: boolean
  readonly texts: Readonly<Record<PersonField, string>>
  /** Comparable values. */
  readonly values: Readonly<Record<PersonField, string>>
  /** The number passes its check, or is a permit: two of these that differ are two people. */
  readonly hasValidId: boolean
}

/** A folder of reports, as far as it is compared. */
export interface RunFolder {
  readonly folder: string
  readonly asOf: string
  readonly kinds: Readonly<Record<ListKind, DeclaredKind>>
  readonly students: readonly RunStudent[]
}

type Table = Readonly<Record<string, unknown>>
const isTable = (value: unknown): value is Table => typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * Reads the folder that a run wrote.
 *
 * @throws ReconcileError (unreadable) where it is none, was changed, or is of a version that did not keep enough
 */
export async function readRunFolder(folder: string): Promise<RunFolder> {
  const [manifestText, results] = await Promise.all(['manifest.json', 'results.jsonl'].map((file) => bytesOf(folder, file)))
  const manifest = parsed(String(manifestText), folder)
  const configuration = manifest['configuration']
  if (!isTable(manifest['program']) || manifest['program']['name'] !== 'hedui' || !isTable(configuration) || results === undefined) throw new ReconcileError('run-missing', 'unreadable', { folder })
  const written = Array.isArray(manifest['files']) ? (manifest['files'] as readonly unknown[]).find((file) => isTable(file) && file['file'] === 'results.jsonl') : undefined
  if (!isTable(written) || written['sha256'] !== createHash('sha256').update(results).digest('hex')) throw new ReconcileError('run-changed', 'unreadable', { folder })
  const students = results.toString('utf8').split('\n').filter((line) => line !== '').map((line) => studentOf(parsed(line, folder), folder))
  const kinds = isTable(configuration['kinds']) ? (configuration['kinds'] as RunFolder['kinds']) : {}
  return { folder, asOf: String(configuration['asOf']), kinds, students }
}

async function bytesOf(folder: string, file: string): Promise<Buffer> {
  try {
    return await readFile(join(folder, file))
  } catch (error) {
    throw new ReconcileError('run-missing', 'unreadable', { folder }, error)
  }
}

function parsed(text: string, folder: string): Table {
  try {
    const value: unknown = JSON.parse(text)
    if (isTable(value)) return value
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
  }
  throw new ReconcileError('run-changed', 'unreadable', { folder })
}

function studentOf(line: Table, folder: string): RunStudent {
  const { person, outcome, questions, student } = line
  if (!isTable(person) || !isTable(outcome) || !isTable(student) || !Array.isArray(questions)) throw new ReconcileError('run-too-old', 'unreadable', { folder })
  const texts = Object.fromEntries(personFields.map((field) => [field, typeof person[field] === 'string' ? person[field] : ''])) as Record<PersonField, string>
  const values = Object.fromEntries(personFields.map((field) => [field, normalizeValue(field, texts[field])])) as Record<PersonField, string>
  const { status } = parseIdNumber(texts.idNumber)
  const kind = outcome['kind'] as Outcome['kind']
  return {
    place: student as unknown as Place,
    outcome: kind,
    category: kind === 'found' || kind === 'approved' ? (outcome['category'] as ListKind | null) : null,
    isStale: (questions as readonly unknown[]).some((question) => isTable(question) && question['finding'] === 'stale'),
    texts,
    values,
    hasValidId: status === 'valid' || status === 'permit',
  }
}
