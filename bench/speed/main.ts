/**
 * Measures time and peak memory of the whole program beside reading the same files alone; see bench/README.md. Wants the program built.
 *
 *   npm run bench:speed -- [--runs N] [--case ID]... [--stages] [--json]
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { writeFiles, type WrittenFiles } from '../accuracy/files.ts'
import { asOf, generate } from '../accuracy/generate.ts'
import { plain } from '../accuracy/scenarios/plain.ts'
import { run, spread, type Run, type Spread } from './measure.ts'

const cases = {
  '443x3000-csv': { size: { students: 443, listed: 3000 }, format: 'csv' },
  '443x3000-xlsx': { size: { students: 443, listed: 3000 }, format: 'xlsx' },
  '50000x200000-csv': { size: { students: 50_000, listed: 200_000 }, format: 'csv' },
} as const
type CaseId = keyof typeof cases
const caseIds = Object.keys(cases) as readonly CaseId[]

const { values: flags } = parseArgs({
  options: {
    runs: { type: 'string', default: '5' },
    case: { type: 'string', multiple: true, default: [...caseIds] },
    /** Times the stages in one process too. */
    stages: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
})

const program = fileURLToPath(new URL('../../../bin/hedui.js', import.meta.url))
const readAlone = fileURLToPath(new URL('children/read-alone.js', import.meta.url))
const stages = fileURLToPath(new URL('children/stages.js', import.meta.url))
const megabyte = 1024 * 1024

interface Measured {
  readonly program: string
  readonly seconds: Spread
  readonly cpuSeconds: Spread
  readonly peakMegabytes: Spread
}

function repeat(name: string, once: () => Run): Measured {
  const runs = Array.from({ length: Number(flags.runs) }, once)
  return {
    program: name,
    seconds: spread(runs.map(({ seconds }) => seconds)),
    cpuSeconds: spread(runs.map(({ cpuSeconds }) => cpuSeconds)),
    peakMegabytes: spread(runs.map(({ peakBytes }) => peakBytes / megabyte)),
  }
}

function measure(id: CaseId, folder: string): { readonly measured: readonly Measured[]; readonly stages: Readonly<Record<string, number>> | null } {
  const { size, format } = cases[id]
  const files = writeFiles(generate(plain, size, 1), join(folder, id), format)
  const paths = [files.students, ...files.lists.map(({ path }) => path)]
  const measured = [repeat('reading alone', () => run([readAlone, ...paths]))]
  if (existsSync(program)) measured.push(repeat('hedui reconcile', () => reconcileOnce(files, join(folder, 'out'))))
  const named = files.lists.map(({ kind, path }) => `${kind}=${path}`)
  return { measured, stages: flags.stages ? (JSON.parse(run([stages, files.students, ...named]).stdout) as Record<string, number>) : null }
}

/** Into a fresh folder: what a former run left there is not part of the work. */
function reconcileOnce({ students, lists }: WrittenFiles, out: string): Run {
  rmSync(out, { recursive: true, force: true })
  const named = lists.flatMap(({ kind, path }) => ['--list', `${kind}=${path}`])
  return run([program, 'reconcile', '--students', students, ...named, '--as-of', asOf, '--out', out, '--quiet'])
}

/** What is shown of the runs, and how. */
const columns: readonly { readonly title: string; readonly digits: number; readonly of: (measured: Measured) => Spread }[] = [
  { title: 'seconds', digits: 2, of: ({ seconds }) => seconds },
  { title: 'CPU seconds', digits: 2, of: ({ cpuSeconds }) => cpuSeconds },
  { title: 'peak MB', digits: 0, of: ({ peakMegabytes }) => peakMegabytes },
]
const nameWidth = 18
const spreadWidth = 26
const ratioWidth = 10

/** Minimum / median / maximum of every column, and the ratio of the medians to reading alone. */
function table(measured: readonly Measured[]): string {
  const [alone] = measured
  const cell = (one: Measured, { digits, of }: (typeof columns)[number]): string => {
    const { min, median, max } = of(one)
    const ratio = alone === undefined ? '' : `${(median / of(alone).median).toFixed(1)} x`
    return [min, median, max].map((each) => each.toFixed(digits)).join(' / ').padStart(spreadWidth) + ratio.padStart(ratioWidth)
  }
  return [
    `  ${''.padEnd(nameWidth)}${columns.map(({ title }) => `${title} min/med/max`.padStart(spreadWidth) + 'ratio'.padStart(ratioWidth)).join('')}`,
    ...measured.map((one) => `  ${one.program.padEnd(nameWidth)}${columns.map((column) => cell(one, column)).join('')}`),
  ].join('\n')
}

const folder = mkdtempSync(join(tmpdir(), 'hedui-bench-files-'))
const results: Record<string, ReturnType<typeof measure>> = {}
try {
  for (const id of caseIds.filter((each) => flags.case.includes(each))) {
    const result = measure(id, folder)
    results[id] = result
    if (flags.json) continue
    console.log(`\n${id}, ${flags.runs} runs\n${table(result.measured)}`)
    if (result.stages !== null) console.log(`  stages in one process: ${Object.entries(result.stages).map(([stage, seconds]) => `${stage} ${seconds.toFixed(2)} s`).join(', ')}`)
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
if (flags.json) console.log(JSON.stringify(results, null, 2))
if (!existsSync(program)) console.error(`${program} is not there: only reading alone was measured`)
