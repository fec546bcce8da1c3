import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { Random } from '../accuracy/random.ts'
import { ReconcileError } from '../../src/errors.ts'
import { Archive } from '../../src/read/formats/archive.ts'
import { headLength, type Source } from '../../src/read/formats/format.ts'
import { defaultLimits } from '../../src/read/limits.ts'
import { CutArchive } from './cut-archive.ts'
import { writeLargeWorkbook } from './large-workbook.ts'
import { samplesIn } from './measure.ts'
import { compareReaders } from './same-rows.ts'
import { take } from './take.ts'

/** Rows of the workbooks that are measured. */
const sizes = [100_000, 500_000] as const
/** Bars, as shares of what the library takes. */
const mostSeconds = 0.5
const mostMemory = 0.5
/** Each file is cut up by this many seeds. */
const cuts = 8
const megabyte = 1 << 20
const width = 12

/** The streaming reader of .xlsx against @e965/xlsx: every cell of every workbook in the folders, also in chunks cut at random, and what both take for large ones. True where the bars are held. */
export async function measureStreaming(folders: readonly string[], seed: number): Promise<boolean> {
  const isSame = await compareAll(folders, seed)
  return (await measureLarge(seed)) && isSame
}

async function compareAll(folders: readonly string[], seed: number): Promise<boolean> {
  let [files, left, cells, same, differing] = [0, 0, 0, 0, 0]
  for (const { path } of folders.flatMap(samplesIn).filter((sample) => /\.(?:xlsx|xlsm|xltx)$/.test(sample.path))) {
    const bytes = readFileSync(path)
    // A workbook of an older format under the name of a newer one.
    if (bytes.toString('latin1', 0, 2) !== 'PK') continue
    const source: Source = { file: basename(path), head: bytes.subarray(0, headLength), limits: defaultLimits, stream: () => { throw new Error('bytes are given') } }
    const archives = [new Archive(bytes, path, defaultLimits), ...Array.from({ length: cuts }, (_, i) => new CutArchive(bytes, path, defaultLimits, new Random(seed + i)))]
    files++
    for (const [i, archive] of archives.entries()) {
      try {
        const compared = await compareReaders(archive, bytes, source)
        if (i === 0 && compared.isLeft) {
          left++
          console.log(`${path}: left to the library`)
        }
        cells += compared.cells
        same += compared.same
        if (compared.difference === null) continue
        differing++
        console.log(`${path}: ${compared.difference}`)
      } catch (error) {
        if (!(error instanceof ReconcileError)) throw error
        if (i === 0) console.log(`${path}: refused, ${error.code}`)
      }
    }
  }
  console.log(`${String(files)} workbooks, each whole and in ${String(cuts)} ways cut: ${String(same)} of ${String(cells)} cells the same, ${String(differing)} readings differ, ${String(left)} workbooks left to the library`)
  return differing === 0
}

async function measureLarge(seed: number): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), 'hedui-large-'))
  let held = true
  try {
    for (const rows of sizes) {
      const path = join(folder, `${String(rows)}.xlsx`)
      await writeLargeWorkbook(path, rows, seed)
      console.log(`${String(rows)} x 12, ${(statSync(path).size / megabyte).toFixed(1)} MB`.padEnd(3 * width) + ['CPU seconds', 'peak MB'].map((title) => title.padStart(width)).join(''))
      const [library, ...ours] = (['library', 'here', 'hedui'] as const).map((reader) => ({ reader, taken: take(reader, path) }))
      for (const { reader, taken } of [library, ...ours].flatMap((each) => (each === undefined ? [] : [each]))) console.log(`  ${reader}`.padEnd(3 * width) + [taken.cpuSeconds.toFixed(2), (taken.peakBytes / megabyte).toFixed(0)].map((figure) => figure.padStart(width)).join(''))
      if (library === undefined) return false
      held &&= ours.every(({ taken: { cells, cpuSeconds, peakBytes } }) => cells === library.taken.cells && cpuSeconds < library.taken.cpuSeconds * mostSeconds && peakBytes < library.taken.peakBytes * mostMemory)
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
  return held
}
