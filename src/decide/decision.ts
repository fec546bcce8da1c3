import { hasSameName, hasSameNumber, type IdentityMatch, type ListIndex, type StudentMatch } from '../match/match.ts'
import type { ReasonCode } from '../messages/reasons.ts'
import type { FieldId } from '../schema.ts'
import type { Candidate, Decision, Hit } from '../types.ts'
import { hitsOf, isWorthShowing, openHits } from './hits.ts'
import { contestedRule, type Judgement } from './judgement.ts'
import type { Grounds } from './options.ts'
import { isNotAdmitted } from './standing.ts'

/** Candidates that a report shows of one student. */
const mostCandidates = 5

const noParams: Decision['params'] = {}

/**
 * The verdict with what stands beside it: candidates to show, hits on each list, standing and category.
 *
 * @param claims by identity: who owns it, and all who contest it
 */
export function decisionOf(match: StudentMatch, judgement: Judgement, claims: Claims, grounds: Grounds): Decision {
  const { facts, rule, identity } = judgement
  const rivals = identity === null ? undefined : claims.contested.get(identity.identity)
  if (identity !== null && rivals === undefined) return settled(match, judgement, identity, grounds)
  if (rivals !== undefined) {
    const reason = contestReason(match.student, rivals, grounds.index)
    const decision = open(match, judgement, 'needs-verification', reason, { count: rivals.length }, grounds)
    return reason === 'registered-twice' ? { ...decision, sameChild: rivals.toSorted(ascending) } : { ...decision, claimants: othersThan(match.student, rivals) }
  }
  const decision = open(match, judgement, rule.verdict === 'matched' ? 'needs-verification' : rule.verdict, rule.code, rule.params?.(facts) ?? noParams, grounds)
  if (rule === contestedRule) return { ...decision, claimants: claimantsOf(match, judgement, claims) }
  return rule.code === 'id-of-another-student' ? { ...decision, numberOf: bearersOfNumber(match, claims) } : decision
}

/** Who has been judged to be an identity. */
export interface Claims {
  readonly owners: ReadonlyMap<number, number>
  readonly contested: ReadonlyMap<number, readonly number[]>
}

/** Of whom another student owns the identity that this one would be. */
function claimantsOf(match: StudentMatch, { facts }: Judgement, { owners, contested }: Claims): readonly number[] {
  const claimed = facts.bestIdentity?.identity
  if (claimed === undefined) return []
  const owner = owners.get(claimed)
  return othersThan(match.student, contested.get(claimed) ?? (owner === undefined ? [] : [owner]))
}

/** Students who are the listed person that has this student's number. */
function bearersOfNumber({ student, identities }: StudentMatch, { owners, contested }: Claims): readonly number[] {
  const bearers = identities.filter(({ rows }) => rows.some(hasSameNumber)).flatMap(({ identity }) => owners.get(identity) ?? contested.get(identity) ?? [])
  return othersThan(student, [...new Set(bearers)])
}

const ascending = (a: number, b: number): number => a - b

function othersThan(student: number, students: readonly number[]): readonly number[] {
  return students.filter((each) => each !== student).sort(ascending)
}

/** Nobody is matched: the student is on no list, or somebody must look. */
function open(match: StudentMatch, judgement: Judgement, verdict: 'needs-verification' | 'unmatched', reason: ReasonCode, params: Decision['params'], grounds: Grounds): Decision {
  const { facts } = judgement
  const shown = worthShowing(match, judgement)
  return {
    student: match.student,
    params,
    candidates: candidatesOf(shown, judgement),
    family: familyOf(shown, judgement),
    falseMatch: judgement.falseMatch ?? facts.falseMatch,
    verdict,
    reason,
    standing: isSchoolNotAdmitted(match, grounds) ? 'school-not-admitted' : facts.isOfOtherProvince ? 'other-province' : 'active',
    category: null,
    hits: verdict === 'needs-verification' ? openHits(match, facts, reason, grounds) : [],
    match: null,
  }
}

/** The student is on a list. */
function settled(match: StudentMatch, judgement: Judgement, identity: IdentityMatch, grounds: Grounds): Decision {
  const { facts, rule } = judgement
  const shown = worthShowing(match, judgement)
  const hits = hitsOf(match, identity, rule.code, grounds)
  const counted = countedHit(hits, grounds)
  const first = counted ?? hits.find(({ verdict }) => verdict === 'matched')
  const notAdmitted = isSchoolNotAdmitted(match, grounds)
  return {
    student: match.student,
    params: rule.params?.(facts) ?? noParams,
    candidates: candidatesOf(shown, judgement),
    family: familyOf(shown, judgement),
    falseMatch: judgement.falseMatch ?? facts.falseMatch,
    verdict: 'matched',
    reason: rule.code,
    standing: notAdmitted ? 'school-not-admitted' : counted === undefined ? 'ended' : 'active',
    // Neither an ended entry nor a school that is not admitted is counted without the user's say.
    category: notAdmitted ? null : (counted?.list ?? null),
    hits,
    match: identity.rows.find(({ listed }) => listed === first?.listed) ?? identity.rows[0],
  }
}

/** The first hit under which the student counts. */
function countedHit(hits: readonly Hit[], { options: { countEnded } }: Grounds): Hit | undefined {
  return hits.find(({ verdict, standing }) => verdict === 'matched' && (standing === 'active' || countEnded))
}

/** What is worth showing of the candidates, first whoever the question is about. */
function worthShowing({ identities }: StudentMatch, judgement: Judgement): readonly Candidate[] {
  const shown: Candidate[] = []
  for (const { rows } of identities) for (const row of rows) if (isWorthShowing(row)) shown.push(row)
  return shown.length < 2 ? shown : askedAboutFirst(shown, judgement)
}

function askedAboutFirst(shown: readonly Candidate[], { facts: { best }, rule }: Judgement): readonly Candidate[] {
  if (rule.nameFirst !== true && (best === null || best.id !== 'equal' || best.candidate === shown[0])) return shown
  const isFirst = (candidate: Candidate): boolean => (rule.nameFirst === true ? hasSameName(candidate) : candidate === best?.candidate)
  return [...shown.filter(isFirst), ...shown.filter((candidate) => !isFirst(candidate))]
}

/** The rows of the match, and as many candidates beside them as a report shows. */
function candidatesOf(shown: readonly Candidate[], { identity }: Judgement): readonly Candidate[] {
  if (identity === null) return shown.slice(0, mostCandidates)
  const { rows } = identity
  const beside = shown.filter((row) => !rows.includes(row))
  return beside.length === 0 ? rows : [...rows, ...beside].slice(0, Math.max(mostCandidates, rows.length))
}

/** Looking for the family costs most, and whoever is matched or has a candidate needs no other hint. */
function familyOf(shown: readonly Candidate[], { facts, rule }: Judgement): number | null {
  return rule.verdict === 'unmatched' || shown.length === 0 ? (facts.family?.match.listed ?? null) : null
}

function isSchoolNotAdmitted({ student }: StudentMatch, { index, options: { admittedSchools } }: Grounds): boolean {
  return admittedSchools !== null && isNotAdmitted(index.students.person(student), admittedSchools)
}

/**
 * Several rows of the registration with the same name and number are one child registered more than once. Rows without a number must state the same birth date and
 * guardian: they may be of two children of one name.
 */
function contestReason(student: number, rivals: readonly number[], { students }: ListIndex): ReasonCode {
  const fields: readonly FieldId[] = students.value(student, 'idNumber') === '' ? ['name', 'idNumber', 'birthDate', 'guardianName', 'guardianIdNumber'] : ['name', 'idNumber']
  const isSame = (rival: number): boolean => fields.every((field) => students.value(rival, field) === students.value(student, field))
  return rivals.every(isSame) ? 'registered-twice' : 'contested'
}
