import { reviewWords } from '../../messages/review.ts'
import { speak } from '../../messages/reports.ts'
import { findingText } from '../../messages/verification.ts'
import { displayWidth, padEndTo } from '../../report/display-width.ts'
import { evidenceText, reasonSentence } from '../../report/wording.ts'
import { standingReviews } from '../../verify/reviews.ts'
import type { ReviewItem } from './items.ts'
import { peopleBeside, schoolOf, tableLines, type Drawing } from './side-by-side.ts'

/** One student beside the candidates, what was said before, and the question in one sentence. ID numbers are masked but for the digits that differ. */
export function itemLines(item: ReviewItem, position: { readonly at: number; readonly of: number }, drawing: Drawing): readonly string[] {
  const { result, session, say } = drawing
  const { language, columns } = session
  const student = result.students.person(item.decision.student)
  const reports = speak(language)
  const numbers = item.questions.map(({ asked }) => asked.number).join(reports('comma'))
  const side = peopleBeside(columns)
  const tables: string[] = []
  for (let from = 0; from < item.choices.length; from += side) {
    if (from > 0) tables.push('')
    tables.push(...tableLines(student, item.choices.slice(from, from + side), from, drawing))
  }
  const evidence = item.choices.flatMap((choice, at) =>
    evidenceText(choice.candidate, language, reports).split('\n').flatMap((line) => wrapped(say('for-candidate', { number: at + 1, evidence: line }), columns)))
  return [
    session.strong('─'.repeat(Math.min(columns, 100))),
    session.strong(say('head', { position: position.at, count: position.of, verdict: reports(item.decision.verdict), numbers })),
    ...wrapped(reasonSentence(item.decision, language), columns),
    '',
    ...tables,
    '',
    ...evidence,
    ...saidBefore(item, drawing),
    session.strong(item.choices.length === 1 ? say('ask-one', { name: student.text('name') }) : say('ask-several', { name: student.text('name'), count: item.choices.length })),
  ]
}

/** Chinese wraps anywhere; words of other scripts stay whole. */
function wrapped(text: string, columns: number): readonly string[] {
  const lines = ['']
  for (const word of text.match(/[\x21-\x7e]+|\s+|[^\x21-\x7e\s]/g) ?? []) {
    const line = lines.at(-1) ?? ''
    if (displayWidth(line + word) > columns && line !== '') lines.push(word.trimStart())
    else lines[lines.length - 1] = line + word
  }
  return lines
}

/** What others have said on the questions of a student. */
function saidBefore({ questions }: ReviewItem, { session: { language }, say }: Drawing): readonly string[] {
  const comma = speak(language)('comma')
  const lines = questions.flatMap(({ finding, reviews, answers }) => [
    ...standingReviews(reviews).map(({ reviewer, date, result, basis }) => say('said-before', { reviewer, date, result: reviewWords[result][language], basis: basis === '' ? '' : `${comma}${basis}` })),
    ...(answers.length + reviews.length > 0 ? [say('so-far', { finding: findingText(finding, language) })] : []),
  ])
  return [...new Set(lines)]
}

/** A student in one line, for the list of what is open. */
export function itemLine({ decision, questions, choices }: ReviewItem, { result, session: { language } }: Drawing): string {
  const student = result.students.person(decision.student)
  const names = choices.map(({ candidate }) => result.listed.person(candidate.listed).text('name')).join(speak(language)('comma'))
  const numbers = questions.map(({ asked }) => asked.number).join(' ')
  return `${padEndTo(student.text('name'), nameWidth)}  ${padEndTo(schoolOf(student), nameWidth)}  ${padEndTo(speak(language)(decision.verdict), nameWidth)}  ${numbers}  ${names}`
}

/** Half-width characters of a name or class in a line. */
const nameWidth = 14
