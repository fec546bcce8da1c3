import { readFileSync } from 'node:fs'
import { absentClasses, absentClassIds, type AbsentClassId } from '../accuracy/classes/index.ts'
import type { Dataset, StudentRow } from '../accuracy/generate.ts'

/** The best pair that a program gives of one student. */
interface Answered {
  readonly student: StudentRow
  readonly right: boolean
  readonly score: number
}

export type Trap = 'twin' | 'sibling' | 'namesake'
export const traps: readonly Trap[] = ['twin', 'sibling', 'namesake']

/** Precision, recall and their harmonic mean. */
export interface Rates {
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

/** How good the pairs of one program are. */
export interface Measures {
  /** At the threshold that the program or its manual proposes. */
  readonly matched: Rates
  /** At the threshold that is best, which only the truth tells. */
  readonly bestF1: number
  /** Students matched rightly, of those present, at the lowest threshold that keeps the precision. */
  readonly recallAtPrecision: number
  /** Shares of the absent with a listed twin, sibling or namesake who are matched at the proposed threshold. */
  readonly trapped: Readonly<Record<Trap, number>>
}

/** The precision at which recall is compared. */
export const comparedPrecision = 0.999

/** Reads `place,place_listed,score` lines, best first, and keeps the best of each student; a place is file:row. A pair is right when any row of the person is named. */
export function readPairs(path: string, { students, listed }: Dataset): readonly Answered[] {
  const byPlace = new Map(students.map((student) => [`students.csv:${String(student.record.place.row)}`, student]))
  const listedByPlace = new Map(listed.map(({ person, record }) => [`${record.place.file}:${String(record.place.row)}`, person]))
  const best = new Map<StudentRow, Answered>()
  for (const line of readFileSync(path, 'utf8').trim().split(/\r?\n/).slice(1)) {
    const [place = '', placeListed = '', scoreText = ''] = line.split(',')
    const [student, person, score] = [byPlace.get(place), listedByPlace.get(placeListed), Number(scoreText)]
    if (student === undefined || person === undefined || Number.isNaN(score)) throw new Error(`${path}: no such pair: ${line}`)
    if ((best.get(student)?.score ?? -Infinity) < score) best.set(student, { student, right: student.present && person === student.person, score })
  }
  return [...best.values()]
}

export function measure(answers: readonly Answered[], threshold: number, { students }: Dataset): Measures {
  const present = students.filter((student) => student.present).length
  const ordered = [...answers].sort((a, b) => b.score - a.score)
  let [right, bestF1, recallAtPrecision] = [0, 0, 0]
  ordered.forEach((answer, i) => {
    if (answer.right) right++
    // A threshold can't part equal scores.
    if (ordered[i + 1]?.score === answer.score) return
    const { precision, recall, f1 } = ratesOf(right, i + 1, present)
    bestF1 = Math.max(bestF1, f1)
    if (precision >= comparedPrecision) recallAtPrecision = Math.max(recallAtPrecision, recall)
  })
  const matched = ordered.filter(({ score }) => score >= threshold)
  const trapped = (trap: Trap): number => {
    const ids: readonly AbsentClassId[] = absentClassIds.filter((id) => absentClasses[id].trap === trap)
    const among = ({ id }: StudentRow): boolean => (ids as readonly string[]).includes(id)
    return matched.filter(({ student }) => among(student)).length / Math.max(1, students.filter(among).length)
  }
  return {
    matched: ratesOf(matched.filter((answer) => answer.right).length, matched.length, present),
    bestF1,
    recallAtPrecision,
    trapped: { twin: trapped('twin'), sibling: trapped('sibling'), namesake: trapped('namesake') },
  }
}

function ratesOf(right: number, matched: number, present: number): Rates {
  const precision = matched === 0 ? 0 : right / matched
  const recall = present === 0 ? 0 : right / present
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) }
}
