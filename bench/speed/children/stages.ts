/** Runs the stages in one process and prints the seconds of each as JSON: stages.js STUDENTS KIND=FILE... */
import { decide } from '../../../src/decide/decide.ts'
import { Gathering } from '../../../src/match/gather.ts'
import { indexLists } from '../../../src/match/match.ts'
import { matchStudents } from '../../../src/match/matching.ts'
import { PeopleStore } from '../../../src/match/store.ts'
import { StringPool } from '../../../src/match/string-pool.ts'
import { normalizeRecord } from '../../../src/normalize/index.ts'
import { readInput } from '../../../src/read/index.ts'
import type { RowOutcome } from '../../../src/types.ts'
import { asOf } from '../../accuracy/generate.ts'
import { options } from '../../accuracy/hedui.ts'

const [studentsFile = '', ...lists] = process.argv.slice(2)
const seconds: Record<string, number> = {}

async function timed<T>(stage: string, work: () => T | Promise<T>): Promise<T> {
  const start = performance.now()
  const result = await work()
  seconds[stage] = (seconds[stage] ?? 0) + (performance.now() - start) / 1000
  return result
}

async function gather(side: Gathering, file: string, role: 'students' | 'list', kind: string | null): Promise<void> {
  const sheets = await timed('read', async () => {
    const { sheets } = await readInput({ path: file, file, role, kind, map: {} })
    const read: { readonly name: string | null; readonly hidden: boolean; readonly batches: (readonly RowOutcome[])[] }[] = []
    for (const { name, hidden, outcomes } of sheets) {
      const batches: (readonly RowOutcome[])[] = []
      for await (const batch of outcomes) batches.push(batch)
      read.push({ name, hidden, batches })
    }
    return read
  })
  await timed('normalize', async () => {
    for (const { name, hidden, batches } of sheets) await side.sheet(file, name, hidden, replay(batches), () => undefined)
  })
}

async function* replay(batches: readonly (readonly RowOutcome[])[]): AsyncGenerator<readonly RowOutcome[]> {
  yield* await Promise.resolve(batches)
}

const pool = new StringPool()
const students = new Gathering(new PeopleStore(pool), normalizeRecord)
const listed = new Gathering(new PeopleStore(pool), normalizeRecord)
await gather(students, studentsFile, 'students', null)
for (const list of lists) await gather(listed, list.slice(list.indexOf('=') + 1), 'list', list.slice(0, list.indexOf('=')))
await timed('repeats', () => [students.finish(), listed.finish()])
const index = await timed('index', () => indexLists(students.store, listed.store, asOf))
await timed('match and decide', () => decide(matchStudents(index), index, options))
console.log(JSON.stringify(seconds))
