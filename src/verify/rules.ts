import type { Answer, AnswerResult, DepartmentId, Finding, ListKind, Missing } from '../types.ts'
import { classTeacher, departmentOf } from './departments.ts'

/** What the rules need to know of a question beside its answers. */
export interface QuestionContext {
  readonly department: DepartmentId
  /** Kind of the best candidate in the office's lists; null for nobody. */
  readonly listedKind: ListKind | null
  /** Kinds of list that the office keeps, of those in the run. */
  readonly kinds: readonly ListKind[]
  /** Of a class teacher: which row of a child holds is the question, and not what the row says. */
  readonly isWhichRow?: boolean
  /** Results that count only where two people with different names stand behind them. */
  readonly secondFor?: readonly AnswerResult[]
  /** The school's own reviewers who say the same. */
  readonly agreeing?: readonly string[]
}

/**
 * What the answers to one question come to. Only answers with signer, date and seal count (a class teacher has none); among these, one result and one category must stand.
 * Whatever is missing is named, and whatever contradicts is left to people.
 */
export function findingOf(answers: readonly Answer[], context: QuestionContext): Finding {
  const told = answers.filter(({ results }) => results.length > 0)
  if (told.length === 0) return { kind: 'unanswered' }
  const complete = told.filter((answer) => missingOf(answer, context).length === 0)
  if (complete.length === 0) return { kind: 'incomplete', missing: fewest(told.map((answer) => missingOf(answer, context))) }
  const results = new Set<AnswerResult>(complete.flatMap((answer) => answer.results))
  // A class that has the child may put the row right as well; the rows are then judged anew.
  if (results.has('wrong-data')) results.delete('in-class')
  if (results.size > 1) return { kind: 'contradiction', code: 'two-results' }
  if (distinct(complete.map(({ unit }) => unit)).length > 1) return { kind: 'contradiction', code: 'two-units' }
  const [result = 'other'] = results
  if (context.secondFor?.includes(result) === true && namesBehind(complete, context).length < 2) return { kind: 'incomplete', missing: ['second-person'] }
  switch (result) {
    case 'listed': {
      const categories = distinct(complete.map((answer) => categoryOf(answer, context) ?? ''))
      const [category = ''] = categories
      return categories.length > 1 ? { kind: 'contradiction', code: 'two-categories' } : { kind: 'approved', category }
    }
    case 'not-listed':
      return { kind: 'refused' }
    case 'wrong-data': {
      const [names, numbers] = [distinct(complete.map(({ name }) => name)), distinct(complete.map(({ idNumber }) => idNumber))]
      if (names.length > 1 || numbers.length > 1) return { kind: 'contradiction', code: 'two-corrections', values: [names, numbers].flatMap((values) => (values.length > 1 ? [...values].sort() : [])) }
      return { kind: 'correction', name: names[0] ?? '', idNumber: numbers[0] ?? '' }
    }
    case 'unchanged':
      return context.isWhichRow === true ? { kind: 'incomplete', missing: ['class'] } : { kind: 'confirmed' }
    case 'in-class':
    case 'not-in-class':
      return { kind: result }
    case 'other':
      return { kind: 'other', basis: distinct(complete.map(({ basis }) => basis)).join('；') }
  }
}

/** Everybody who stands behind what answers say, each once. */
export function namesBehind(answers: readonly Answer[], { agreeing = [] }: QuestionContext): readonly string[] {
  return distinct([...answers.flatMap(({ signer, checker }) => [signer, checker]), ...agreeing])
}

/** What keeps an answer from counting, in the order in which a person would ask for it. */
function missingOf(answer: Answer, context: QuestionContext): readonly Missing[] {
  const missing: Missing[] = []
  if (answer.signer === '') missing.push('signer')
  if (answer.date === '') missing.push('date')
  if (!answer.sealed && context.department !== classTeacher) missing.push('seal')
  const only = answer.results.length === 1 ? answer.results[0] : null
  if (only === 'listed' && categoryOf(answer, context) === null) missing.push('category')
  if (only === 'wrong-data' && answer.name === '' && answer.idNumber === '') missing.push('right-values')
  // Named beside what else is missing; where it is all that is missing, findingOf says it of all answers together.
  if (missing.length > 0 && only !== null && only !== undefined && context.secondFor?.includes(only) === true && namesBehind([answer], context).length < 2) missing.push('second-person')
  return missing
}

/** Of several incomplete answers the one that lacks least says what to ask for. */
function fewest(lists: readonly (readonly Missing[])[]): readonly Missing[] {
  return lists.reduce((best, each) => (each.length < best.length ? each : best))
}

/**
 * The category that an answer states; else that of the candidate; else that of the only list that the office keeps. Low-income without urban or
 * rural is unspecified, and asked about, unless the candidate says which. null where none follows.
 */
function categoryOf({ category }: Answer, { listedKind, kinds }: QuestionContext): ListKind | null {
  if (category === 'low-income' && !kinds.includes('low-income')) return listedKind?.startsWith('low-income') === true ? listedKind : null
  if (category !== '') return category
  return listedKind ?? (kinds.length === 1 ? (kinds[0] ?? null) : null)
}

export function distinct(texts: readonly string[]): readonly string[] {
  return [...new Set(texts.filter((text) => text !== ''))]
}

/** Results that a class teacher can give: whether the registration is right, and nothing about the lists. */
export const teachersResults: readonly AnswerResult[] = ['unchanged', 'wrong-data']
/** Results that a class teacher can give on a child registered more than once. */
export const whichRowResults: readonly AnswerResult[] = ['in-class', 'not-in-class', 'wrong-data']
/** Results that an office can give. */
export const officesResults: readonly AnswerResult[] = ['listed', 'not-listed', 'wrong-data', 'other']

/** Whether an office may state a category: one of its own lists, or that another province has the child. A class teacher states none. */
export function isWithinRemit(category: ListKind, department: DepartmentId): boolean {
  return category === otherProvince ? department !== classTeacher : departmentOf(category) === department
}

/** The category of a child whom another province lists; no list of the run has it. */
export const otherProvince = 'other-province'

/** An entry's id is its answer, and not the file in which it came: a copy says nothing new. */
export function answerText(answer: Answer): readonly string[] {
  const { number, results, category, name, idNumber, householdId, basis, signer, checker, unit, phone, date, sealed, scan } = answer
  // Answers without a checker keep the ids that they had before there was one.
  return [number, results.join(' '), category, name, idNumber, householdId, basis, signer, unit, phone, date, sealed ? 'sealed' : '', scan, ...(checker === '' ? [] : [checker])]
}

