import { hasSameNumber, type IdentityMatch, type ListIndex, type StudentMatch } from '../match/match.ts'
import type { ReasonCode } from '../messages/reasons.ts'
import type { Candidate, Hit, ListKind, Standing } from '../types.ts'
import { pairFacts, type StudentFacts } from './facts.ts'
import { bestIdentity } from './judgement.ts'
import type { DecideOptions } from './options.ts'
import { standingOfEntry } from './standing.ts'

/** The verdict on each list that has the identity, in order of precedence, and the doubts that are left in other lists. */
export function hitsOf(match: StudentMatch, identity: IdentityMatch, reason: ReasonCode, index: ListIndex, options: DecideOptions): readonly Hit[] {
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
export function openHits(match: StudentMatch, facts: StudentFacts, reason: ReasonCode, index: ListIndex, options: DecideOptions): readonly Hit[] {
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

/** Rows that name another person of the family are in the household, not in the list of candidates. */
export function isWorthShowing(candidate: Candidate): boolean {
  const name = candidate.evidence.find(({ comparison }) => comparison === 'name')
  const id = candidate.evidence.find(({ comparison }) => comparison === 'idNumber')
  return (name !== undefined && name.level !== 'different' && name.level !== 'other-only-character') || (id !== undefined && id.millibits > 0)
}
