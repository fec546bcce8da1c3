import type { Config } from './config.ts'
import { contestedPairs } from './decide/claims.ts'
import { decide } from './decide/decide.ts'
import { Gathering, type Gathered } from './match/gather.ts'
import type { WeightsInForce } from './match/in-force.ts'
import { indexLists, type ListIndex } from './match/match.ts'
import { matchStudents } from './match/matching.ts'
import { registeredAlike } from './match/linking/registered-alike.ts'
import { PeopleStore } from './match/store.ts'
import { StringPool } from './match/string-pool.ts'
import { normalizeRecord, normalizeValue } from './normalize/index.ts'
import { hearDialect } from './normalize/sound.ts'
import { ReconcileError, throwAll } from './errors.ts'
import { nameInputs, type NamedInput } from './read/inputs.ts'
import { fingerprint } from './read/fingerprint.ts'
import { readAdmittedSchools } from './read/admitted-schools.ts'
import { copiedFiles } from './read/copies.ts'
import { readInput } from './read/index.ts'
import type { Returned } from './read/answers/index.ts'
import { readRecord } from './read/record.ts'
import { unanswered, type Prepared, type Remembered } from './verify/prepared.ts'
import type { InputFile, Issue, People, RunResult } from './types.ts'

/** What a run tells while it works. */
export interface Events {
  /** Rows read so far, then students decided. */
  readonly progress?: (stage: 'read' | 'match', done: number) => void
  /** What was matched against what, for who asks more of one student; a run itself lets go of it. */
  readonly matched?: (index: ListIndex, weights: WeightsInForce) => void
}

/** One run: read -> normalize -> match -> decide -> verify. The reports are drawn from the result by report/; nothing is written here. Throws as `decideFiles` does. */
export async function reconcile(config: Config, events: Events = {}): Promise<RunResult> {
  const { prepared, index, ...decided } = await decideFiles(config, events)
  const alike = registeredAlike(index, contestedPairs(decided.decisions))
  const { verify } = await import('./verify/verify.ts')
  return { ...decided, alike, verification: verify(prepared, decided, config) }
}

/** A run up to its decisions, with the answers that are to be held against them, and what was matched against what. */
interface Decided extends Omit<RunResult, 'verification' | 'alike'> {
  readonly prepared: Prepared
  readonly index: ListIndex
}

/**
 * From the files to a decision on every student, before anything is asked of an office.
 * Throws ReconcileError where an input can't be read, an AggregateError of them where several can't.
 */
export async function decideFiles(config: Config, events: Events = {}): Promise<Decided> {
  hearDialect(config.dialect)
  const pool = new StringPool()
  const students = new Gathering(new PeopleStore(pool), normalizeRecord)
  const listed = new Gathering(new PeopleStore(pool), normalizeRecord)
  const inputs: InputFile[] = []
  const problems: ReconcileError[] = []
  const collect = (error: unknown): null => {
    if (!(error instanceof ReconcileError)) throw error
    problems.push(error)
    return null
  }
  for (const input of nameInputs(config)) {
    const read = await gather(input, input.role === 'students' ? students : listed, config, events).catch(collect)
    if (read !== null) inputs.push(read)
  }
  const admittedSchools = config.admitted === null ? null : await readAdmittedSchools(config.admitted, config.limits).catch(collect)
  const record = await readRecord(config.record).catch(collect)
  const answers = config.decisions.length === 0 ? null : await readReturned(config).catch(collect)
  throwAll(problems)
  const copies = copiedFiles(inputs)
  const sides = joined([students.finish(), listed.finish()], copies)
  if (students.store.size === 0) throw new ReconcileError('no-students', 'unreadable', { files: config.students.join(', ') })

  const notice = { register: record?.notices ?? [], ledger: record?.objections ?? [], returned: answers?.objections ?? [] }
  const prepared = await prepareAnswers(students.store, { ledger: [], reviews: [], register: [], returned: [], problems: [], ...record, ...answers, notice }, config)
  for (const { student, field, value } of prepared.corrections) students.store.correct(student, field, normalizeValue(field, value))

  events.progress?.('match', 0)
  const index = indexLists(students.store, listed.store, config.asOf)
  const matching = matchStudents(index)
  events.matched?.(index, matching.weights)
  const decisions = decide(matching, index, { ...config, admittedSchools })
  events.progress?.('match', decisions.length)
  return {
    config,
    inputs,
    ...sides,
    students: students.store,
    listed: listed.store,
    identities: index.identityRows,
    decisions,
    prepared,
    index,
    kinds: config.precedence.filter((kind) => listed.kinds.has(kind)),
    villageNames: index.frequencies.villageNames,
    weights: matching.described,
  }
}

/** What reads answers is loaded where there are any. */
async function readReturned({ decisions, kinds, limits }: Config): Promise<Returned> {
  const { readAnswers } = await import('./read/answers/index.ts')
  return readAnswers(decisions, kinds, limits)
}

/** What verifies is loaded where something was asked or answered before, or else once there are decisions. */
async function prepareAnswers(students: People, remembered: Remembered, config: Config): Promise<Prepared> {
  const { ledger, reviews, register, returned, problems } = remembered
  if ([ledger, reviews, register, returned, problems].every(({ length }) => length === 0)) return unanswered(remembered)
  const { prepare } = await import('./verify/verify.ts')
  return prepare(students, remembered, config)
}

/** Reads one file into the people of its side. */
async function gather(input: NamedInput, side: Gathering, config: Config, events: Events): Promise<InputFile> {
  const reading = await readInput({ ...input, map: config.map, kinds: config.kinds, limits: config.limits })
  const before = side.store.size
  let rows = 0
  for (const sheet of reading.sheets) {
    await side.sheet(input.file, sheet.name, sheet.hidden, sheet.outcomes, (count) => {
      events.progress?.('read', (rows += count))
    })
  }
  if (input.role === 'students' && side.store.size === before) throw new ReconcileError('no-students', 'unreadable', { files: input.file })
  const { format, encoding, delimiter } = reading
  const layouts = reading.sheets.flatMap(({ layout, further }) => [layout, ...further()])
  return { file: input.file, role: input.role, statedKind: input.kind, format, encoding, delimiter, ...(await fingerprint(input.path, config.limits)), layouts }
}

function joined([students, listed]: readonly [Gathered, Gathered], ofFiles: readonly Issue[]): Pick<RunResult, 'accounts' | 'issues' | 'repeats'> {
  return {
    accounts: [...students.accounts, ...listed.accounts],
    issues: [...ofFiles, ...students.issues, ...listed.issues],
    repeats: [...students.repeats, ...listed.repeats],
  }
}
