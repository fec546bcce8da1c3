import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { WrittenFiles } from '../accuracy/files.ts'
import { runPython } from '../side-by-side.ts'
import { run } from '../speed/measure.ts'

/** What a program wrote its pairs with. */
export interface Linked {
  readonly pairs: string
  readonly threshold: number
  /** User and system time of the whole process, its interpreter, its imports and the reading of the files included. */
  readonly cpuSeconds: number
}

/** Those of `peers/*.py`. A new one is a file there and a line here. */
export const peers = {
  id_join: 'ID number join',
  id_then_name: 'ID, then name',
  rapidfuzz_ratio: 'rapidfuzz',
  recordlinkage_ecm: 'recordlinkage, prepared',
  splink_plain: 'Splink, plain',
  splink_prepared: 'Splink, prepared',
  goldenmatch_default: 'GoldenMatch, by itself',
  goldenmatch_configured: 'GoldenMatch, configured',
} as const
export type PeerId = keyof typeof peers
export const peerIds = Object.keys(peers) as readonly PeerId[]

// This file runs from build/bench/peers; Python is not compiled.
const sources = fileURLToPath(new URL('../../../bench/peers/', import.meta.url))
/** Bundled as the program itself is (scripts/bundle.js). */
const link = fileURLToPath(new URL('../../peers/link.js', import.meta.url))

export function runHedui(files: WrittenFiles, folder: string): Linked {
  const pairs = join(folder, 'pairs-hedui.csv')
  const { cpuSeconds, stdout } = run([link, files.students, pairs, ...files.lists.map(({ kind, path }) => `${kind}=${path}`)])
  const { threshold } = JSON.parse(stdout) as Pick<Linked, 'threshold'>
  return { pairs, threshold, cpuSeconds }
}

/** Runs one peer; the end of what it said where it failed. */
export function runPeer(id: PeerId, python: string, folder: string): Linked | string {
  const pairs = join(folder, `pairs-${id}.csv`)
  const ran = runPython(python, [join(sources, 'peer.py'), id, folder, pairs])
  if ('failure' in ran) return ran.failure
  const { threshold, seconds } = JSON.parse(ran.last) as { readonly threshold: number; readonly seconds: number }
  return { pairs, threshold, cpuSeconds: seconds }
}
