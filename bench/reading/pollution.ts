import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ReconcileError } from '../../src/errors.ts'
import { openWorkbook } from '../../src/read/formats/index.ts'
import { Random } from '../accuracy/random.ts'
import { polluted, pollutions } from './polluted.ts'

/** Share of the files that must give exactly their rows; and none may lose a row without an error. */
const leastExact = 0.99
const width = 10

/** Makes files of every kind of pollution, reads them, and prints how many gave exactly the right rows. True where the bars are held. */
export async function measurePollution(seed: number, files: number): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), 'hedui-pollution-'))
  const random = new Random(seed)
  const counts = new Map<string, { exact: number; refused: number; wrong: number; lost: number }>()
  try {
    for (let i = 0; i < files; i++) {
      const kind = pollutions[i % pollutions.length] ?? 'plain'
      const { bytes, rows } = polluted(kind, random)
      const path = join(folder, `${String(i)}.csv`)
      writeFileSync(path, bytes)
      const count = counts.get(kind) ?? { exact: 0, refused: 0, wrong: 0, lost: 0 }
      counts.set(kind, count)
      const found = await read(path)
      if (found === null) count.refused++
      else if (JSON.stringify(found) === JSON.stringify(trimmed(rows))) count.exact++
      else {
        count.wrong++
        if (rows.some(([first = '']) => first !== '' && !found.some((row) => row.includes(first)))) count.lost++
        if (count.wrong === 1) console.log(`${kind}, file ${String(i)}: ${JSON.stringify(found.find((row, at) => JSON.stringify(row) !== JSON.stringify(trimmed(rows)[at])) ?? found.length)}`)
      }
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
  console.log(['pollution'.padEnd(width * 2), ...['exact', 'refused', 'wrong', 'lost'].map((title) => title.padStart(width))].join(''))
  const total = { exact: 0, refused: 0, wrong: 0, lost: 0 }
  for (const [kind, count] of counts) {
    console.log([kind.padEnd(width * 2), ...Object.values(count).map((each) => String(each).padStart(width))].join(''))
    for (const key of ['exact', 'refused', 'wrong', 'lost'] as const) total[key] += count[key]
  }
  console.log([`all ${String(files)}`.padEnd(width * 2), ...Object.values(total).map((each) => String(each).padStart(width))].join(''))
  return total.exact >= files * leastExact && total.lost === 0
}

/** Spaces around a field are nobody's. */
function trimmed(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  return rows.map((row) => row.map((field) => field.trim()))
}

/** Rows that are not blank; null where the file is refused. */
async function read(path: string): Promise<readonly (readonly string[])[] | null> {
  try {
    const rows: (readonly string[])[] = []
    for (const sheet of (await openWorkbook(path, path)).sheets) for await (const batch of sheet.batches) for (const { texts } of batch) if (texts.length > 0) rows.push(texts)
    return trimmed(rows)
  } catch (error) {
    if (error instanceof ReconcileError) return null
    throw error
  }
}
