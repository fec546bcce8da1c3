import { basename } from 'node:path'
import type { LinkResult } from '../../link/pipeline.ts'
import type { ReadTable } from '../../link/read-table.ts'
import { leastU } from '../../link/weights.ts'
import { version } from '../../version.ts'
import type { WrittenFile } from '../write.ts'
import { summarizeLink } from './summary.ts'

/** Version of the manifest's own keys; raised when one changes its meaning. */
const schemaVersion = 1
/** Digits of a share in the manifest. */
const shareDigits = 4

/** What a run read, how it was set, the weights in force, what it found and what it wrote; by `files` a later run knows whether people changed the folder. */
export function linkManifest(result: LinkResult, files: readonly WrittenFile[]): string {
  const { config, inputs, shares, context } = result
  const manifest = {
    schema: schemaVersion,
    program: { name: 'hedui', version },
    command: 'link',
    configuration: { language: config.language, maxFalseMatch: config.maxFalseMatch, schema: config.schema, nicknames: config.nicknames === null ? null : basename(config.nicknames) },
    inputs: { left: inputOf(inputs.left), right: inputOf(inputs.right) },
    counts: summarizeLink(result),
    weights: {
      unit: 'bits: log2(m/u); of equal values u is how common the value is',
      present: round(shares.present),
      relatives: round(shares.relatives),
      learntFromPairs: Math.round(shares.pairs),
      randomPairs: context.chance.pairs,
      emRounds: shares.rounds,
      leastU,
      columns: config.schema.columns.map(({ name, kind }, column) => ({ name, kind, levels: levelsOf(column, result) })),
      keys: context.proposals.keys,
    },
    files,
  }
  return `${JSON.stringify(manifest, null, 2)}\n`
}

function levelsOf(column: number, { context: { comparer, chance }, shares }: LinkResult): unknown {
  return (comparer.levels[column] ?? []).map((level, number) => {
    const [m = 0, u] = [shares.m[column]?.[number], chance.u[column]?.[number]]
    return { level, m: round(m), ...(u === undefined ? {} : { u: round(u), bits: round(Math.log2(m / u)) }) }
  })
}

function inputOf({ file, format, encoding, delimiter, bytes, sha256, accounts }: ReadTable): Omit<ReadTable, 'rows'> {
  return { file, format, encoding, delimiter, bytes, sha256, accounts }
}

function round(share: number): number {
  return Number(share.toPrecision(shareDigits))
}
