import { hasSameName, hasSameNumber, type IdentityMatch, type ListIndex, type StudentMatch } from '../match/match.ts'
import type { WeightsInForce } from '../match/in-force.ts'
import type { Matching } from '../match/matching.ts'
import type { ReasonCode } from '../messages/reasons.ts'
import type { Candidate, Decision, Hit, ListKind, Standing } from '../types.ts'
import { pairFacts, studentFacts, type StudentFacts } from './facts.ts'
import { holdersOfNumbers, rivalHolders } from './rivals.ts'
import { rules, type Rule } from './rules.ts'
import { isNotAdmitted, standingOfEntry } from './standing.ts'
import { swappedNumbers, type Swap } from './swapped-numbers.ts'

/** What deciding needs of the configuration. */
export interface DecideOptions {
  /** Kinds of list, highest precedence first. */
  readonly precedence: readonly ListKind[]
  /** ISO date. */
  readonly asOf: string
  /** Entries that have ended count as active. */
  readonly countEnded: boolean
  /** The probability of a false match up to which nobody need look at a student. */
  readonly maxFalseMatch: number
  /** Normalized names of the schools whose kindergarten children are supported; null where nobody stated them. */
  readonly admittedSchools: ReadonlySet<string> | null
}

/** Candidates that a report shows of one student. */
const mostCandidates = 5

/** A rule's judgement of one student, before it is known whether somebody else was judged the same. */
interface Judgement {
  readonly facts: StudentFacts
  readonly rule: Rule
  /** The identity that the student is matched with; null without a match. */
  readonly identity: IdentityMatch | null
  /** Where the rule has a probability of its own; null for that of the facts. */
  readonly falseMatch: number | null
}

/**
 * Decides every student, one to one with the government identities.
 *
 * It goes in rounds: who is matched beyond doubt owns the identity, and the others are judged again without it, until nothing changes.
 * Two students judged to be the same identity in one round are both put before a person. A round reads only the owners of the round before,
 * so the order of rows plays no part; and whoever is matched would be so in an optimal assignment too (test/decide/assignment.test.ts).
 */
export function decide({ matches, weights }: Matching, index: ListIndex, options: DecideOptions): readonly Decision[] {
  const owners = new Map<number, number>()
  const contested = new Map<number, readonly number[]>()
  const holders = holdersOfNumbers(matches, index)
  const swaps = swappedNumbers(matches, index, weights)
  let judgements: (Judgement | null)[] = matches.map(() => null)
  let waiting = matches.map((_, student) => student)
  while (waiting.length > 0) {
    const judged = new Map<number, Judgement>()
    for (const student of waiting) {
      const match = matches[student]
      if (match !== undefined) judged.set(student, judgeSwap(match, swaps.get(student), judge(match, index, weights, owners, options), owners, options))
    }
    const claims = new Map<number, number[]>()
    for (const [student, { identity }] of judged) {
      if (identity === null) continue
      const others = claims.get(identity.identity)
      if (others === undefined) claims.set(identity.identity, [student])
      else others.push(student)
    }
    judgements = judgements.map((old, student) => judged.get(student) ?? old)
    const taken = new Set<number>()
    for (const [identity, students] of claims) {
      const owner = ownerAmong(students, judged)
      const rivals = owner === null ? [] : rivalHolders(owner, holders.get(identity) ?? [], swaps.get(owner)?.partner)
      if (owner === null || rivals.length > 0 || contested.has(identity)) contested.set(identity, [...new Set([...(contested.get(identity) ?? []), ...students, ...rivals])])
      else {
        owners.set(identity, owner)
        taken.add(identity)
        for (const student of students) if (student !== owner) judgements[student] = null
      }
    }
    // Only those who had a newly owned identity among their candidates can be judged differently now.
    waiting = matches.filter((match) => isOpen(judgements[match.student]) && match.identities.some(({ identity }) => taken.has(identity))).map(({ student }) => student)
  }
  contestWeakOwners({ matches, weights }, index, owners, judgements, contested, options)
  return matches.map((match) => decisionOf(match, judgements[match.student] ?? judge(match, index, weights, owners, options), contested, index, options))
}

/**
 * Who owns an identity by anything but number and name is contested where another student, who is matched with nobody, would more likely than not be the same,
 * and the owner would not be sure beside them: in a one-to-one assignment either may be the one.
 */
function contestWeakOwners({ matches, weights }: Pick<Matching, 'matches' | 'weights'>, index: ListIndex, owners: ReadonlyMap<number, number>, judgements: (Judgement | null)[], contested: Map<number, readonly number[]>, options: DecideOptions): void {
  const isWeak = (identity: number): boolean => {
    const owner = owners.get(identity)
    return owner !== undefined && !firmRules.has(judgements[owner]?.rule.code ?? '')
  }
  for (const match of matches) {
    if (!isOpen(judgements[match.student]) || !match.identities.some(({ identity }) => isWeak(identity))) continue
    const free = judgeAmong(match, index, weights, options, (identity) => owners.has(identity) && !isWeak(identity))
    const claimed = bestIdentity(match, free.facts)?.identity
    // A number that is probably another child's claims nothing.
    const owner = claimed === undefined || free.rule.nameFirst === true || !isWeak(claimed) ? undefined : owners.get(claimed)
    if (claimed === undefined || owner === undefined || free.facts.falseMatch > 0.5) continue
    // With one of two, the odds of the one are those of being nobody else, over those of the other being it.
    const falseMatch = judgements[owner]?.facts.falseMatch ?? 1
    if (falseMatch / free.facts.falseMatch <= options.maxFalseMatch) continue
    contested.set(claimed, [...new Set([...(contested.get(claimed) ?? [owner]), match.student])])
    judgements[match.student] = { ...free, rule: contestedRule, identity: null }
  }
}

/** Number and name, and a swap that explains all of both rows, leave nothing to another. */
const firmRules: ReadonlySet<string> = new Set<ReasonCode>(['same-id-same-name', 'siblings-ids-swapped'])

/** The one who owns an identity that these students were judged to be: a single one, or the only one with its number and name. */
function ownerAmong(students: readonly number[], judged: ReadonlyMap<number, Judgement>): number | null {
  const firm = students.length === 1 ? students : students.filter((student) => judged.get(student)?.rule.code === 'same-id-same-name')
  return firm.length === 1 ? (firm[0] ?? null) : null
}

/** Not matched so far, so that a newly owned identity can change the judgement. */
function isOpen(judgement: Judgement | null | undefined): boolean {
  return judgement?.identity == null
}

/** For who would be matched with an identity that another student owns beyond doubt: perhaps one child registered twice. */
const contestedRule: Rule = { code: 'contested', verdict: 'needs-verification', applies: () => true, params: () => ({ count: 2 }) }

/** For siblings who are both registered and both listed, each with the other's number. */
const swappedRule: Rule = { code: 'siblings-ids-swapped', verdict: 'matched', applies: () => true }

/** The judgement of a student whose number was swapped with a sibling's, where that is beyond doubt and nobody else has the identity; or else the one given. */
function judgeSwap({ student }: StudentMatch, swap: Swap | undefined, otherwise: Judgement, owners: ReadonlyMap<number, number>, { maxFalseMatch }: DecideOptions): Judgement {
  if (swap === undefined || swap.falseMatch > maxFalseMatch || (owners.get(swap.identity.identity) ?? student) !== student) return otherwise
  return { facts: otherwise.facts, rule: swappedRule, identity: swap.identity, falseMatch: swap.falseMatch }
}

function judge(match: StudentMatch, index: ListIndex, weights: WeightsInForce, owners: ReadonlyMap<number, number>, options: DecideOptions): Judgement {
  const isOwnedByOther = (identity: number): boolean => owners.has(identity) && owners.get(identity) !== match.student
  const asIfFree = judgeAmong(match, index, weights, options, () => false)
  if (!match.identities.some(({ identity }) => isOwnedByOther(identity))) return asIfFree
  // With two valid numbers beside one name and family, the other student may be the same child registered twice.
  const claimed = asIfFree.rule.code === 'two-valid-ids' ? bestIdentity(match, asIfFree.facts) : asIfFree.identity
  if (claimed !== null && isOwnedByOther(claimed.identity)) return { ...asIfFree, rule: contestedRule, identity: null }
  const among = judgeAmong(match, index, weights, options, isOwnedByOther)
  // A row with the name of somebody who is matched, and no number that says that it is somebody else: a second row of that child, or a namesake.
  const mayBeSecondRow = among.rule.verdict === 'unmatched' && asIfFree.rule.verdict === 'needs-verification' && !asIfFree.facts.hasOwnId && asIfFree.facts.best?.name === 'equal'
  return mayBeSecondRow ? { ...asIfFree, rule: contestedRule, identity: null } : among
}

function judgeAmong(match: StudentMatch, index: ListIndex, weights: WeightsInForce, options: DecideOptions, isOwnedByOther: (identity: number) => boolean): Judgement {
  const facts = studentFacts(match, index, weights, options.maxFalseMatch, isOwnedByOther)
  const rule = rules.find(({ applies }) => applies(facts))
  if (rule === undefined) throw new Error('the last rule applies to everybody')
  return { facts, rule, identity: rule.verdict === 'matched' ? bestIdentity(match, facts) : null, falseMatch: null }
}

function bestIdentity({ identities }: StudentMatch, { best }: StudentFacts): IdentityMatch | null {
  return identities.find(({ rows }) => rows[0] === best?.candidate) ?? null
}

function decisionOf(match: StudentMatch, { facts, rule, identity, falseMatch }: Judgement, contested: ReadonlyMap<number, readonly number[]>, index: ListIndex, options: DecideOptions): Decision {
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
    return { ...base, params: { count: rivals.length }, verdict: 'needs-verification', reason, standing: open, category: null, hits, match: null }
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

/** Rows that name another person of the family are in the household, not in the list of candidates. */
function isWorthShowing(candidate: Candidate): boolean {
  const name = candidate.evidence.find(({ comparison }) => comparison === 'name')
  const id = candidate.evidence.find(({ comparison }) => comparison === 'idNumber')
  return (name !== undefined && name.level !== 'different' && name.level !== 'other-only-character') || (id !== undefined && id.millibits > 0)
}

/** Several rows of the registration with the same name and number are one child registered more than once. */
function contestReason(student: number, rivals: readonly number[], index: ListIndex): ReasonCode {
  const key = (each: number): string => `${index.students.value(each, 'name')}\n${index.students.value(each, 'idNumber')}`
  return rivals.every((rival) => key(rival) === key(student)) ? 'registered-twice' : 'contested'
}

/** The verdict on each list that has the identity, in order of precedence, and the doubts that are left in other lists. */
function hitsOf(match: StudentMatch, identity: IdentityMatch, reason: ReasonCode, index: ListIndex, options: DecideOptions): readonly Hit[] {
  const found = identity.rows.map((row): Hit => ({ list: index.listed.kind(row.listed), verdict: 'matched', reason, standing: standing(row.listed, index, options), listed: row.listed }))
  const kinds = new Set(found.map(({ list }) => list))
  const doubts = match.identities
    .filter((other) => other !== identity)
    .flatMap(({ rows }) => rows)
    .filter((row) => !kinds.has(index.listed.kind(row.listed)) && isDoubt(row, index))
    .map((row): Hit => ({ list: index.listed.kind(row.listed), verdict: 'needs-verification', reason: 'same-name-id-unclear', standing: standing(row.listed, index, options), listed: row.listed }))
  return onePerList(found, doubts, options)
}

/** A row of another list that may be the student too: the same name, nothing that makes two people of them, and a fact beside the name. */
function isDoubt(row: Candidate, index: ListIndex): boolean {
  const { id, name, birth, family, village, sexDiffers } = pairFacts(row, index.listed)
  if (name !== 'equal' || sexDiffers || id === 'valid-and-different' || id === 'valid-and-same-day') return false
  return birth === 'equal' || family === 'same-id' || (family === 'same-name' && (village === 'equal' || village === 'same-sound'))
}

/** What is open on each list for a student who needs verification: the rows of the best candidate, of whoever has the number, or of the family. */
function openHits(match: StudentMatch, facts: StudentFacts, reason: ReasonCode, index: ListIndex, options: DecideOptions): readonly Hit[] {
  const best = bestIdentity(match, facts)
  const holder = match.identities.find(({ rows }) => rows.some(hasSameNumber))
  const family = facts.family?.match.listed
  const rows =
    best !== null && best.rows.some(isWorthShowing)
      ? best.rows.map(({ listed }) => listed)
      : holder !== undefined
        ? holder.rows.map(({ listed }) => listed)
        : family === undefined
          ? []
          : [family]
  const open = rows.map((listed): Hit => ({ list: index.listed.kind(listed), verdict: 'needs-verification', reason, standing: standing(listed, index, options), listed }))
  return onePerList([], open, options)
}

/** One hit a list, the best row of each, active entries before ended ones; lists in order of precedence. */
function onePerList(found: readonly Hit[], open: readonly Hit[], options: DecideOptions): readonly Hit[] {
  const rank = (list: ListKind): number => {
    const at = options.precedence.indexOf(list)
    return at === -1 ? options.precedence.length : at
  }
  const best = new Map<ListKind, Hit>()
  for (const hit of [...found, ...open]) {
    const known = best.get(hit.list)
    if (known === undefined || (known.verdict === hit.verdict && known.standing === 'ended' && hit.standing === 'active')) best.set(hit.list, hit)
  }
  return [...best.values()].sort((a, b) => rank(a.list) - rank(b.list) || (a.list < b.list ? -1 : 1))
}

function standing(listed: number, index: ListIndex, options: DecideOptions): Standing {
  return standingOfEntry(index.listed.person(listed), options.asOf)
}
