/**
 * Measures how right the links between lists are on invented lists of which the truth is known, and what they do for the students; see bench/README.md.
 *
 *   npm run bench:lists -- [--scenario plain|harder] [--families N] [--seeds N] [--first-seed N] [--wrong] [--missed CLASS] [--most N] [--json]
 */
import { parseArgs } from 'node:util'
import { written } from '../accuracy/names.ts'
import { faultRates, generate, listKinds, type Dataset, type ListedRow, type Scenario } from './generate.ts'
import { classTable, foundTable, linkSummary } from './tables.ts'
import { indexOf, judgeLinks, judgeStudents, nobodyFound, type Found, type Links } from './measure.ts'

const { values: flags } = parseArgs({
  options: {
    scenario: { type: 'string', multiple: true, default: ['plain', 'harder'] },
    families: { type: 'string', default: '5000' },
    seeds: { type: 'string', default: '5' },
    'first-seed': { type: 'string', default: '1' },
    /** Shows pairs that were linked and are two people. */
    wrong: { type: 'boolean', default: false },
    /** Shows pairs of the class (or of all: "") that were not linked. */
    missed: { type: 'string' },
    most: { type: 'string', default: '10' },
    json: { type: 'boolean', default: false },
  },
})

/** At least so many of the linked pairs are of one person. */
const precisionBar = 0.9999

function isScenario(id: string): id is Scenario {
  return id in faultRates
}

function rowText({ person, fault, record }: ListedRow): string {
  const cells = Object.entries(record.cells).filter(([field]) => field !== 'township').map(([, cell]) => cell.text)
  return `${written(person.name)} ${person.idNumber} | ${record.kind} ${fault}: ${cells.join(' ')}`
}

function show(title: string, pairs: Links['missed']): void {
  for (const [a, b] of pairs.slice(0, Number(flags.most))) console.log(`--- ${title}\n  ${rowText(a)}\n  ${rowText(b)}`)
}

/** The lists one by one, as somebody reconciles who has a file at a time. */
function alone(dataset: Dataset, into: Found): void {
  for (const kind of listKinds) {
    const part: Dataset = { ...dataset, listed: dataset.listed.filter(({ record }) => record.kind === kind) }
    judgeStudents(part, indexOf(part), into)
  }
}

let failed = false
for (const scenario of flags.scenario.filter(isScenario)) {
  const links: Links = { classes: new Map(), wrong: 0, right: 0, wrongPairs: [], missed: [] }
  const found = { linked: nobodyFound(), unlinked: nobodyFound(), alone: nobodyFound() }
  let seconds = 0
  let rows = 0
  for (let seed = Number(flags['first-seed']); seed < Number(flags['first-seed']) + Number(flags.seeds); seed++) {
    const dataset = generate(scenario, Number(flags.families), seed)
    rows += dataset.listed.length
    const start = performance.now()
    const index = indexOf(dataset)
    seconds += (performance.now() - start) / 1000
    judgeLinks(dataset, index, links)
    judgeStudents(dataset, index, found.linked)
    judgeStudents(dataset, { ...index, identities: Uint32Array.from(dataset.listed, (_, at) => at), identityRows: new Map() }, found.unlinked)
    alone(dataset, found.alone)
  }
  failed ||= links.right / Math.max(links.right + links.wrong, 1) < precisionBar
  if (flags.json) console.log(JSON.stringify({ scenario, rows, right: links.right, wrong: links.wrong, classes: Object.fromEntries(links.classes), ...found }, null, 2))
  else {
    console.log(`\n${scenario}: ${String(rows)} rows of three lists, ${flags.seeds} seeds from ${flags['first-seed']}; indexing and linking take ${(seconds / Number(flags.seeds)).toFixed(2)} s a seed\n`)
    console.log(`${classTable(links)}\n\n${linkSummary(links)}\n\n${foundTable(found)}`)
  }
  if (flags.wrong) show('two people', links.wrongPairs)
  if (flags.missed !== undefined) show('not linked', links.missed.filter(([a, b]) => flags.missed === '' || a.fault === flags.missed || b.fault === flags.missed))
}
if (failed) process.exitCode = 1
