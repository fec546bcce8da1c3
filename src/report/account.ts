import type { Decision, People, RunResult, SheetAccount } from '../types.ts'
import { categoryOf, countForwarded } from './forwarded.ts'
import { holds, identitiesOf } from './identities.ts'

/**
 * Proves that nobody was lost and nobody counted twice: every row of every sheet has one kind, the people of the sheets are the people
 * decided about, every student has one decision, and no listed person is matched with two students.
 *
 * @throws Error where a sum does not close. That is a bug of this program, and no report may be made of such a run.
 */
export function proveAccount(result: RunResult): void {
  for (const account of result.accounts) proveRows(account)
  provePeople(result)
  proveRepeats(result)
  proveDecisions(result)
  proveMatches(result.decisions)
  proveOutcomes(result)
}

function fail(text: string): never {
  throw new Error(`The row accounting does not close: ${text}`)
}

function nameOf({ file, sheet }: Pick<SheetAccount, 'file' | 'sheet'>): string {
  return sheet === null ? file : `${file} [${sheet}]`
}

function proveRows(account: SheetAccount): void {
  const sum = Object.values(account.kinds).reduce((total, count) => total + count, 0)
  if (sum !== account.rows) fail(`${nameOf(account)} has ${account.rows} rows, and ${sum} are accounted for.`)
}

/** People and rows with people of one sheet, counted in the stores and stated by its accounts. */
interface Tally {
  readonly name: string
  people: number
  rows: number
  statedPeople: number
  statedRows: number
}

/** A file may be registration and list at once; its two accounts then are compared together. */
function provePeople({ accounts, students, listed }: RunResult): void {
  const tallies = new Map<string, Tally>()
  const tally = (file: string, sheet: string | null): Tally => {
    const key = JSON.stringify([file, sheet])
    const known = tallies.get(key)
    if (known !== undefined) return known
    const fresh = { name: nameOf({ file, sheet }), people: 0, rows: 0, statedPeople: 0, statedRows: 0 }
    tallies.set(key, fresh)
    return fresh
  }
  for (const { file, sheet, people, kinds } of accounts) {
    const counts = tally(file, sheet)
    counts.statedPeople += people
    counts.statedRows += kinds.person
  }
  for (const store of [students, listed]) countPeople(store, tally)
  for (const { name, people, rows, statedPeople, statedRows } of tallies.values()) {
    if (people !== statedPeople) fail(`${name} states ${statedPeople} people, and ${people} were taken from it.`)
    if (rows !== statedRows) fail(`${name} states ${statedRows} rows with people, and ${rows} were taken from it.`)
  }
}

/** People of one row are neighbours in the store. */
function countPeople(store: People, tally: (file: string, sheet: string | null) => Tally): void {
  let last: { readonly counts: Tally; readonly file: string; readonly sheet: string | null; row: number } | null = null
  for (let i = 0; i < store.size; i++) {
    const { file, sheet, row } = store.person(i).place
    const isSameSheet = last !== null && last.file === file && last.sheet === sheet
    if (last === null || !isSameSheet) last = { counts: tally(file, sheet), file, sheet, row: 0 }
    last.counts.people++
    if (last.row !== row) last.counts.rows++
    last.row = row
  }
}

function proveRepeats({ accounts, repeats }: RunResult): void {
  const stated = accounts.reduce((total, account) => total + account.repeats, 0)
  if (stated !== repeats.length) fail(`the sheets state ${stated} repeated people, and ${repeats.length} are listed.`)
}

function proveDecisions({ students, decisions }: RunResult): void {
  const decided = new Uint8Array(students.size)
  for (const { student, verdict, match } of decisions) {
    if (student < 0 || student >= students.size) fail(`a decision names student ${student} of ${students.size}.`)
    if (decided[student] === 1) fail(`the student at ${rowOf(students, student)} has two decisions.`)
    if ((verdict === 'matched') !== (match !== null)) fail(`the student at ${rowOf(students, student)} is ${verdict}, and the match says otherwise.`)
    decided[student] = 1
  }
  const missing = decided.indexOf(0)
  if (missing !== -1) fail(`the student at ${rowOf(students, missing)} has no decision.`)
}

function rowOf(people: People, index: number): string {
  const { file, sheet, row } = people.person(index).place
  return `${nameOf({ file, sheet })} row ${row}`
}

function proveMatches(decisions: readonly Decision[]): void {
  const owners = new Map<number, number>()
  for (const { student, match, hits } of decisions) {
    const listed = new Set(hits.filter(({ verdict }) => verdict === 'matched').map((hit) => hit.listed))
    if (match !== null) listed.add(match.listed)
    for (const each of listed) {
      const owner = owners.get(each)
      if (owner !== undefined) fail(`listed person ${each} is matched with students ${owner} and ${student}.`)
      owners.set(each, student)
    }
  }
}

/**
 * Who was found, approved, refused, taken out, open, and the further rows of a child are all who are registered; who goes forward was found or approved, and stands under one
 * category; and who stands on the notice goes forward or was taken out.
 */
function proveOutcomes({ decisions, verification, config, students }: RunResult): void {
  const { found, approved, refused, open, struck, removed, total } = countForwarded({ verification, config })
  const sum = found + approved + refused + open + struck + removed
  if (sum !== students.size) fail(`${students.size} students are registered, and ${found} + ${approved} + ${refused} + ${open} + ${struck} + ${removed} have an outcome.`)
  verification.outcomes.forEach((outcome, student) => {
    if (outcome.kind === 'struck' && (outcome.holds === student || verification.outcomes[outcome.holds]?.kind === 'struck')) fail(`the student at ${rowOf(students, student)} is struck for a row that does not hold.`)
  })
  const matched = decisions.filter(({ verdict }) => verdict === 'matched').length
  const corrected = verification.outcomes.filter((outcome) => outcome.kind === 'approved' && outcome.by === 'correction').length
  const removedMatches = decisions.filter(({ verdict, student }) => verdict === 'matched' && ['removed', 'struck'].includes(verification.outcomes[student]?.kind ?? '')).length
  if (found + corrected + removedMatches !== matched) fail(`${matched} students are matched, and ${found} + ${corrected} + ${removedMatches} are found, matched by a correction, struck or taken out.`)
  for (const identity of identitiesOf({ decisions, verification, config })) {
    if (!holds(identity)) fail(`${identity.id}: ${identity.sum} is not ${identity.parts.map(({ what, value }) => `${what} ${value}`).join(' + ')}.`)
  }
  const counted = verification.outcomes.filter((outcome) => categoryOf(outcome) !== null).length
  if (counted !== total || total > found + approved) fail(`${total} students go forward, of ${found} found and ${approved} approved.`)
  const noticed = verification.notice.noticed.size
  if (config.notice !== null && noticed !== total + removed) fail(`${noticed} students are on the notice, and ${total} + ${removed} go forward or were taken out.`)
}
