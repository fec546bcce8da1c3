/**
 * Measures how right the engine is on invented registrations and lists of which the truth is known; see bench/README.md.
 *
 *   npm run bench:accuracy -- [--scenario ID]... [--size STUDENTSxLISTED]... [--seeds N] [--first-seed N] [--json] [--wrong] [--show CLASS] [--outcome OUTCOME] [--most N]
 *   ... --write FOLDER      writes the files of the first size and seed, and their truth, and measures nothing
 */
import { parseArgs } from 'node:util'
import { falseMatches, hold } from './bars.ts'
import { addTo, check, emptyBins, type Bin } from './calibration.ts'
import { absentClassIds, presentClassIds, type ClassId } from './classes/index.ts'
import { writeFiles } from './files.ts'
import { generate } from './generate.ts'
import { answerOf, decideAll } from './hedui.ts'
import { judge, outcomeOf, outcomes, pool, type Outcome, type Tally } from './judge.ts'
import { sizeOf, type Size } from './population.ts'
import { scenarioIds, scenarios } from './scenarios/index.ts'
import type { Scenario } from './scenarios/scenario.ts'
import { showCase } from './show.ts'
import { barTable, calibrationTable, classTable } from './tables.ts'

const { values: flags } = parseArgs({
  options: {
    scenario: { type: 'string', multiple: true, default: ['plain'] },
    size: { type: 'string', multiple: true, default: ['443x3000', '20000x20000'] },
    seeds: { type: 'string', default: '10' },
    'first-seed': { type: 'string', default: '1' },
    json: { type: 'boolean', default: false },
    /** Shows the cases that are neither matched rightly nor, when absent, unmatched. */
    wrong: { type: 'boolean', default: false },
    show: { type: 'string', multiple: true, default: [] },
    outcome: { type: 'string', multiple: true, default: [] },
    write: { type: 'string' },
    /** Cases shown of one class and outcome. */
    most: { type: 'string', default: '5' },
  },
})

const classIds: readonly string[] = [...presentClassIds, ...absentClassIds]
const unknown = [...flags.scenario.filter((id) => !(id in scenarios)), ...flags.show.filter((id) => !classIds.includes(id)), ...flags.outcome.filter((id) => !(outcomes as readonly string[]).includes(id))]
if (unknown.length > 0) {
  console.error(`unknown: ${unknown.join(', ')}; scenarios: ${scenarioIds.join(', ')}; classes: ${classIds.join(', ')}; outcomes: ${outcomes.join(', ')}`)
  process.exit(2)
}

/** Whether a case is to be shown. */
function isAskedFor(id: ClassId, present: boolean, outcome: Outcome): boolean {
  if (flags.outcome.length > 0 && !flags.outcome.includes(outcome)) return false
  if (flags.show.length > 0) return flags.show.includes(id)
  return flags.wrong && outcome !== (present ? 'right' : 'unmatched')
}

interface Measured {
  readonly scenario: Scenario
  readonly size: Size
  readonly seeds: readonly number[]
  readonly tally: Tally
  readonly bins: readonly Bin[]
  readonly seconds: number
}

function measure(scenario: Scenario, size: Size, seeds: readonly number[]): Measured {
  const shown = new Map<string, number>()
  const bins = emptyBins()
  let seconds = 0
  const tallies = seeds.map((seed) => {
    const dataset = generate(scenario, size, seed)
    const start = performance.now()
    const decisions = decideAll(dataset)
    seconds += (performance.now() - start) / 1000
    addTo(bins, decisions, dataset)
    dataset.students.forEach((student, position) => {
      const decision = decisions[position]
      if (decision === undefined) return
      const outcome = outcomeOf(student, answerOf(decision), dataset)
      const key = `${student.id} ${outcome}`
      if (!isAskedFor(student.id, student.present, outcome) || (shown.get(key) ?? 0) >= Number(flags.most)) return
      shown.set(key, (shown.get(key) ?? 0) + 1)
      console.log(showCase(student, decision, outcome, dataset))
    })
    if (process.stderr.isTTY) console.error(`${String(size.students)} x ${String(size.listed)} seed ${String(seed)}`)
    return judge(dataset, decisions.map(answerOf))
  })
  return { scenario, size, seeds, tally: pool(tallies), bins, seconds: seconds / seeds.length }
}

const asked = scenarioIds.filter((id) => flags.scenario.includes(id)).map((id): Scenario => scenarios[id])
if (flags.write !== undefined) {
  writeFiles(generate(asked[0] ?? scenarios.plain, sizeOf(flags.size[0] ?? ''), Number(flags['first-seed'])), flags.write, 'csv')
  process.exit()
}

const seeds = Array.from({ length: Number(flags.seeds) }, (_, i) => Number(flags['first-seed']) + i)
const results = asked.flatMap((scenario) => flags.size.map((size) => measure(scenario, sizeOf(size), seeds)))
if (flags.json) {
  const printed = results.map(({ scenario, size, tally, bins, seconds }) => ({
    scenario: scenario.title,
    size,
    seeds,
    seconds,
    classes: Object.fromEntries(tally),
    bars: hold(tally, scenario.bars),
    falseMatches: falseMatches(tally),
    calibration: check(bins),
  }))
  console.log(JSON.stringify(printed, null, 2))
} else {
  for (const { scenario, size, tally, bins, seconds } of results) {
    console.log(`\n${scenario.title}: ${String(size.students)} students x ${String(size.listed)} listed, ${String(seeds.length)} seeds from ${String(seeds[0])}; normalize, match and decide take ${seconds.toFixed(2)} s a seed\n`)
    console.log(`${classTable(tally)}\n\n${barTable(tally, scenario.bars)}\n\n${calibrationTable(bins)}`)
  }
}
const failed = ({ scenario, tally, bins }: Measured): boolean => [...hold(tally, scenario.bars), ...check(bins)].some(({ passed }) => passed === false)
if (results.some(failed)) process.exitCode = 1
