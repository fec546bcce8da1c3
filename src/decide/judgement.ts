import type { IdentityMatch, StudentMatch } from '../match/match.ts'
import { idsAreTwoPeople, likelierThanNot, nameSlips } from './conditions.ts'
import { ownedByNobody, studentFacts, type StudentFacts } from './facts.ts'
import type { DecideOptions, Grounds } from './options.ts'
import { rules, type Rule } from './rules.ts'
import type { Swap } from './swapped-numbers.ts'

/** A rule's judgement of one student, before it is known whether somebody else was judged the same. */
export interface Judgement {
  readonly facts: StudentFacts
  readonly rule: Rule
  /** The identity that the student is matched with; null without a match. */
  readonly identity: IdentityMatch | null
  /** Where the rule has a probability of its own; null for that of the facts. */
  readonly falseMatch: number | null
}

/** Whether number and name decided. */
export function hasNumberAndName({ rule }: Judgement): boolean {
  return rule.code === 'same-id-same-name'
}

/** For who would be matched with an identity that another student owns beyond doubt: perhaps one child registered twice. */
export const contestedRule: Rule = { code: 'contested', verdict: 'needs-verification', applies: () => true, params: () => ({ count: 2 }) }

/** For siblings who are both registered and both listed, each with the other's number. */
const swappedRule: Rule = { code: 'siblings-ids-swapped', verdict: 'matched', applies: () => true }

/** The judgement of a student whose number was swapped with a sibling's, where that is beyond doubt and nobody else has the identity; or else the one given. */
export function judgeSwap({ student }: StudentMatch, swap: Swap | undefined, otherwise: Judgement, owners: ReadonlyMap<number, number>, { maxFalseMatch }: DecideOptions): Judgement {
  if (swap === undefined || swap.falseMatch > maxFalseMatch || (owners.get(swap.identity.identity) ?? student) !== student) return otherwise
  return { facts: otherwise.facts, rule: swappedRule, identity: swap.identity, falseMatch: swap.falseMatch }
}

/** What a student comes to while others own identities (student by identity): contested where they would be matched with an owned one. */
export function judge(match: StudentMatch, grounds: Grounds, owners: ReadonlyMap<number, number>): Judgement {
  const asIfFree = judgeAmong(match, grounds, ownedByNobody)
  return owners.size === 0 ? asIfFree : judgeBeside(owners, match, asIfFree, grounds)
}

function judgeBeside(owners: ReadonlyMap<number, number>, match: StudentMatch, asIfFree: Judgement, grounds: Grounds): Judgement {
  const isOwnedByOther = (identity: number): boolean => (owners.get(identity) ?? match.student) !== match.student
  if (!restsOn(match, asIfFree, isOwnedByOther)) return asIfFree
  // With two valid numbers beside one name and family, the other student may be the same child registered twice.
  const claimed = asIfFree.rule.code === 'two-valid-ids' ? asIfFree.facts.bestIdentity : asIfFree.identity
  if (claimed !== null && isOwnedByOther(claimed.identity)) return { ...asIfFree, rule: contestedRule, identity: null }
  const among = judgeAmong(match, grounds, isOwnedByOther)
  // A row with the name of somebody who is matched, or nearly the name and all else, and no number that says that it is somebody else: a second row of that child, or a namesake.
  const { best } = asIfFree.facts
  const mayBeSecondRow = among.rule.verdict === 'unmatched' && asIfFree.rule.verdict === 'needs-verification' && best !== null && !idsAreTwoPeople(best) && (best.name === 'equal' || (nameSlips(best) && likelierThanNot(asIfFree.facts)))
  return mayBeSecondRow ? { ...asIfFree, rule: contestedRule, identity: null } : among
}

/** Whether what becomes of such identities can change a judgement: one is a candidate, or a twin in the lists who left a doubt about one. */
export function restsOn({ identities }: StudentMatch, judgement: Judgement | null | undefined, isSuch: (identity: number) => boolean): boolean {
  return identities.some(({ identity }) => isSuch(identity)) || judgement?.facts.twinsLookedAt.some(isSuch) === true
}

/** The first rule that applies, with the identities left out that another owns. */
export function judgeAmong(match: StudentMatch, grounds: Grounds, isOwnedByOther: (identity: number) => boolean): Judgement {
  const facts = studentFacts(match, grounds, isOwnedByOther)
  for (const rule of rules) if (rule.applies(facts)) return { facts, rule, identity: rule.verdict === 'matched' ? facts.bestIdentity : null, falseMatch: null }
  throw new Error('the last rule applies to everybody')
}
