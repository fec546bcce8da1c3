import { basename } from 'node:path'
import type { LinkResult } from '../../link/pipeline.ts'
import type { ReadTable } from '../../link/read-table.ts'
import type { LinkSchema } from '../../link/schema.ts'
import type { LinkTable } from '../../link/table.ts'
import { leastU, shippedM, shippedU, weightOfShippedM, weightOfShippedU } from '../../link/weights.ts'
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
    inputs: { left: inputOf(inputs.left, context.left, config.schema), right: inputOf(inputs.right, context.right, config.schema) },
    counts: summarizeLink(result),
    weights: {
      unit: 'bits: log2(m/u); of equal values u is how common the value is',
      provenance: {
        m: { method: 'EM on these tables, from the shipped m', pairs: Math.round(shares.pairs), shippedCountsAsPairs: weightOfShippedM },
        u: { method: 'random pairs of these tables; of equal values the pairs inside each table', pairs: context.chance.pairs, shippedCountsAsPairs: weightOfShippedU },
      },
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

/** Each level with what is in force, and what the program came with; nothing of chance alone where names are exchanged, since u is then that of the two values. */
function levelsOf(column: number, { config: { schema }, context: { comparer, chance }, shares }: LinkResult): unknown {
  const [m0, u0] = [shippedM(schema, comparer.nameColumn)[column], shippedU(schema)[column]]
  return (comparer.levels[column] ?? []).map((level, number) => {
    const [m = 0, u] = [shares.m[column]?.[number], chance.u[column]?.[number]]
    const shipped = { m: m0?.[number], u: u0?.[number] }
    return { level, m: round(m), ...(u === undefined ? {} : { u: round(u), bits: round(Math.log2(m / u)) }), shipped }
  })
}

function inputOf({ file, format, encoding, delimiter, bytes, sha256, accounts }: ReadTable, { unread }: LinkTable, { columns }: LinkSchema): unknown {
  return { file, format, encoding, delimiter, bytes, sha256, accounts, unread: Object.fromEntries(columns.map(({ name }, column) => [name, unread[column]])) }
}

function round(share: number): number {
  return Number(share.toPrecision(shareDigits))
}
