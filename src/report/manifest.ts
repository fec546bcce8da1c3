import { basename } from 'node:path'
import type { RunResult } from '../types.ts'
import { version } from '../version.ts'
import { summarize } from './summary.ts'
import type { WrittenFile } from './write.ts'

/** Version of the manifest's own keys; raised when one changes its meaning. */
const schemaVersion = 1

/** What a run read, how it was set, what it found and what it wrote; by `files` a later run knows whether people changed the folder. */
export function manifestText(result: RunResult, files: readonly WrittenFile[]): string {
  const { config, inputs, accounts, weights } = result
  const manifest = {
    schema: schemaVersion,
    program: { name: 'hedui', version },
    configuration: {
      language: config.language,
      asOf: config.asOf,
      precedence: config.precedence,
      countEnded: config.countEnded,
      maxFalseMatch: config.maxFalseMatch,
      dialect: config.dialect,
      map: config.map,
      notice: config.notice,
      twoPersons: config.twoPersons,
      failOn: config.failOn,
      kinds: config.kinds,
      admitted: config.admitted === null ? null : basename(config.admitted),
    },
    inputs,
    counts: summarize(result),
    sheets: accounts,
    weights,
    files,
  }
  return `${JSON.stringify(manifest, null, 2)}\n`
}
