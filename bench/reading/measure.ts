import { spawn } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Reading } from './reading.ts'

const child = fileURLToPath(new URL('children/read-one.js', import.meta.url))

/** A file to read, and csv files of what stands in its sheets. */
export interface Sample {
  readonly path: string
  readonly references: readonly { readonly sheet: string; readonly path: string }[]
}

/** Every file below a folder; NAME.EXT.csv and NAME.EXT-SHEET.csv beside NAME.EXT are its references and no samples. */
export function samplesIn(folder: string): readonly Sample[] {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)).filter((path) => statSync(path).isFile()).sort()
  const known = new Set(paths)
  const references = new Map<string, Sample['references'][number][]>()
  for (const path of paths) {
    if (extname(path) !== '.csv') continue
    const name = path.slice(0, -'.csv'.length)
    for (let at = name.length; at > 0; at = name.lastIndexOf('-', at - 1)) {
      const owner = name.slice(0, at)
      if (!known.has(owner) || basename(owner) === '') continue
      references.set(owner, [...(references.get(owner) ?? []), { sheet: name.slice(at + 1), path }])
      known.delete(path)
      break
    }
  }
  return paths.filter((path) => known.has(path)).map((path) => ({ path, references: references.get(path) ?? [] }))
}

/** Reads one sample in a process of its own, which is ended when it takes longer. */
export function readAlone({ path, references }: Sample, seconds: number): Promise<Reading> {
  return new Promise((resolve) => {
    const process_ = spawn(process.execPath, [child, path, ...references.map((reference) => `${reference.sheet}=${reference.path}`)], { stdio: ['ignore', 'pipe', 'pipe'] })
    const output: string[] = []
    const trouble: string[] = []
    let isHung = false
    const timer = setTimeout(() => {
      isHung = true
      process_.kill('SIGKILL')
    }, seconds * 1000)
    process_.stdout.setEncoding('utf8').on('data', (text: string) => output.push(text))
    process_.stderr.setEncoding('utf8').on('data', (text: string) => trouble.push(text))
    process_.on('close', (code, signal) => {
      clearTimeout(timer)
      if (code === 0) resolve(JSON.parse(output.join('')) as Reading)
      else resolve({ outcome: isHung ? 'hung' : 'crashed', detail: `${signal ?? String(code)} ${trouble.join('').trim().split('\n').find((line) => line.includes('Error')) ?? ''}`, cells: 0, compared: 0, same: 0, differences: [], peakBytes: 0 })
    })
  })
}
