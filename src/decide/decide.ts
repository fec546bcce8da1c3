import { groupBy } from '../group-by.ts'
import type { IdentityMatch, ListIndex, StudentMatch } from '../match/match.ts'
import type { Matching } from '../match/matching.ts'
import type { ReasonCode } from '../messages/reasons.ts'
import type { Decision } from '../types.ts'
import { likelierThanNot } from './conditions.ts'
import { decisionOf, type Claims } from './decision.ts'
import { contestedRule, hasNumberAndName, judge, judgeAmong, judgeSwap, restsOn, type Judgement } from './judgement.ts'
import { groundsOf, type DecideOptions, type Grounds } from './options.ts'
import { holdersOfNumbers, rivalHolders, type Holder } from './rivals.ts'
import { swappedNumbers, type Swap } from './swapped-numbers.ts'

/**
 * Decides every student, one to one with the government identities.
 *
 * It goes in rounds: who is matched beyond doubt owns the identity, and the others are judged again without it, until nothing changes.
 * Two students judged to be the same identity in one round are both put before a person. A round reads only the owners of the round before,
 * so the order of rows plays no part; and whoever is matched would be so in an optimal assignment too (test/decide/assignment.test.ts).
 */
export function decide({ matches, weights }: Matching, index: ListIndex, options: DecideOptions): readonly Decision[] {
  const grounds = groundsOf(index, weights, options)
  const swaps = swappedNumbers(matches, index, weights)
  const holders = holdersOfNumbers(matches)
  const rounds: Rounds = { owners: new Map(), contested: new Map(), judgements: matches.map(() => null) }
  const isOpen = ({ student }: StudentMatch): boolean => rounds.judgements[student]?.identity == null
  /** Not matched so far. */
  let open = matches
  let waiting = matches
  while (waiting.length > 0) {
    judgeAll(waiting, rounds, swaps, grounds)
    const taken = takeIdentities(claimsIn(waiting, rounds), rounds, holders, swaps)
    open = open.filter(isOpen)
    // Nobody else can be judged differently now.
    waiting = open.filter((match) => restsOn(match, rounds.judgements[match.student], (identity) => taken.has(identity)))
  }
  contestWeakOwners(open, rounds, grounds)
  const { judgements, owners } = rounds
  return matches.map((match) => decisionOf(match, judgements[match.student] ?? judge(match, grounds, owners), rounds, grounds))
}

/** What the rounds have come to so far. */
interface Rounds extends Claims {
  /** Student by identity. */
  readonly owners: Map<number, number>
  readonly contested: Map<number, readonly number[]>
  /** Of each student; null where another became the owner of what they were judged to be. */
  readonly judgements: (Judgement | null)[]
}

function judgeAll(waiting: readonly StudentMatch[], { owners, judgements }: Rounds, swaps: ReadonlyMap<number, Swap>, grounds: Grounds): void {
  for (const match of waiting) judgements[match.student] = judgeSwap(match, swaps.get(match.student), judge(match, grounds, owners), owners, grounds.options)
}

/** Gives every identity that was claimed its owner, or has it contested. Returns the identities that got one. */
function takeIdentities(claimed: ReadonlyMap<number, readonly Judgement[]>, { owners, contested, judgements }: Rounds, holders: ReadonlyMap<number, readonly Holder[]>, swaps: ReadonlyMap<number, Swap>): ReadonlySet<number> {
  const taken = new Set<number>()
  for (const [identity, claims] of claimed) {
    const owner = ownerAmong(claims)
    const rivals = owner === null ? [] : rivalHolders(owner, holders.get(identity), swaps.get(owner.facts.student)?.partner)
    if (owner === null || rivals.length > 0 || contested.has(identity)) {
      contested.set(identity, [...new Set([...(contested.get(identity) ?? []), ...claims.map(({ facts }) => facts.student), ...rivals])])
    } else {
      owners.set(identity, owner.facts.student)
      taken.add(identity)
      for (const claim of claims) if (claim !== owner) judgements[claim.facts.student] = null
    }
  }
  return taken
}

/**
 * Who owns an identity by anything but number and name is contested where another student, who is matched with nobody, would more likely than not be the same,
 * and the owner would not be sure beside them: in a one-to-one assignment either may be the one.
 */
function contestWeakOwners(open: readonly StudentMatch[], { owners, contested, judgements }: Rounds, grounds: Grounds): void {
  const isWeak = (identity: number): boolean => {
    const owner = owners.get(identity)
    return owner !== undefined && !firmRules.has(judgements[owner]?.rule.code ?? '')
  }
  for (const match of open) {
    if (!match.identities.some(({ identity }) => isWeak(identity)) || isSecondRow(judgements[match.student], isWeak)) continue
    const free = judgeAmong(match, grounds, (identity) => owners.has(identity) && !isWeak(identity))
    const claimed = free.facts.bestIdentity?.identity
    // A number that is probably another child's claims nothing.
    const owner = claimed === undefined || free.rule.nameFirst === true || !isWeak(claimed) ? undefined : owners.get(claimed)
    if (claimed === undefined || owner === undefined || !likelierThanNot(free.facts)) continue
    // With one of two, the odds of the one are those of being nobody else, over those of the other being it.
    const falseMatch = judgements[owner]?.facts.falseMatch ?? 1
    if (falseMatch / free.facts.falseMatch <= grounds.options.maxFalseMatch) continue
    contested.set(claimed, [...new Set([...(contested.get(claimed) ?? [owner]), match.student])])
    judgements[match.student] = { ...free, rule: contestedRule, identity: null }
  }
}

/** A row that is asked about as a second one of a child who is somebody's beyond doubt claims nobody else. */
function isSecondRow(judgement: Judgement | null | undefined, isWeak: (identity: number) => boolean): boolean {
  const child = judgement?.rule === contestedRule ? judgement.facts.bestIdentity : null
  return child !== null && !isWeak(child.identity)
}

/** Number and name, and a swap that explains all of both rows, leave nothing to another. */
const firmRules: ReadonlySet<string> = new Set<ReasonCode>(['same-id-same-name', 'siblings-ids-swapped'])

/** What those who were judged in a round were judged to be, by identity. */
function claimsIn(judged: readonly StudentMatch[], { judgements }: Rounds): ReadonlyMap<number, readonly Claim[]> {
  const claims: Claim[] = []
  for (const { student } of judged) {
    const judgement = judgements[student]
    if (judgement != null && isClaim(judgement)) claims.push(judgement)
  }
  return groupBy(claims, ({ identity }) => identity.identity)
}

type Claim = Judgement & { readonly identity: IdentityMatch }

function isClaim(judgement: Judgement): judgement is Claim {
  return judgement.identity !== null
}

/** The one who owns an identity that these students were judged to be: a single one, or the only one with its number and name. */
function ownerAmong(claims: readonly Judgement[]): Judgement | null {
  const firm = claims.length === 1 ? claims : claims.filter(hasNumberAndName)
  return firm.length === 1 ? (firm[0] ?? null) : null
}
