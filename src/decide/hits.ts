import { hasSameName, hasSameNumber, levelOf, type IdentityMatch, type StudentMatch } from '../match/match.ts'
import type { ReasonCode } from '../messages/reasons.ts'
import type { Candidate, Hit, ListKind } from '../types.ts'
import type { StudentFacts } from './facts.ts'
import type { DecideOptions, Grounds } from './options.ts'
import { standingOfEntry } from './standing.ts'

/** The verdict on each list that has the identity, in order of precedence, and the doubts that are left in other lists. */
export function hitsOf(match: StudentMatch, identity: IdentityMatch, reason: ReasonCode, grounds: Grounds): readonly Hit[] {
  const found: Hit[] = []
  for (const { listed } of identity.rows) found.push(hit(listed, 'matched', reason, grounds))
  const doubts: Hit[] = []
  for (const other of match.identities) {
    if (other === identity) continue
    for (const row of other.rows) {
      if (!isDoubt(row)) continue
      const kind = grounds.index.listed.kind(row.listed)
      if (!found.some(({ list }) => list === kind)) doubts.push(hit(row.listed, 'needs-verification', 'same-name-id-unclear', grounds))
    }
  }
  return onePerList(found, doubts, grounds.options)
}

function hit(listed: number, verdict: Hit['verdict'], reason: ReasonCode, { index: { listed: people }, mayHaveEnded, options: { asOf } }: Grounds): Hit {
  return { list: people.kind(listed), verdict, reason, standing: mayHaveEnded ? standingOfEntry(people.person(listed), asOf) : 'active', listed }
}

/** A row of another list that may be the student too: the same name, nothing that makes two people of them, and a fact beside the name. */
function isDoubt(row: Candidate): boolean {
  if (!hasSameName(row) || levelOf(row, 'sex') === 'different') return false
  const [id, family, village] = [levelOf(row, 'idNumber'), levelOf(row, 'family'), levelOf(row, 'village')]
  if (id === 'valid-and-different' || id === 'valid-and-same-day') return false
  return levelOf(row, 'birthDate') === 'equal' || family === 'same-id' || (family === 'same-name' && (village === 'equal' || village === 'same-sound'))
}

/** What is open on each list for a student who needs verification: the rows of the best candidate, of whoever has the number, or of the family. */
export function openHits(match: StudentMatch, facts: StudentFacts, reason: ReasonCode, grounds: Grounds): readonly Hit[] {
  const best = facts.bestIdentity
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
  return onePerList([], rows.map((listed) => hit(listed, 'needs-verification', reason, grounds)), grounds.options)
}

/** One hit a list, the best row of each, active entries before ended ones; lists in order of precedence. */
function onePerList(found: readonly Hit[], open: readonly Hit[], options: DecideOptions): readonly Hit[] {
  const all = found.concat(open)
  // Nearly everybody is on one list.
  if (all.length < 2) return all
  const rank = (list: ListKind): number => {
    const at = options.precedence.indexOf(list)
    return at === -1 ? options.precedence.length : at
  }
  const best = new Map<ListKind, Hit>()
  for (const hit of all) {
    const known = best.get(hit.list)
    if (known === undefined || (known.verdict === hit.verdict && known.standing === 'ended' && hit.standing === 'active')) best.set(hit.list, hit)
  }
  return [...best.values()].sort((a, b) => rank(a.list) - rank(b.list) || (a.list < b.list ? -1 : 1))
}

/** Rows that name another person of the family are in the household, not in the list of candidates; but for a child of the student's very day, where no number says that it is another. */
export function isWorthShowing(candidate: Candidate): boolean {
  const name = levelOf(candidate, 'name')
  if (name !== null && name !== 'different' && name !== 'other-only-character') return true
  if (candidate.evidence.some(({ comparison, millibits }) => comparison === 'idNumber' && millibits > 0)) return true
  return levelOf(candidate, 'idNumber') === null && levelOf(candidate, 'birthDate') === 'equal' && candidate.familyMillibits > 0 && levelOf(candidate, 'sex') !== 'different'
}
