import { groupBy } from '../../group-by.ts'
import type { NoticedStudent, Objection, ObjectionEntry, ObjectionMissing, ObjectionResult, ObjectionRow, ObjectionState } from '../../types.ts'
import type { Noticed } from './register.ts'

/** How an objection stands by all that was recorded of it: only results with what was found, examiner, date and seal count. */
export function stateOf(rows: readonly ObjectionRow[]): ObjectionState {
  const told = rows.filter(({ results }) => results.length > 0)
  if (told.length === 0) return { kind: 'unexamined' }
  const complete = told.filter((row) => missingOf(row).length === 0)
  if (complete.length === 0) return { kind: 'incomplete', missing: told.map(missingOf).reduce((best, each) => (each.length < best.length ? each : best)) }
  // A second examination is made where the first is in doubt, and overrules it.
  const final = complete.filter((row) => row.final)
  const results = new Set<ObjectionResult>((final.length > 0 ? final : complete).flatMap((row) => row.results))
  const [result = 'not-upheld'] = results
  return results.size > 1 ? { kind: 'contradiction' } : { kind: result }
}

/** In the order in which a person would ask for it. */
function missingOf({ found, examiner, date, sealed }: ObjectionRow): readonly ObjectionMissing[] {
  return [...(found === '' ? ['found' as const] : []), ...(examiner === '' ? ['examiner' as const] : []), ...(date === '' ? ['date' as const] : []), ...(sealed ? [] : ['seal' as const])]
}

/**
 * Whether two rows about one student are the same objection, recorded twice: by the same person on the same day; or, where either is not said, with
 * the same words or more of them. What one of them leaves blank the other may say.
 */
function isSameObjection(a: ObjectionRow, b: ObjectionRow): boolean {
  if (a.objector !== '' && a.objector === b.objector && a.received !== '' && a.received === b.received) return true
  const agrees = (x: string, y: string): boolean => x === '' || y === '' || x === y
  const [first, second] = [a, b].map(({ objection }) => objection.replace(/[\s\p{P}]/gu, ''))
  const isSaidAgain = first !== undefined && second !== undefined && (first.includes(second) || second.includes(first))
  return agrees(a.objector, b.objector) && agrees(a.received, b.received) && isSaidAgain
}

/** What one row says, in characters: those that say more gather those that say less. */
const weightOf = ({ objection, objector, received, results }: ObjectionRow): number => (results.length > 0 ? 1e6 : 0) + (objector === '' ? 0 : 1e5) + (received === '' ? 0 : 1e4) + objection.length

/** The objections to a notice: the rows of each student, those of one objection together. */
export function objectionsOf(noticed: readonly NoticedStudent[], ledger: readonly ObjectionEntry[], studentOf: (entry: NoticedStudent) => Noticed): readonly Objection[] {
  const rows = groupBy(ledger, ({ number }) => number)
  return [...noticed]
    .sort((a, b) => (a.number < b.number ? -1 : 1))
    .flatMap((entry) => grouped(rows.get(entry.number) ?? []).map((entries) => objectionOf(entry, entries, studentOf(entry))))
}

function grouped(rows: readonly ObjectionEntry[]): readonly (readonly ObjectionEntry[])[] {
  const groups: ObjectionEntry[][] = []
  for (const row of [...rows].sort((a, b) => weightOf(b) - weightOf(a) || (a.id < b.id ? -1 : 1))) {
    const group = groups.find((each) => each.every((other) => isSameObjection(row, other)))
    if (group === undefined) groups.push([row])
    else group.push(row)
  }
  return groups.sort(([a], [b]) => ((a?.received ?? '') < (b?.received ?? '') ? -1 : (a?.received ?? '') > (b?.received ?? '') ? 1 : (a?.id ?? '') < (b?.id ?? '') ? -1 : 1))
}

function objectionOf(noticed: NoticedStudent, entries: readonly ObjectionEntry[], found: Noticed): Objection {
  const state: ObjectionState = found.kind === 'changed' ? { kind: 'stale' } : stateOf(entries)
  const deciding = entries.filter((entry) => (state.kind === 'upheld' || state.kind === 'not-upheld') && entry.results.includes(state.kind) && missingOf(entry).length === 0)
  const row = deciding.find((entry) => entry.final) ?? deciding[0] ?? entries[0]
  if (row === undefined) throw new Error(`an objection to ${noticed.number} has no row`)
  const said = (value: (entry: ObjectionEntry) => string): string => value(row) || (entries.map(value).find((text) => text !== '') ?? '')
  const received = said((entry) => entry.received)
  return {
    noticed,
    student: found.kind === 'gone' ? null : found.student,
    state,
    isLate: received > noticed.last,
    row: { ...row, received, objection: said((entry) => entry.objection), objector: said((entry) => entry.objector), contact: said((entry) => entry.contact) },
    entries,
  }
}

/** Whether somebody still has to examine it: the student stays in, and the submission is no more than a draft. */
export function isPending({ state, student }: Objection): boolean {
  return student !== null && state.kind !== 'upheld' && state.kind !== 'not-upheld'
}
