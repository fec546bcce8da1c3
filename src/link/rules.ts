import type { Verdict } from '../types.ts'
import { worthALook } from '../match/millibits.ts'
import type { LinkCandidate } from './candidates.ts'

export type LinkReason = 'all-agree' | 'enough-evidence' | 'several-alike' | 'contested' | 'name-alone' | 'relative-likely' | 'evidence-unclear' | 'relative-listed' | 'too-little-evidence' | 'nobody-near'

/** What the rules read of a left row. */
export interface LinkFacts {
  readonly best: LinkCandidate | null
  /** Whether another left row is matched with the best candidate. */
  readonly isOwned: boolean
  /** Probability that the best candidate is somebody else. */
  readonly falseMatch: number
  /** Probability that the right table does not have the person. */
  readonly absent: number
  /** What another candidate, another row that claims the best one, and a relative have of `falseMatch`. */
  readonly byOthers: number
  readonly byRivals: number
  readonly byRelative: number
  /** The probability of a false match up to which nobody need look. */
  readonly tolerated: number
}

/** One rule: the first that applies decides. */
export interface LinkRule {
  readonly code: LinkReason
  readonly verdict: Verdict
  readonly applies: (facts: LinkFacts) => boolean
}

const sure = ({ isOwned, falseMatch, tolerated }: LinkFacts): boolean => !isOwned && falseMatch <= tolerated
/** A namesake is always possible, however few are left for elimination. */
const nameAlone = ({ best }: LinkFacts): boolean => best?.agreement === 'names'
const likely = ({ absent, best }: LinkFacts): boolean => best !== null && absent <= 1 - worthALook

/** Ordered. */
export const linkRules: readonly LinkRule[] = [
  { code: 'all-agree', verdict: 'matched', applies: (facts) => sure(facts) && facts.best?.agreement === 'all' },
  { code: 'enough-evidence', verdict: 'matched', applies: (facts) => sure(facts) && !nameAlone(facts) },
  { code: 'contested', verdict: 'needs-verification', applies: (facts) => likely(facts) && facts.isOwned },
  { code: 'several-alike', verdict: 'needs-verification', applies: (facts) => likely(facts) && facts.byOthers > facts.tolerated && facts.byOthers >= Math.max(facts.byRivals, facts.byRelative) },
  { code: 'contested', verdict: 'needs-verification', applies: (facts) => likely(facts) && facts.byRivals > facts.tolerated && facts.byRivals >= facts.byRelative },
  { code: 'name-alone', verdict: 'needs-verification', applies: (facts) => likely(facts) && nameAlone(facts) },
  { code: 'relative-likely', verdict: 'needs-verification', applies: (facts) => likely(facts) && facts.byRelative > facts.tolerated && facts.byRelative >= facts.falseMatch / 2 },
  { code: 'evidence-unclear', verdict: 'needs-verification', applies: likely },
  { code: 'relative-listed', verdict: 'unmatched', applies: ({ best, byRelative, falseMatch }) => best !== null && byRelative >= falseMatch / 2 },
  { code: 'too-little-evidence', verdict: 'unmatched', applies: ({ best }) => best !== null },
  { code: 'nobody-near', verdict: 'unmatched', applies: () => true },
]
