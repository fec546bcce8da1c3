import { basisChoices, reviewWords, type ReviewWord, type SayReview } from '../../messages/review.ts'
import { speak } from '../../messages/reports.ts'
import { findingText } from '../../messages/verification.ts'
import { kindOf } from '../../settings/kinds.ts'
import { listWords } from '../../report/wording.ts'
import type { ListKind, ReviewEntry, ReviewResult, RunResult } from '../../types.ts'
import { reviewEntry } from '../../verify/reviews.ts'
import type { Session } from '../session.ts'
import { categoriesFor, reviewsOf, type Choice, type Particulars, type ReviewItem } from './items.ts'
import { saveReviews } from './save.ts'
import { itemLines } from './screen.ts'

/** What came of a sitting. */
export interface Sitting {
  readonly result: RunResult
  readonly same: number
  readonly none: number
  readonly skipped: number
  readonly left: number
  readonly isInterrupted: boolean
  /** The input ended before all was asked. */
  readonly isEnded: boolean
}

/** Who reviews, and on which day. */
export type Reviewer = Pick<Particulars, 'reviewer' | 'date'>

/** What was answered at one student, so that it can be undone. */
interface Done {
  readonly at: number
  readonly kind: ReviewResult | 'skipped'
  readonly entries: readonly ReviewEntry[]
}

/** The input has ended, or Ctrl-C was pressed, in the middle of a question: nothing of it is kept. */
class Left extends Error {
  readonly isInterrupted: boolean
  constructor(isInterrupted: boolean) {
    super('left')
    this.isInterrupted = isInterrupted
  }
}

/** Goes through the students one by one; every answer is written before the next question is put. */
export async function sit(items: readonly ReviewItem[], reviewer: Reviewer, start: RunResult, session: Session, say: SayReview): Promise<Sitting> {
  let result = start
  let at = 0
  const done: Done[] = []
  const tell = (lines: readonly string[]): Promise<void> => session.print(`${lines.join('\n')}\n`)
  const count = (kind: Done['kind']): number => done.filter((each) => each.kind === kind).length
  const end = (by: 'interruption' | 'input' | null): Sitting => ({ result, same: count('same-person'), none: count('none'), skipped: count('skipped'), left: items.length - done.length, isInterrupted: by === 'interruption', isEnded: by === 'input' })
  const undo = async (): Promise<void> => {
    const last = done.pop()
    if (last === undefined) return tell([say('nothing-to-undo')])
    if (last.entries.length > 0) result = await saveReviews(result, { removed: last.entries })
    at = last.at
    await tell([say('undone', { name: nameOf(items[at], result) })])
  }
  try {
    for (let item = items[at]; item !== undefined; item = items[at]) {
      await tell(itemLines(item, { at: at + 1, of: items.length }, { result, session, say }))
      const key = await keyFor(item, session, say, tell)
      if (key === 'q') break
      if (key === 'u') {
        await undo()
        continue
      }
      if (key === 's') {
        done.push({ at: at++, kind: 'skipped', entries: [] })
        continue
      }
      const particulars = await particularsFor(item, key, reviewer, { result, session, say, tell })
      const entries = reviewsOf(item, key, particulars, result).flatMap((review) => reviewEntry(review, result.verification.reviews) ?? [])
      result = await saveReviews(result, { added: entries })
      done.push({ at: at++, kind: key === null ? 'none' : 'same-person', entries })
      await tell(savedLines(item, key, result, session, say))
    }
  } catch (error) {
    if (!(error instanceof Left)) throw error
    return end(error.isInterrupted ? 'interruption' : 'input')
  }
  return end(null)
}

async function typed(question: string, session: Session): Promise<string> {
  const line = await session.ask(question)
  if (line.kind !== 'line') throw new Left(line.kind === 'interrupted')
  return line.text.normalize('NFKC').trim()
}

type Tell = (lines: readonly string[]) => Promise<void>

/** What was chosen: a candidate, null for none of them, or what to do instead. */
async function keyFor({ choices }: ReviewItem, session: Session, say: SayReview, tell: Tell): Promise<Choice | null | 's' | 'u' | 'q'> {
  const keys = choices.length === 1 ? say('keys-one') : say('keys-several', { count: choices.length })
  for (;;) {
    const text = (await typed(`${keys} > `, session)).toLowerCase()
    if (text === 's' || text === 'u' || text === 'q') return text
    if (text === '0' || text === 'n') return null
    const choice = /^\d+$/.test(text) ? choices[Number(text) - 1] : text === 'y' && choices.length === 1 ? choices[0] : undefined
    if (choice !== undefined) return choice
    await tell([say('key-unknown', { text })])
  }
}

interface Asking {
  readonly result: RunResult
  readonly session: Session
  readonly say: SayReview
  readonly tell: Tell
}

/** Category, evidence and note; whoever says that two are the same person says by what. */
async function particularsFor(item: ReviewItem, choice: Choice | null, reviewer: Reviewer, asking: Asking): Promise<Particulars> {
  const { session, say } = asking
  const category = choice === null || item.decision.verdict === 'unmatched' ? '' : await categoryFor(choice, asking)
  const basis = await basisFor(choice !== null, asking)
  const note = await typed(`${say('note-asks')} > `, session)
  return { ...reviewer, category, basis, note }
}

async function categoryFor(choice: Choice, { result, session, say, tell }: Asking): Promise<ListKind> {
  const { config, listed } = result
  const choices = categoriesFor(choice, result)
  const [row] = choice.rows
  if (choices.length < 2 || row === undefined) return ''
  const naming = { language: session.language, kinds: config.kinds }
  const words = choices.map((kind) => listWords(kind, naming)).join(speak(session.language)('comma'))
  for (;;) {
    const text = await typed(`${say('category-asks', { category: listWords(listed.person(row.listed).kind, naming), choices: words })} > `, session)
    const kind = text === '' ? '' : kindOf(text, config.kinds)
    if (kind === '' || (kind !== null && choices.includes(kind))) return kind
    await tell([say('category-wrong', { text })])
  }
}

async function basisFor(isNeeded: boolean, { session, say, tell }: Asking): Promise<string> {
  const choices = basisChoices.map((words, at) => `${at + 1} ${words[session.language]}`).join('  ')
  for (;;) {
    const text = await typed(`${say('basis-asks', { choices })} > `, session)
    const basis = basisChoices[Number(text) - 1]?.[session.language] ?? text
    if (basis !== '' || !isNeeded) return basis
    await tell([say('basis-needed')])
  }
}

/** What the answer has come to, which is not always what was answered. */
function savedLines(item: ReviewItem, choice: Choice | null, result: RunResult, { language }: Session, say: SayReview): readonly string[] {
  const said = say('saved', { name: nameOf(item, result), result: reviewWords[choice === null ? 'none' : 'same-person'][language] })
  const numbers = new Set(item.questions.map(({ asked }) => asked.number))
  const findings = (result.verification.questions ?? []).filter(({ student, reviews }) => student === item.decision.student && reviews.some(({ number }) => numbers.has(number))).map(({ finding }) => finding)
  const contradiction = findings.find(({ kind }) => kind === 'contradiction')
  const missing = findings.flatMap((finding) => (finding.kind === 'incomplete' ? finding.missing : []))
  const more: readonly ReviewWord[] = missing.includes('office') ? ['saved-office'] : missing.includes('second-person') ? ['saved-second'] : []
  return [said, ...(contradiction === undefined ? more.map((word) => say(word)) : [say('saved-contradiction', { why: findingText(contradiction, language) })])]
}

function nameOf(item: ReviewItem | undefined, { students }: RunResult): string {
  return item === undefined ? '' : students.person(item.decision.student).text('name')
}
