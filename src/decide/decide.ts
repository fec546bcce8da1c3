import { groupBy } from '../group-by.ts'
import type { ListIndex, StudentMatch } from '../match/match.ts'
import type { Matching } from '../match/matching.ts'
import type { ReasonCode } from '../messages/reasons.ts'
import type { Decision } from '../types.ts'
import { decisionOf } from './decision.ts'
import { contestedRule, judge, judgeAmong, judgeSwap, type Judgement } from './judgement.ts'
import { groundsOf, type DecideOptions, type Grounds } from './options.ts'
import { holdersOfNumbers, rivalHolders, type Claim } from './rivals.ts'
import { swappedNumbers } from './swapped-numbers.ts'

/**
 * Decides every student, one to one with the government identities.
 *
 * It goes in rounds: who is matched beyond doubt owns the identity, and the others are judged again without it, until nothing changes.
 * Two students judged to be the same identity in one round are both put before a person. A round reads only the owners of the round before,
 * so the order of rows plays no part; and whoever is matched would be so in an optimal assignment too (test/decide/assignment.test.ts).
 */
export function decide({ matches, weights }: Matching, index: ListIndex, options: DecideOptions): readonly Decision[] {
  const grounds = groundsOf(index, weights, options)
  const owners = new Map<number, number>()
  const contested = new Map<number, readonly number[]>()
  const holders = holdersOfNumbers(matches)
  const swaps = swappedNumbers(matches, index, weights)
  const judgements: (Judgement | null)[] = matches.map(() => null)
  let waiting = matches
  while (waiting.length > 0) {
    for (const match of waiting) judgements[match.student] = judgeSwap(match, swaps.get(match.student), judge(match, grounds, owners), owners, options)
    const taken = new Set<number>()
    for (const [identity, claims] of groupBy(claimsIn(waiting, judgements), (claim) => claim.identity)) {
      const owner = ownerAmong(claims)
      const rivals = owner === null ? [] : rivalHolders(owner, holders.get(identity) ?? [], swaps.get(owner.student)?.partner)
      if (owner === null || rivals.length > 0 || contested.has(identity)) {
        contested.set(identity, [...new Set([...(contested.get(identity) ?? []), ...claims.map(({ student }) => student), ...rivals])])
      } else {
        owners.set(identity, owner.student)
        taken.add(identity)
        for (const { student } of claims) if (student !== owner.student) judgements[student] = null
      }
    }
    // Only those who had a newly owned identity among their candidates can be judged differently now.
    waiting = matches.filter((match) => isOpen(judgements[match.student]) && match.identities.some(({ identity }) => taken.has(identity)))
  }
  contestWeakOwners(matches, grounds, owners, judgements, contested)
  return matches.map((match) => decisionOf(match, judgements[match.student] ?? judge(match, grounds, owners), { owners, contested }, index, options))
}

/**
 * Who owns an identity by anything but number and name is contested where another student, who is matched with nobody, would more likely than not be the same,
 * and the owner would not be sure beside them: in a one-to-one assignment either may be the one.
 */
function contestWeakOwners(matches: readonly StudentMatch[], grounds: Grounds, owners: ReadonlyMap<number, number>, judgements: (Judgement | null)[], contested: Map<number, readonly number[]>): void {
  const isWeak = (identity: number): boolean => {
    const owner = owners.get(identity)
    return owner !== undefined && !firmRules.has(judgements[owner]?.rule.code ?? '')
  }
  for (const match of matches) {
    if (!isOpen(judgements[match.student]) || !match.identities.some(({ identity }) => isWeak(identity))) continue
    const free = judgeAmong(match, grounds, (identity) => owners.has(identity) && !isWeak(identity))
    const claimed = free.facts.bestIdentity?.identity
    // A number that is probably another child's claims nothing.
    const owner = claimed === undefined || free.rule.nameFirst === true || !isWeak(claimed) ? undefined : owners.get(claimed)
    if (claimed === undefined || owner === undefined || free.facts.falseMatch > 0.5) continue
    // With one of two, the odds of the one are those of being nobody else, over those of the other being it.
    const falseMatch = judgements[owner]?.facts.falseMatch ?? 1
    if (falseMatch / free.facts.falseMatch <= grounds.options.maxFalseMatch) continue
    contested.set(claimed, [...new Set([...(contested.get(claimed) ?? [owner]), match.student])])
    judgements[match.student] = { ...free, rule: contestedRule, identity: null }
  }
}

/** Number and name, and a swap that explains all of both rows, leave nothing to another. */
const firmRules: ReadonlySet<string> = new Set<ReasonCode>(['same-id-same-name', 'siblings-ids-swapped'])

/** What those who were judged in a round were judged to be. */
function claimsIn(judged: readonly StudentMatch[], judgements: readonly (Judgement | null)[]): readonly Claim[] {
  const claims: Claim[] = []
  for (const { student } of judged) {
    const judgement = judgements[student] ?? null
    if (judgement !== null && judgement.identity !== null) claims.push({ student, identity: judgement.identity.identity, judgement })
  }
  return claims
}

/** The one who owns an identity that these students were judged to be: a single one, or the only one with its number and name. */
function ownerAmong(claims: readonly Claim[]): Claim | null {
  const firm = claims.length === 1 ? claims : claims.filter(({ judgement }) => judgement.rule.code === 'same-id-same-name')
  return firm.length === 1 ? (firm[0] ?? null) : null
}

/** Not matched so far, so that a newly owned identity can change the judgement. */
function isOpen(judgement: Judgement | null | undefined): boolean {
  return judgement?.identity == null
}
