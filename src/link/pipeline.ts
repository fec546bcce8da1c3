import { basename, dirname, resolve } from 'node:path'
import type { Config } from '../config.ts'
import { ReconcileError } from '../errors.ts'
import { kindIds } from './kinds/ids.ts'
import { linkTables, type Linked } from './link.ts'
import { noNicknames, readNicknames } from './nicknames.ts'
import { readTable, type ReadTable } from './read-table.ts'
import { LinkTable } from './table.ts'
import { ValuePool } from './value-pool.ts'

/** All that a run of `hedui link` knows. */
export interface LinkResult extends Linked {
  readonly config: Config
  /** Paths of the two tables, and of the table of names where there is one: what may not be written over. */
  readonly paths: readonly string[]
  readonly inputs: { readonly left: ReadTable; readonly right: ReadTable }
}

/** What a run tells while it works. */
export interface LinkEvents {
  readonly progress?: (stage: 'read' | 'match') => void
}

/**
 * Links two tables of people by the configuration's schema: read -> normalize -> chance, keys, weights -> candidates -> decide. Nothing is written here.
 *
 * @throws ReconcileError where the schema is missing (usage) or a table can't be read (unreadable)
 */
export async function linkFiles(leftPath: string, rightPath: string, config: Config, events: LinkEvents = {}): Promise<LinkResult> {
  const { schema, limits, nicknames } = config
  if (schema.columns.length === 0) throw new ReconcileError('schema-missing', 'usage', { kinds: kindIds.join(', ') })
  events.progress?.('read')
  const [left, right] = namesOf(leftPath, rightPath)
  const inputs = { left: await readTable(leftPath, left, schema, limits), right: await readTable(rightPath, right, schema, limits) }
  const names = nicknames === null ? noNicknames : await readNicknames(nicknames, basename(nicknames), limits)
  events.progress?.('match')
  const pool = new ValuePool()
  const linked = linkTables(schema, new LinkTable(left, inputs.left.rows, schema, pool), new LinkTable(right, inputs.right.rows, schema, pool), names, config.maxFalseMatch)
  return { ...linked, config, paths: [leftPath, rightPath, ...(nicknames === null ? [] : [nicknames])], inputs }
}

/** As messages and reports name the two: by the file, and where that is the same by its folder too. */
function namesOf(left: string, right: string): readonly [string, string] {
  if (resolve(left) === resolve(right)) throw new ReconcileError('tables-are-one', 'usage', { file: basename(left) })
  const inFolder = (path: string): string => `${basename(dirname(resolve(path)))}/${basename(path)}`
  return basename(left) === basename(right) ? [inFolder(left), inFolder(right)] : [basename(left), basename(right)]
}
