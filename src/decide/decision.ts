import { hasSameName, type ListIndex, type StudentMatch } from '../match/match.ts'
import type { ReasonCode } from '../messages/reasons.ts'
import type { Candidate, Decision } from '../types.ts'
import { hitsOf, isWorthShowing, openHits } from './hits.ts'
import type { Judgement } from './judgement.ts'
import type { DecideOptions } from './options.ts'
import { isNotAdmitted } from './standing.ts'

/** Candidates that a report shows of one student. */
const mostCandidates = 5

/**
 * The verdict with what stands beside it: candidates to show, hits on each list, standing and category.
 *
 * @param contested students who claim an identity, by identity
 */
export function decisionOf(match: StudentMatch, { facts, rule, identity, falseMatch }: Judgement, contested: ReadonlyMap<number, readonly number[]>, index: ListIndex, options: DecideOptions): Decision {
  const worthShowing = match.identities.flatMap(({ rows }) => rows).filter((candidate) => isWorthShowing(candidate))
  const isFirst = rule.nameFirst === true ? hasSameName : (candidate: Candidate): boolean => candidate === facts.best?.candidate && facts.best.id === 'equal'
  const shown = [...worthShowing.filter(isFirst), ...worthShowing.filter((candidate) => !isFirst(candidate))]
  const candidates = (identity === null ? shown : [...identity.rows, ...shown.filter((row) => !identity.rows.includes(row))]).slice(0, Math.max(mostCandidates, identity?.rows.length ?? 0))
  // Looking for the family costs most, and whoever is matched or has a candidate needs no other hint.
  const family = rule.verdict === 'unmatched' || shown.length === 0 ? (facts.family?.match.listed ?? null) : null
  const base = { student: match.student, params: rule.params?.(facts) ?? {}, candidates, family, falseMatch: falseMatch ?? facts.falseMatch }
  const notAdmitted = isNotAdmitted(index.students.person(match.student), options.admittedSchools)
  const open = notAdmitted ? 'school-not-admitted' : facts.isOfOtherProvince ? 'other-province' : 'active'
  if (identity === null) {
    const hits = rule.verdict === 'needs-verification' ? openHits(match, facts, rule.code, index, options) : []
    return { ...base, verdict: rule.verdict === 'matched' ? 'needs-verification' : rule.verdict, reason: rule.code, standing: open, category: null, hits, match: null }
  }
  const rivals = contested.get(identity.identity)
  if (rivals !== undefined) {
    const reason = contestReason(match.student, rivals, index)
    const hits = openHits(match, facts, reason, index, options)
    const twice = reason === 'registered-twice' ? { sameChild: rivals.toSorted((a, b) => a - b) } : {}
    return { ...base, params: { count: rivals.length }, verdict: 'needs-verification', reason, standing: open, category: null, hits, match: null, ...twice }
  }
  const hits = hitsOf(match, identity, rule.code, index, options)
  const counted = hits.find(({ verdict, standing }) => verdict === 'matched' && (standing === 'active' || options.countEnded))
  const first = counted ?? hits.find(({ verdict }) => verdict === 'matched')
  const row = identity.rows.find(({ listed }) => listed === first?.listed) ?? identity.rows[0]
  return {
    ...base,
    verdict: 'matched',
    reason: rule.code,
    standing: notAdmitted ? 'school-not-admitted' : counted === undefined ? 'ended' : 'active',
    // Neither an ended entry nor a school that is not admitted is counted without the user's say.
    category: notAdmitted ? null : (counted?.list ?? null),
    hits,
    match: row,
  }
}

/** Several rows of the registration with the same name and number are one child registered more than once. */
function contestReason(student: number, rivals: readonly number[], index: ListIndex): ReasonCode {
  const key = (each: number): string => `${index.students.value(each, 'name')}\n${index.students.value(each, 'idNumber')}`
  return rivals.every((rival) => key(rival) === key(student)) ? 'registered-twice' : 'contested'
}
