import { compareText } from '../text-order.ts'
import type { Decision, Place, RunResult, Verdict } from '../types.ts'

/** As compareText, with numbers inside by their size: 2班 before 10班. */
export function compareNatural(a: string, b: string): number {
  const [first, second] = [a.match(/\d+|\D+/g) ?? [], b.match(/\d+|\D+/g) ?? []]
  for (let i = 0; i < Math.min(first.length, second.length); i++) {
    const [x = '', y = ''] = [first[i], second[i]]
    const byNumber = /^\d/.test(x) && /^\d/.test(y) ? Number(x) - Number(y) : 0
    const order = byNumber === 0 ? compareText(x, y) : byNumber
    if (order !== 0) return order
  }
  return first.length - second.length
}

/** By file, sheet as it stands in its workbook, row and column. */
export function placeOrder({ accounts }: Pick<RunResult, 'accounts'>): (a: Place, b: Place) => number {
  const positions = new Map<string, number>()
  for (const { file, sheet } of accounts) positions.set(JSON.stringify([file, sheet]), positions.get(JSON.stringify([file, sheet])) ?? positions.size)
  const position = ({ file, sheet }: Place): number => positions.get(JSON.stringify([file, sheet])) ?? positions.size
  return (a, b) => {
    if (a.file !== b.file) return compareText(a.file, b.file)
    if (a.sheet !== b.sheet) return position(a) - position(b) || compareText(a.sheet ?? '', b.sheet ?? '')
    return a.row - b.row || a.column - b.column
  }
}

/** Decisions with one verdict, or all, in order of school, grade, class and place: as class teachers look for their pupils. */
export function inOrderOfClass(result: RunResult, verdict?: Verdict): readonly Decision[] {
  const byPlace = placeOrder(result)
  const chosen = verdict === undefined ? result.decisions : result.decisions.filter((decision) => decision.verdict === verdict)
  return chosen
    .map((decision) => {
      const student = result.students.person(decision.student)
      return { decision, school: student.value('schoolName'), grade: student.value('grade'), className: student.value('className'), place: student.place }
    })
    .sort((a, b) => compareNatural(a.school, b.school) || compareNatural(a.grade, b.grade) || compareNatural(a.className, b.className) || byPlace(a.place, b.place))
    .map(({ decision }) => decision)
}

/** All decisions in order of place. */
export function inOrderOfPlace(result: RunResult): readonly Decision[] {
  const byPlace = placeOrder(result)
  return result.decisions
    .map((decision) => ({ decision, place: result.students.person(decision.student).place }))
    .sort((a, b) => byPlace(a.place, b.place))
    .map(({ decision }) => decision)
}
