/**
 * The grades before which a stage counts anew: the first of junior high is the seventh, of senior high and vocational school the tenth. A 中学 that does not say
 * which of the two it is leaves it open.
 */
const gradesBefore: readonly (readonly [RegExp, number | null])[] = [
  [/初/, 6],
  // Not 小学高年级.
  [/高(?!年|段)|职|专|技/, 9],
  [/中学/, null],
]
/** Their first year is no school's first grade. */
const pastSchool = /大学|本科|大专|高职|高专|研究生/
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
  if (known === null || pastSchool.test(stage)) return null
  const before = known >= 1 && known <= gradesOfStage ? gradesBeforeStage(stage) : 0
  return before !== null && known + before <= lastGrade ? known + before : null
}

function gradesBeforeStage(stage: string): number | null {
  const found = gradesBefore.find(([of]) => of.test(stage))
  return found === undefined ? 0 : found[1]
}

function gradeIn(text: string, numbered: RegExp): number | null {
  const number = numbered.exec(text)?.[1]
  if (number !== undefined) return Number(number) === 0 ? null : Number(number)
  const word = /^(?:幼儿园)?(小|中|大|学前)(?:\d{0,2}班|\()/.exec(text)?.[1]
  return word === undefined ? null : (kindergarten[word] ?? null)
}
