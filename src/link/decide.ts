import { oddsFactor } from '../match/weights.ts'
import type { Verdict } from '../types.ts'
import type { LinkCandidate } from './candidates.ts'
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
  readonly others: number
  /** Share of left rows that the right table has. */
  readonly present: number
  /** Share of left rows that it does not have, while it has a relative. */
  readonly relatives: number
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
  const candidates = (all[left] ?? []).filter(({ right }) => !owned.has(right))
  const facts = factsOf(left, candidates, claims, owned.size, options)
  const rule = linkRules.find(({ applies }) => applies(facts))
  if (rule === undefined) throw new Error('the last rule applies to every row')
  return { left, verdict: rule.verdict, reason: rule.code, falseMatch: facts.falseMatch, candidates }
}

/**
 * Bayes over what may be: the row is one of its candidates, or nobody of the right table, or a relative of somebody there; and of a candidate, that it is
 * this row or another that claims it. Weights are stated against the best candidate, so that no power of two overflows.
 */
function factsOf(left: number, candidates: readonly LinkCandidate[], claims: Claims, owned: number, { others, present, relatives, maxFalseMatch }: DecideLinksOptions): LinkFacts {
  const [best] = candidates
  if (best === undefined) return { best: null, falseMatch: 1, absent: 1, byOthers: 0, byRivals: 0, byRelative: 0, tolerated: maxFalseMatch }
  const against = (millibits: number): number => oddsFactor(millibits - best.millibits)
  const sum = (values: readonly number[]): number => values.reduce((total, each) => total + each, 0)
  // A right row that is owned is nobody else's: the fewer are free, the more it says that one is near.
  const free = 1 - owned / others
  const otherCandidates = sum(candidates.slice(1).map(({ millibits }) => against(millibits)))
  const rivals = sum((claims.get(best.right) ?? []).filter((claim) => claim.left !== left).map(({ millibits }) => against(millibits)))
  const stranger = others * free * ((1 - present - relatives) / present) * against(0)
  const relative = free * (relatives / present) * sum(candidates.map(({ relativeMillibits }) => against(relativeMillibits)))
  const wrong = otherCandidates + rivals + stranger + relative
  return {
    best,
    falseMatch: wrong / (1 + wrong),
    absent: (stranger + relative) / (1 + otherCandidates + stranger + relative),
    byOthers: otherCandidates / (1 + wrong),
    byRivals: rivals / (1 + wrong),
    byRelative: relative / (1 + wrong),
    tolerated: maxFalseMatch,
  }
}
