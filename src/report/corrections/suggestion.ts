import { damagedIds } from '../../match/comparisons/id-number.ts'
import { nearNames } from '../../match/comparisons/name.ts'
import { levelOf } from '../../match/match.ts'
import { parseIdNumber } from '../../normalize/id-number.ts'
import { normalizeName } from '../../normalize/name.ts'
import type { Candidate, Decision, RunResult } from '../../types.ts'
import type { Fault } from '../../verify/faults.ts'

/** Values that a class teacher is shown to compare with the documents; '' for none. */
export interface Suggestion {
  readonly name: string
  readonly idNumber: string
}

const nearNumbers: ReadonlySet<string | null> = new Set(damagedIds)

/**
 * What the evidence bears, and no more: the list's valid number where the registered one is missing or faulty and the student was matched, or differs from it in one
 * place under nearly the same name; a name that two lists write alike, or whose odd characters are known to stand for others.
 */
export function suggestionFor(decision: Decision, faults: readonly Fault[], result: RunResult): Suggestion {
  const candidate = decision.match ?? decision.candidates[0]
  return { name: suggestedName(decision, faults, result), idNumber: candidate === undefined ? '' : suggestedNumber(decision, candidate, faults, result) }
}

function suggestedNumber({ student, verdict }: Decision, candidate: Candidate, faults: readonly Fault[], { students, listed }: RunResult): string {
  if (!faults.some(({ field }) => field === 'idNumber')) return ''
  const theirs = parseIdNumber(listed.person(candidate.listed).value('idNumber'))
  const isRight = theirs.status === 'valid' && theirs.value !== parseIdNumber(students.person(student).text('idNumber')).value
  const isNear = nearNumbers.has(levelOf(candidate, 'idNumber')) && nearNames.has(levelOf(candidate, 'name'))
  return isRight && (verdict === 'matched' || isNear) ? theirs.value : ''
}

function suggestedName({ student, hits }: Decision, faults: readonly Fault[], { students, listed }: RunResult): string {
  const fault = faults.find(({ field }) => field === 'name')
  if (fault === undefined) return ''
  const written = students.person(student).text('name')
  const cleaned = normalizeName(written).value
  if (fault.code === 'name-odd') return /[A-Z\d?]/.test(cleaned) || cleaned === written ? '' : cleaned
  const names = hits.filter(({ verdict }) => verdict === 'matched').map((hit) => listed.person(hit.listed).value('name'))
  const [first = ''] = names
  // One list alone may be as wrong as the registration, unless that can't be read.
  return names.length >= (fault.code === 'name-differs' ? 2 : 1) && names.every((name) => name === first) ? first : ''
}
