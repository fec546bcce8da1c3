import { millibits, oddsFactor } from '../match/millibits.ts'
import type { Verdict } from '../types.ts'
import type { LinkCandidate } from './candidates.ts'
import { twice } from './weights.ts'
import { linkRules, type LinkFacts, type LinkReason } from './rules.ts'

/** What a left row comes to. */
export interface LinkDecision {
  readonly left: number
  readonly verdict: Verdict
  readonly reason: LinkReason
  /** Probability that the best candidate is somebody else; 1 where there is none. */
  readonly falseMatch: number
  /** Best first; of a matched row the match. */
  readonly candidates: readonly LinkCandidate[]
}

export interface DecideLinksOptions {
  /** Rows of the right table. */
  readonly rightRows: number
  /** Share of left rows that the right table has. */
  readonly present: number
  /** Share of left rows that it does not have, while it has a relative. */
  readonly relatives: number
  /** Share of left rows that it does not have, while it has a relative whom the left table does not have. */
  readonly relativesApart: number
  readonly maxFalseMatch: number
}

/** Left rows that claim a right row, with their bits. */
type Claims = ReadonlyMap<number, readonly { readonly left: number; readonly millibits: number }[]>

/**
 * Decides every left row, one to one. It goes in rounds: who is matched owns the right row, and the others are judged again without it, until
 * nothing changes. A round reads only the owners of the round before; two rows that claim the same right row weaken each other, so that neither order nor greed plays a part.
 */
export function decideLinks(candidates: readonly (readonly LinkCandidate[])[], options: DecideLinksOptions): readonly LinkDecision[] {
  const decided = new Map<number, LinkDecision>()
  const owned = new Set<number>()
  for (;;) {
    const claims = claimsOf(candidates, decided)
    const matched: (readonly [LinkDecision, number])[] = []
    candidates.forEach((_, left) => {
      if (decided.has(left)) return
      const decision = judge(left, candidates, owned, claims, options)
      const [best] = decision.candidates
      if (decision.verdict === 'matched' && best !== undefined) matched.push([decision, best.right])
    })
    if (matched.length === 0) return candidates.map((_, left) => decided.get(left) ?? judge(left, candidates, owned, claims, options))
    for (const [decision, right] of matched) {
      decided.set(decision.left, decision)
      owned.add(right)
    }
  }
}

function claimsOf(candidates: readonly (readonly LinkCandidate[])[], decided: ReadonlyMap<number, LinkDecision>): Claims {
  const claims = new Map<number, { left: number; millibits: number }[]>()
  candidates.forEach((of, left) => {
    if (decided.has(left)) return
    for (const { right, millibits } of of) {
      const others = claims.get(right)
      if (others === undefined) claims.set(right, [{ left, millibits }])
      else others.push({ left, millibits })
    }
  })
  return claims
}

function judge(left: number, all: readonly (readonly LinkCandidate[])[], owned: ReadonlySet<number>, claims: Claims, options: DecideLinksOptions): LinkDecision {
  const candidates = inOrder(all[left] ?? [], owned, options)
  const facts = factsOf(left, candidates, owned, claims, options)
  const rule = linkRules.find(({ applies }) => applies(facts))
  if (rule === undefined) throw new Error('the last rule applies to every row')
  return { left, verdict: rule.verdict, reason: rule.code, falseMatch: facts.falseMatch, candidates }
}

/** Best first. A right row that is owned comes as late as rows of one person are rare in the left table. */
function inOrder(candidates: readonly LinkCandidate[], owned: ReadonlySet<number>, { present }: DecideLinksOptions): readonly LinkCandidate[] {
  if (!candidates.some(({ right }) => owned.has(right))) return candidates
  const handicap = millibits(Math.log2(twice / present))
  const weight = ({ right, millibits: own }: LinkCandidate): number => own + (owned.has(right) ? handicap : 0)
  return [...candidates].sort((a, b) => weight(b) - weight(a) || a.right - b.right)
}

/**
 * Bayes over what may be: the row is one of its candidates that are free, or the second row of somebody whose right row is owned, or nobody of the right
 * table, or a relative of somebody there; and of a candidate, that it is this row or another that claims it. Weights are stated against the best candidate, so that no
 * power of two overflows.
 */
function factsOf(left: number, candidates: readonly LinkCandidate[], owned: ReadonlySet<number>, claims: Claims, { rightRows, present, relatives, relativesApart, maxFalseMatch }: DecideLinksOptions): LinkFacts {
  const [best] = candidates
  if (best === undefined) return { best: null, isOwned: false, falseMatch: 1, absent: 1, byOthers: 0, byRivals: 0, byRelative: 0, tolerated: maxFalseMatch }
  const isOwned = owned.has(best.right)
  const against = (own: number): number => oddsFactor(own - best.millibits)
  const sum = (values: readonly number[]): number => values.reduce((total, each) => total + each, 0)
  const [free, taken] = [candidates.filter(({ right }) => !owned.has(right)), candidates.filter(({ right }) => owned.has(right))]
  const sameOf = (of: readonly LinkCandidate[]): number => sum(of.filter((each) => each !== best).map((each) => against(each.millibits)))
  // A relative taken for the row is one whom the left table does not have. Those stay free to the end: that others are owned makes no relative less probable.
  const relativeOf = (of: readonly LinkCandidate[]): number => (relativesApart / present) * sum(of.map((each) => against(each.relativeMillibits)))
  const own = isOwned ? twice / present : 1
  const [others, second] = [sameOf(free), (twice / present) * sameOf(taken)]
  const rivals = sum((claims.get(best.right) ?? []).filter((claim) => claim.left !== left).map((claim) => against(claim.millibits)))
  // A right row that is owned is nobody else's: the fewer are free, the more it says that one is near.
  const stranger = (rightRows - owned.size) * ((1 - present - relatives) / present) * against(0)
  const [relative, anyRelative] = [relativeOf(isOwned ? candidates : free), relativeOf(candidates)]
  const wrong = others + second + rivals + stranger + relative
  return {
    best,
    isOwned,
    falseMatch: wrong / (own + wrong),
    absent: (stranger + anyRelative) / (own + others + second + stranger + anyRelative),
    byOthers: others / (own + wrong),
    byRivals: (second + rivals) / (own + wrong),
    byRelative: relative / (own + wrong),
    tolerated: maxFalseMatch,
  }
}
