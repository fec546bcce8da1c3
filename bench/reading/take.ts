import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const child = fileURLToPath(new URL('children/read-large.js', import.meta.url))

/** What reading a file through takes. */
export interface Taken {
  readonly cells: number
  readonly cpuSeconds: number
  readonly peakBytes: number
}

/** hedui as it reads; here: without its worker; the library or csv-parse alone. */
export type LargeReader = 'hedui' | 'here' | 'library' | 'csv-parse'

/** Reads a file in a process of its own. */
export function take(reader: LargeReader, path: string): Taken {
  const { status, stdout, stderr } = spawnSync(process.execPath, [child, reader, path], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`${reader} ended with ${String(status)}\n${stderr}`)
  return JSON.parse(stdout) as Taken
}
