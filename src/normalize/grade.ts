/** The grades before which a stage counts anew: the first of junior high is the seventh, of senior high and vocational school the tenth. */
const gradesBefore: readonly (readonly [RegExp, number])[] = [
  [/初/, 6],
  [/高|职|专/, 9],
]
/** A grade of a stage; from the fourth on it is counted through. */
const gradesOfStage = 3
const lastGrade = 12

/** Years before the first grade, by the word for the class. */
const kindergarten: Readonly<Record<string, number>> = { 小: -2, 中: -1, 大: 0, 学前: 0 }

/**
 * The grade of normalized values of grade, class and stage, counted through: 1 to 12, and for kindergarten -2 (小班) to 0 (大班, 学前班); null where none is
 * stated. A class of which only the number is stated has none.
 */
export function gradeOf(grade: string, className: string, stage: string): number | null {
  const known = gradeIn(grade, /^(\d{1,2})(?:-\d{1,2})?$/) ?? gradeIn(className, /^(\d{1,2})-\d{1,2}$/)
  if (known === null) return null
  const before = known >= 1 && known <= gradesOfStage ? (gradesBefore.find(([of]) => of.test(stage))?.[1] ?? 0) : 0
  return known + before <= lastGrade ? known + before : null
}

function gradeIn(text: string, numbered: RegExp): number | null {
  const number = numbered.exec(text)?.[1]
  if (number !== undefined) return Number(number) === 0 ? null : Number(number)
  const word = /^(?:幼儿园)?(小|中|大|学前)(?:班|\()/.exec(text)?.[1]
  return word === undefined ? null : (kindergarten[word] ?? null)
}
