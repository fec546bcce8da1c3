import { checkedResults, checkedWords } from '../../messages/corrections.ts'
import { resultWords } from '../../messages/verification.ts'
import { normalizeDate } from '../../normalize/date.ts'
import type { AnswerResult, CellKind } from '../../types.ts'
import { officesResults, teachersResults, whichRowResults } from '../../verify/rules.ts'

export const choiceKey = (text: string): string => text.normalize('NFKC').replace(/[\s\p{Cf}]/gu, '').toLowerCase()

/** Boxes that are ticked, and boxes that are not. */
const ticked = '☑✓✔√■☒'
const blankBox = '□☐○'

interface ResultWord {
  readonly result: AnswerResult
  readonly text: string
}

/** Words of a result, the longer first: 不在册 holds 在册. */
const longerFirst = (words: readonly ResultWord[]): readonly ResultWord[] => [...words].sort((a, b) => b.text.length - a.text.length)

/** Words in which an office answers. */
const officesWords = longerFirst([
  ...officesResults.flatMap((result) => Object.values(resultWords[result]).map((text) => ({ result, text: choiceKey(text) }))),
  { result: 'other', text: '其它' }, { result: 'not-listed', text: '未在册' }, { result: 'wrong-data', text: '信息错误' },
])

/** Words in which a class teacher answers. */
const teachersWords = longerFirst([
  ...checkedResults.flatMap((result) => Object.values(checkedWords[result]).map((text) => ({ result, text: choiceKey(text) }))),
  ...['没有错误', '正确', '属实'].map((text) => ({ result: 'unchanged', text }) as const), ...['信息有误', '不正确', '错误', '已更正', '更正'].map((text) => ({ result: 'wrong-data', text }) as const),
])

const inOrder: readonly AnswerResult[] = [...new Set([...officesResults, ...teachersResults, ...whichRowResults])]

/** Results that a cell states: one as chosen from the list, or those ticked on paper (☑在册 □不在册); null where it states something else. */
export function resultsOf(text: string, by: 'office' | 'teacher' = 'office'): readonly AnswerResult[] | null {
  return choicesIn(text, by === 'office' ? officesWords : teachersWords, inOrder)
}

/**
 * What a cell chooses of some words, in their order; null where it states something else.
 *
 * @param among the words as `choiceKey` makes them, the longer first
 */
export function choicesIn<Choice>(text: string, among: readonly { readonly result: Choice; readonly text: string }[], order: readonly Choice[]): readonly Choice[] | null {
  let rest = choiceKey(text)
  if (rest === '') return []
  const hasBoxes = new RegExp(`[${blankBox}]`).test(rest)
  // A form that begins with a box or tick has each in front of its word; any other has them behind.
  const isInFront = (ticked + blankBox).includes(rest[0] ?? '')
  const hasTicks = [...rest].some((mark) => ticked.includes(mark))
  const found = new Set<Choice>()
  for (const { result, text: word } of among) {
    for (let at = rest.indexOf(word); at !== -1; at = rest.indexOf(word)) {
      const mark = (isInFront ? rest[at - 1] : rest[at + word.length]) ?? ' '
      if (!(hasBoxes || hasTicks) || ticked.includes(mark)) found.add(result)
      rest = `${rest.slice(0, at)}\n${rest.slice(at + word.length)}`
    }
  }
  const unread = rest.replace(new RegExp(`[${ticked}${blankBox}\\n、,，/;；。.和与|()]`, 'g'), '')
  // Words beside the answer, such as 在册，已脱贫, are remarks; without any answer they are no answer.
  if (found.size === 0) return hasBoxes && unread === '' ? [] : null
  return order.filter((result) => found.has(result))
}

/** Whether somebody states that the seal is on the paper. */
export function isSealed(text: string): boolean {
  return /^(是|已盖章|已盖|盖章|已加盖公章|有|√|✓|✔|☑|yes|y|true|1)$/i.test(choiceKey(text))
}

/** A date as ISO; '' where it can't be read, or names no day. */
export function dateOf(text: string, kind: CellKind): string {
  const date = normalizeDate(text, { kind })
  return date.length === 8 ? `${date.slice(0, 4)}-${date.slice(4, 6)}-${date.slice(6)}` : ''
}
