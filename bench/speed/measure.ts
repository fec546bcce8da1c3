import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

/** One run of a program from start to end. */
export interface Run {
  readonly seconds: number
  /** User and system time of all threads. */
  readonly cpuSeconds: number
  readonly peakBytes: number
  readonly stdout: string
}

export interface Spread {
  readonly min: number
  readonly median: number
  readonly max: number
}

const usageModule = pathToFileURL(fileURLToPath(new URL('children/usage.js', import.meta.url))).href
const bufferBytes = 1 << 28

/** Runs `node ...args` and measures the whole process. Throws when it fails. */
export function run(args: readonly string[]): Run {
  const folder = mkdtempSync(join(tmpdir(), 'hedui-bench-'))
  const usage = join(folder, 'usage.json')
  try {
    const start = performance.now()
    const child = spawnSync(process.execPath, ['--import', usageModule, ...args], { encoding: 'utf8', maxBuffer: bufferBytes, env: { ...process.env, HEDUI_BENCH_USAGE: usage } })
    const seconds = (performance.now() - start) / 1000
    if (child.status !== 0) throw new Error(`node ${args.join(' ')} ended with ${String(child.status)}\n${child.stderr}`)
    const used = JSON.parse(readFileSync(usage, 'utf8')) as Pick<Run, 'peakBytes' | 'cpuSeconds'>
    return { seconds, ...used, stdout: child.stdout }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

export function spread(numbers: readonly number[]): Spread {
  const sorted = [...numbers].sort((a, b) => a - b)
  const at = (place: number): number => sorted[place] ?? NaN
  const middle = (sorted.length - 1) / 2
  return { min: at(0), median: (at(Math.floor(middle)) + at(Math.ceil(middle))) / 2, max: at(sorted.length - 1) }
}
