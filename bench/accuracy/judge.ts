import type { ClassId } from './classes/index.ts'
import type { Dataset, StudentRow } from './generate.ts'
import type { Answer } from './answer.ts'

/** What an answer is worth, seen from the truth. */
export const outcomes = ['right', 'wrong', 'first', 'later', 'missing', 'unmatched'] as const
/** right, wrong: matched so. first, later, missing: needs verification, with the right row so among the candidates. Somebody who is absent can't have a right one. */
export type Outcome = (typeof outcomes)[number]

export type Counts = Record<Outcome, number>
/** Students across the classes: those whom nothing that reads their row could decide. */
export type Group = 'undecidable-present' | 'undecidable-absent'
export const groups: readonly Group[] = ['undecidable-present', 'undecidable-absent']
export type Tally = Map<ClassId | Group, Counts>

export function outcomeOf({ person, present }: StudentRow, { verdict, candidates }: Answer, { listed }: Dataset): Outcome {
  if (verdict === 'unmatched') return 'unmatched'
  const place = present ? candidates.findIndex((candidate) => listed[candidate]?.person === person) : -1
  if (verdict === 'matched') return place === 0 ? 'right' : 'wrong'
  return place === 0 ? 'first' : place > 0 ? 'later' : 'missing'
}

/** Counts the outcomes of one dataset by class. */
export function judge(dataset: Dataset, answers: readonly Answer[]): Tally {
  if (answers.length !== dataset.students.length) throw new Error('one answer a student')
  const tally: Tally = new Map()
  dataset.students.forEach((student, position) => {
    const answer = answers[position]
    if (answer === undefined) return
    const outcome = outcomeOf(student, answer, dataset)
    countsOf(tally, student.id)[outcome]++
    if (student.undecidable !== null) countsOf(tally, student.present ? 'undecidable-present' : 'undecidable-absent')[outcome]++
  })
  return tally
}

export function pool(tallies: readonly Tally[]): Tally {
  const pooled: Tally = new Map()
  for (const tally of tallies) for (const [id, counts] of tally) for (const outcome of outcomes) countsOf(pooled, id)[outcome] += counts[outcome]
  return pooled
}

function countsOf(tally: Tally, id: ClassId | Group): Counts {
  let counts = tally.get(id)
  if (counts === undefined) tally.set(id, (counts = { right: 0, wrong: 0, first: 0, later: 0, missing: 0, unmatched: 0 }))
  return counts
}

export function sum(tally: Tally, ids: readonly (ClassId | Group)[], of: readonly Outcome[] = outcomes): number {
  return ids.reduce((total, id) => total + of.reduce((part, outcome) => part + (tally.get(id)?.[outcome] ?? 0), 0), 0)
}
