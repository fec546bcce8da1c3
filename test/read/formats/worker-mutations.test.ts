import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { read, write } from '@e965/xlsx'
import { expect, test } from 'vitest'
import { Random } from '../../../bench/accuracy/random.ts'
import { mutate } from '../../../bench/reading/mutate.ts'
import { workbookBytes } from '../../../scripts/workbook.ts'
import { zip } from '../../../scripts/zip.ts'
import { Archive } from '../../../src/read/formats/archive.ts'
import { defaultLimits, type Limits } from '../../../src/read/limits.ts'
import type { Workbook } from '../../../src/types.ts'
import { folderWith } from '../../cli/program.ts'

const rows = [['姓名', '身份证号'], ...Array.from({ length: 12 }, (_, i) => [`学生${String(i)}`, String(433199201200000000n + BigInt(i))])]
const archive = new Archive(Buffer.from(write(read(workbookBytes([{ name: '名单', rows }], 'xlsx')), { type: 'buffer', bookType: 'xlsb', compression: true }) as Uint8Array), 'a', defaultLimits)
const parts = Object.fromEntries(archive.entries.map((entry) => [entry.name, archive.unpack(entry)]))
const cases = 40

interface Built {
  readonly openWorkbook: (path: string, file: string, limits: Limits) => Promise<Workbook>
}

const root = join(import.meta.dirname, '../../..')

/** The reader alone, bundled as the program is: a worker can't load its source. */
async function builtReader(): Promise<Built> {
  execFileSync(process.execPath, ['scripts/bundle.js', 'build/reader', 'reader=src/read/formats/index.ts', 'worker=src/read/formats/worker.ts'], { cwd: root, stdio: 'inherit' })
  return (await import(/* @vite-ignore */ pathToFileURL(join(root, 'build/reader/reader.js')).href)) as Built
}

/** A mutated binary part can make the library ask for any amount of memory or time, so that only the worker's limits end it: the program as it is built, not its source. */
test('parts of xlsb, in the worker: read or refused, and nothing else', { timeout: 60_000 }, async () => {
  const { openWorkbook } = await builtReader()
  for (let seed = 1; seed <= cases; seed++) {
    const random = new Random(seed)
    const name = random.pick(Object.keys(parts))
    const path = join(folderWith({ 'a.xlsb': zip({ ...parts, [name]: mutate(parts[name] ?? Buffer.alloc(0), random) }) }), 'a.xlsb')
    const outcome = await openWorkbook(path, 'a.xlsb', { ...defaultLimits, seconds: 5 }).then(async ({ sheets }) => {
      for (const { batches } of sheets) for await (const batch of batches) expect(batch.length).toBeGreaterThan(0)
      return 'read'
    }).catch((error: unknown) => error)
    // The built program's own class of error, so that its name is asked and not the class.
    if (outcome !== 'read') expect(outcome).toMatchObject({ exitCode: 3, code: expect.stringMatching(/^[a-z-]+$/) as string })
  }
})
