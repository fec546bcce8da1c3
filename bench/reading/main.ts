/**
 * Reads every file of the folders, each in a process of its own, and tells what became of them; see bench/README.md.
 *
 *   npm run bench:reading -- FOLDER... [--seconds N] [--differences] [--json]
 *   npm run bench:reading -- --make FOLDER        a corpus by LibreOffice (soffice), with what LibreOffice itself reads as references, and by bytes
 *   npm run bench:reading -- --bombs FOLDER       files made to exhaust a reader, and what becomes of each
 *   npm run bench:reading -- --pollution [--seed N] [--files N]      delimited text as offices spoil it, against what it was made from
 *   npm run bench:reading -- --streaming FOLDER... [--seed N]   the streaming reader of .xlsx against @e965/xlsx: every cell, CPU time and memory
 *   npm run bench:reading -- --csv                              csv beside csv-parse alone
 */
import { statSync } from 'node:fs'
import { basename, extname } from 'node:path'
import { parseArgs } from 'node:util'
import { makeBombs } from './bombs.ts'
import { makeCorpus } from './corpus.ts'
import { measureCsv } from './csv-speed.ts'
import { readAlone, samplesIn } from './measure.ts'
import { measurePollution } from './pollution.ts'
import type { Reading } from './reading.ts'
import { measureStreaming } from './streaming.ts'

const { values: flags, positionals: folders } = parseArgs({
  allowPositionals: true,
  options: {
    make: { type: 'string' },
    bombs: { type: 'string' },
    pollution: { type: 'boolean', default: false },
    streaming: { type: 'boolean', default: false },
    csv: { type: 'boolean', default: false },
    seed: { type: 'string', default: '1' },
    files: { type: 'string', default: '2000' },
    seconds: { type: 'string', default: '60' },
    differences: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
})

/** Bars: none of these outcomes, at least this share of the cells, and what one bomb may take. */
const mostBombMegabytes = 600
const mostBombSeconds = 20

const failures: readonly Reading['outcome'][] = ['crashed', 'hung', 'empty']
const leastSame = 0.999
const megabyte = 1 << 20

interface Line {
  readonly path: string
  readonly extension: string
  readonly reading: Reading
}

async function measure(): Promise<readonly Line[]> {
  const lines: Line[] = []
  for (const sample of folders.flatMap(samplesIn)) {
    const reading = await readAlone(sample, Number(flags.seconds))
    lines.push({ path: sample.path, extension: extname(sample.path).toLowerCase(), reading })
    if (flags.json) continue
    if (failures.includes(reading.outcome)) console.log(`${reading.outcome}: ${sample.path}: ${reading.detail}`)
    if (flags.differences && reading.differences.length > 0) {
      console.log(`${sample.path}: ${String(reading.same)} of ${String(reading.compared)}`)
      for (const { sheet, row, column, expected, found } of reading.differences) console.log(`  ${sheet} ${String(row)},${String(column)}: ${JSON.stringify(expected)} | ${JSON.stringify(found)}`)
    }
  }
  return lines
}

const titles = ['files', 'read', 'refused', 'empty', 'crashed', 'hung', 'cells', 'compared', 'same', 'peak MB'] as const
const width = 10

function table(lines: readonly Line[]): string {
  const row = (name: string, group: readonly Line[]): string => {
    const count = (outcome: Reading['outcome']): number => group.filter(({ reading }) => reading.outcome === outcome).length
    const sum = (of: (reading: Reading) => number): number => group.reduce((total, { reading }) => total + of(reading), 0)
    const compared = sum((reading) => reading.compared)
    const same = compared === 0 ? '-' : (sum((reading) => reading.same) / compared).toFixed(5)
    const peak = Math.max(0, ...group.map(({ reading }) => reading.peakBytes / megabyte)).toFixed(0)
    return [name.padEnd(width), ...[group.length, count('read'), count('refused'), count('empty'), count('crashed'), count('hung'), sum((reading) => reading.cells), compared, same, peak].map((each) => String(each).padStart(width))].join('')
  }
  const extensions = [...new Set(lines.map(({ extension }) => extension))].sort()
  return [['format'.padEnd(width), ...titles.map((title) => title.padStart(width))].join(''), ...extensions.map((extension) => row(extension, lines.filter((line) => line.extension === extension))), row('all', lines)].join('\n')
}

async function measureBombs(folder: string): Promise<boolean> {
  makeBombs(folder)
  let held = true
  console.log(`${'bomb'.padEnd(3 * width)}${['MB', 'seconds', 'peak MB'].map((title) => title.padStart(width)).join('')}  became`)
  for (const sample of samplesIn(folder)) {
    const begun = performance.now()
    const { outcome, detail, peakBytes } = await readAlone(sample, Number(flags.seconds))
    const seconds = (performance.now() - begun) / 1000
    held &&= !failures.includes(outcome) && seconds < mostBombSeconds && peakBytes < mostBombMegabytes * megabyte
    const figures = [(statSync(sample.path).size / megabyte).toFixed(2), seconds.toFixed(1), (peakBytes / megabyte).toFixed(0)]
    console.log(`${basename(sample.path).padEnd(3 * width)}${figures.map((figure) => figure.padStart(width)).join('')}  ${outcome} ${detail}`)
  }
  return held
}

if (flags.bombs !== undefined && !(await measureBombs(flags.bombs))) process.exitCode = 1
if (flags.make !== undefined) {
  for (const [format, count] of makeCorpus(flags.make)) console.log(`${format.padEnd(width)}${String(count).padStart(width)}`)
}
if (flags.pollution && !(await measurePollution(Number(flags.seed), Number(flags.files)))) process.exitCode = 1
if (flags.csv && !measureCsv(Number(flags.seed))) process.exitCode = 1
if (flags.streaming) {
  if (!(await measureStreaming(folders, Number(flags.seed)))) process.exitCode = 1
} else if (folders.length > 0) {
  const lines = await measure()
  console.log(flags.json ? JSON.stringify(lines, null, 2) : table(lines))
  const compared = lines.reduce((sum, { reading }) => sum + reading.compared, 0)
  const same = lines.reduce((sum, { reading }) => sum + reading.same, 0)
  if (lines.some(({ reading }) => failures.includes(reading.outcome)) || same < compared * leastSame) process.exitCode = 1
}
