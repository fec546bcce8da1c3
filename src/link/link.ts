import type { TrueShares } from './em.ts'
import { candidatesOf, learnShares, type LinkContext } from './candidates.ts'
import { Chance } from './chance.ts'
import { Comparer } from './comparer.ts'
import { decideLinks, type LinkDecision } from './decide.ts'
import type { KindContext } from './kinds/kind.ts'
import { LinkProposals } from './proposals.ts'
import type { LinkSchema } from './schema.ts'
import { shareOfRelativesApart } from './relatives.ts'
import type { LinkTable } from './table.ts'

/** What linking two tables found. */
export interface Linked {
  readonly context: LinkContext
  readonly shares: TrueShares
  /** One a left row, in the order of the table. */
  readonly decisions: readonly LinkDecision[]
}

/** Links every row of the left table with at most one of the right: chance, keys, weights learnt from these very files, decisions. */
export function linkTables(schema: LinkSchema, left: LinkTable, right: LinkTable, names: KindContext, maxFalseMatch: number): Linked {
  const comparer = new Comparer(schema, left, right, names)
  const chance = new Chance(schema, left, right, comparer)
  const proposals = new LinkProposals(schema, right)
  const context: LinkContext = { schema, left, right, comparer, chance, proposals }
  const shares = learnShares(context)
  const candidates = Array.from({ length: left.size }, (_, row) => candidatesOf(row, context, shares))
  const { present, relatives } = shares
  const relativesApart = shareOfRelativesApart(candidates, right.size, shares)
  return { context, shares, decisions: decideLinks(candidates, { rightRows: right.size, present, relatives, relativesApart, maxFalseMatch }) }
}
