import { groupBy } from '../../group-by.ts'
import { inOrderOfClass } from '../../report/order.ts'
import { isCandidate, openQuestions } from '../../report/verification/rows.ts'
import type { Candidate, Decision, ListKind, Question, Review, RunResult } from '../../types.ts'
import { departmentOf } from '../../verify/departments.ts'
import { candidateMark } from '../../verify/marks.ts'
import { standingReviews } from '../../verify/reviews.ts'

/** One listed person whom the student may be, with the rows of all lists that have them. */
export interface Choice {
  readonly candidate: Candidate
  /** The best row of each office that has an open question, highest precedence first. */
  readonly rows: readonly { readonly listed: number; readonly question: Question }[]
  /** Index of another student who was found to be this person; null for nobody. */
  readonly takenBy: number | null
}

/** A student whom the school's reviewer is asked about. */
export interface ReviewItem {
  readonly decision: Decision
  readonly questions: readonly Question[]
  readonly choices: readonly Choice[]
}

/** What of a run can be reviewed, and how many students are left to the offices, because there is nobody to compare. */
export interface Reviewable {
  readonly items: readonly ReviewItem[]
  readonly leftToOffices: number
}

/**
 * Students with somebody to compare: first those who need verification, then the unmatched, then those found about whom another list leaves a
 * doubt; each in order of class.
 *
 * @param reviewer whose own earlier answers are not asked again; null for everything that was ever asked
 */
export function reviewable(result: RunResult, reviewer: string | null): Reviewable {
  const { verification } = result
  const own = new Set(standingReviews(verification.reviews).filter((review) => review.reviewer === reviewer).map(({ number }) => number))
  const isToAsk = ({ asked, finding }: Question): boolean => !own.has(asked.number) && finding.kind !== 'declined'
  const questions = reviewer === null ? (verification.questions ?? []) : openQuestions(result).filter(isToAsk)
  const byStudent = groupBy(questions, ({ student }) => student)
  const owners = ownersOf(result.decisions)
  const items: ReviewItem[] = []
  let leftToOffices = 0
  for (const decision of inOrderOfClass(result)) {
    const asked = byStudent.get(decision.student)
    if (asked === undefined) continue
    const choices = choicesOf(decision, asked, owners, result)
    if (choices.length > 0) items.push({ decision, questions: asked.filter(({ listed }) => isCandidate(decision, listed)), choices })
    else leftToOffices++
  }
  const rank = { 'needs-verification': 0, unmatched: 1, matched: 2 } as const
  return { items: items.sort((a, b) => rank[a.decision.verdict] - rank[b.decision.verdict]), leftToOffices }
}

function ownersOf(decisions: readonly Decision[]): ReadonlyMap<number, number> {
  return new Map(decisions.flatMap(({ student, hits }) => hits.filter(({ verdict }) => verdict === 'matched').map((hit): [number, number] => [hit.listed, student])))
}

/** Rows with the same name and number are one person, whichever lists have them. */
function choicesOf(decision: Decision, questions: readonly Question[], owners: ReadonlyMap<number, number>, { listed, config }: RunResult): readonly Choice[] {
  const rank = (kind: ListKind): number => config.precedence.indexOf(kind)
  const people = new Map<string, { readonly candidate: Candidate; readonly rows: number[] }>()
  for (const candidate of decision.candidates) {
    const person = listed.person(candidate.listed)
    const id = person.value('idNumber')
    const key = id === '' ? String(candidate.listed) : `${person.value('name')} ${id}`
    const known = people.get(key)
    if (known === undefined) people.set(key, { candidate, rows: [candidate.listed] })
    else known.rows.push(candidate.listed)
  }
  return [...people.values()].flatMap(({ candidate, rows }): readonly Choice[] => {
    const ranked = rows.toSorted((a, b) => rank(listed.person(a).kind) - rank(listed.person(b).kind) || rows.indexOf(a) - rows.indexOf(b))
    const chosen = questions.flatMap((question) => {
      const best = ranked.find((each) => departmentOf(listed.person(each).kind) === question.asked.department)
      return best === undefined ? [] : [{ listed: best, question }]
    })
    const owner = rows.map((row) => owners.get(row)).find((student) => student !== undefined && student !== decision.student) ?? null
    const inOrder = chosen.toSorted((a, b) => rank(listed.person(a.listed).kind) - rank(listed.person(b.listed).kind))
    return inOrder.length === 0 ? [] : [{ candidate, rows: inOrder, takenBy: owner }]
  })
}

/** What a reviewer adds to the choice. */
export type Particulars = Pick<Review, 'category' | 'basis' | 'note' | 'reviewer' | 'date'>

/** The reviews that one answer comes to: on the question of every office that lists the person chosen; of all of them where it is none. */
export function reviewsOf(item: ReviewItem, choice: Choice | null, particulars: Particulars, { listed }: Pick<RunResult, 'listed'>): readonly Review[] {
  if (choice === null) return item.questions.map(({ asked }) => ({ ...particulars, number: asked.number, result: 'none', candidate: '', category: '' }))
  return choice.rows.map((row) => ({ ...particulars, number: row.question.asked.number, result: 'same-person', candidate: candidateMark(listed.person(row.listed)) }))
}

/** Categories that a reviewer may state: the lists that the one office of a choice keeps; none where two offices list the person. */
export function categoriesFor(choice: Choice, { kinds }: Pick<RunResult, 'kinds'>): readonly ListKind[] {
  const [first, ...others] = choice.rows
  return first === undefined || others.length > 0 ? [] : kinds.filter((kind) => departmentOf(kind) === first.question.asked.department)
}
