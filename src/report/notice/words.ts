import { dateText, objectionResultWords, speakNotice, type SayNotice } from '../../messages/notice.ts'
import type { Language } from '../../messages/language.ts'
import type { NoticeStanding } from './noticed.ts'

/** What came in against a notice, in one phrase: how many, and what they came to. */
export function objectionsText(standing: NoticeStanding, language: Language): string {
  const say = speakNotice(language)
  const { upheld, notUpheld, pending, late } = standing
  const count = upheld + notUpheld + pending
  return count === 0 ? say('objections-none') : say('objections-sum', { count, states: statesText({ upheld, notUpheld, pending, late }, language, say) })
}

export function statesText({ upheld, notUpheld, pending, late }: Pick<NoticeStanding, 'upheld' | 'notUpheld' | 'pending' | 'late'>, language: Language, say: SayNotice): string {
  const parts = [
    ...(upheld > 0 ? [say('count-of', { state: objectionResultWords.upheld[language], count: upheld })] : []),
    ...(notUpheld > 0 ? [say('count-of', { state: objectionResultWords['not-upheld'][language], count: notUpheld })] : []),
    ...(pending > 0 ? [say('count-pending', { count: pending })] : []),
  ].join(say('comma'))
  return late > 0 ? [parts, say('count-late', { count: late })].join(say('semicolon')) : parts
}

/** Why a submission is no more than a draft; '' where it is none. */
export function draftText({ phase, first, last, pending }: NoticeStanding, language: Language): string {
  const say = speakNotice(language)
  const days = { first: dateText(first, language), last: dateText(last, language) }
  const reasons = [...(phase === 'before' ? [say('draft-before', days)] : phase === 'running' ? [say('draft-running', days)] : []), ...(pending > 0 ? [say('draft-pending', { count: pending })] : [])]
  return reasons.join(language === 'zh' ? '' : ' ')
}
