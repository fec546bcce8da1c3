/**
 * Links the same files with the program and with its peers, each in a process of its own, and prints how good and how costly each is; see bench/README.md.
 *
 *   python3 bench/peers/install.py FOLDER         once: a virtual environment with the peers
 *   npm run bench:peers -- --python FOLDER/bin/python [--scenario ID]... [--size STUDENTSxLISTED]... [--seed N] [--peer ID]... [--json]
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { writeFiles } from '../accuracy/files.ts'
import { generate } from '../accuracy/generate.ts'
import { sizeOf } from '../accuracy/population.ts'
import { scenarioIds, scenarios, type ScenarioId } from '../accuracy/scenarios/index.ts'
import { nameWidth, resultTable, type ResultColumn } from '../side-by-side.ts'
import { comparedPrecision, measure, readPairs, traps, type Measures } from './pairs.ts'
import { peerIds, peers, runHedui, runPeer, type Linked } from './programs.ts'

const { values: flags } = parseArgs({
  options: {
    python: { type: 'string', default: 'python3' },
    scenario: { type: 'string', multiple: true, default: ['plain', 'harder'] },
    size: { type: 'string', multiple: true, default: ['443x3000', '20000x20000'] },
    seed: { type: 'string', default: '1' },
    peer: { type: 'string', multiple: true, default: [...peerIds] },
    json: { type: 'boolean', default: false },
  },
})

/** The program may cost so much of what Splink, prepared, costs at the larger size. */
const splinkShare = 0.25

interface Line {
  readonly program: string
  readonly cpuSeconds: number
  readonly measures: Measures
}

interface Side {
  readonly scenario: string
  readonly size: string
  readonly lines: readonly Line[]
  /** Peers that did not run, and what they said. */
  readonly failed: Readonly<Record<string, string>>
}

function sideBySide(id: ScenarioId, size: string): Side {
  const dataset = generate(scenarios[id], sizeOf(size), Number(flags.seed))
  const folder = mkdtempSync(join(tmpdir(), 'hedui-bench-peers-'))
  try {
    const files = writeFiles(dataset, folder, 'csv')
    const failed: Record<string, string> = {}
    const lines: Line[] = []
    const add = (program: string, linked: Linked | string): void => {
      if (typeof linked === 'string') failed[program] = linked
      else lines.push({ program, cpuSeconds: linked.cpuSeconds, measures: measure(readPairs(linked.pairs, dataset), linked.threshold, dataset) })
    }
    for (const peer of peerIds.filter((each) => flags.peer.includes(each))) add(peers[peer], runPeer(peer, flags.python, folder))
    add('hedui', runHedui(files, folder))
    return { scenario: scenarios[id].title, size, lines, failed }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const columns: readonly ResultColumn<Line>[] = [
  ['F1', ({ measures }) => measures.matched.f1.toFixed(4)],
  ['precision', ({ measures }) => measures.matched.precision.toFixed(5)],
  ['recall', ({ measures }) => measures.matched.recall.toFixed(4)],
  ['best F1', ({ measures }) => measures.bestF1.toFixed(4)],
  [`recall at ${String(comparedPrecision)}`, ({ measures }) => measures.recallAtPrecision.toFixed(4)],
  ...traps.map((trap) => [`${trap}s`, ({ measures }: Line) => measures.trapped[trap].toFixed(3)] as const),
  ['CPU s', ({ cpuSeconds }) => cpuSeconds.toFixed(1)],
]

function table({ lines, failed }: Side): string {
  return [
    ...resultTable(columns, lines, ({ program }) => program),
    ...Object.entries(failed).map(([program, said]) => `${program.padEnd(nameWidth)}did not run: ${said}`),
    ...speedOf(lines),
  ].join('\n')
}

function speedOf(lines: readonly Line[]): readonly string[] {
  const secondsOf = (program: string): number | undefined => lines.find((line) => line.program === program)?.cpuSeconds
  const [own, theirs] = [secondsOf('hedui'), secondsOf(peers.splink_prepared)]
  if (own === undefined || theirs === undefined) return []
  return [`hedui takes ${(own / theirs).toFixed(3)} of the CPU seconds of ${peers.splink_prepared}; at 20000x20000 at most ${String(splinkShare)} are allowed`]
}

const results = flags.size.flatMap((size) => scenarioIds.filter((id) => flags.scenario.includes(id)).map((id) => sideBySide(id, size)))
if (flags.json) console.log(JSON.stringify(results, null, 2))
else for (const side of results) console.log(`\n${side.scenario}: ${side.size}, seed ${flags.seed}\n\n${table(side)}`)
