import { dateText, speakNotice } from '../messages/notice.ts'
import type { NoticeChange, RunResult } from '../types.ts'
import type { Session } from './session.ts'

/** What a clerk must know of the notice that was written: whom it can't tell apart, who came after it was posted, that it is too long. */
export async function sayOfNotice(result: RunResult, session: Session): Promise<void> {
  sayChanges(result, session)
  const { config: { notice, asOf }, verification, students } = result
  if (notice === null || verification.notice.noticed.size === 0) return
  const { indistinct, mostNoticed, noticedRows } = await import('../report/notice/noticed.ts')
  const say = speakNotice(session.language)
  const { size } = verification.notice.noticed
  if (size > mostNoticed) session.say(say('say-too-many', { count: size, most: mostNoticed }))
  const { unseen } = verification.notice
  const [any] = verification.notice.noticed.values()
  if (unseen > 0 && any !== undefined) session.say(say('say-unseen', { count: unseen, last: dateText(any.last, session.language) }))
  const namesakes = indistinct(noticedRows(result)).map((rows) =>
    say('namesake', { class: rows[0]?.gradeClass ?? '', name: rows[0]?.name ?? '', rows: rows.map(({ student }) => students.person(student).place.row).join(say('comma')) }))
  if (namesakes.length > 0) session.say(say('say-namesakes', { who: namesakes.join(say('semicolon')) }))
  const added = [...verification.notice.noticed.values()].filter(({ first, last }) => first !== notice.from && last >= asOf)
  const [first] = added
  if (first !== undefined) session.say(say('say-added', { count: added.length, last: dateText(added.reduce((last, entry) => (entry.last > last ? entry.last : last), first.last), session.language) }))
}

/** The notice and its objections, as `hedui status` shows them. */
export async function noticeLines(result: RunResult, session: Session): Promise<readonly string[]> {
  const [{ noticeStanding }, { statesText }, { takeDownDay }] = await Promise.all([import('../report/notice/noticed.ts'), import('../report/notice/words.ts'), import('../verify/notice/period.ts')])
  const standing = noticeStanding(result)
  if (standing === null) return []
  const say = speakNotice(session.language)
  const { phase, first, last, students, upheld, notUpheld, pending } = standing
  const date = (day: string): string => dateText(day, session.language)
  const line = say(`status-${phase}`, { count: students, first: date(first), last: date(last), down: date(takeDownDay(standing)) })
  return upheld + notUpheld + pending === 0 ? [line] : [line, say('status-objections', { states: statesText(standing, session.language, say) })]
}

/**
 * What to do next about the notice; null where nobody goes forward, or answers are still to come before there is anything to publish beside who was found.
 *
 * @param open students who are still to be verified
 */
export async function nextOfNotice(result: RunResult, open: number, session: Session): Promise<string | null> {
  const [{ noticeStanding }, { categoryOf }] = await Promise.all([import('../report/notice/noticed.ts'), import('../report/forwarded.ts')])
  const say = speakNotice(session.language)
  const standing = noticeStanding(result)
  if (standing === null) return result.verification.outcomes.some((outcome) => categoryOf(outcome) !== null && (open === 0 || outcome.kind === 'approved')) ? say('next-notice') : null
  if (standing.pending > 0) return say('next-examine')
  return say(standing.phase === 'ended' ? 'next-submit' : 'next-post')
}

/** A child on a notice that hangs already who does not go forward is nobody's objection, and would stay there unseen. */
function sayChanges({ verification: { notice: { changes } } }: RunResult, session: Session): void {
  if (changes.length === 0) return
  const count = (...kinds: readonly NoticeChange['kind'][]): number => changes.filter(({ kind }) => kinds.includes(kind)).length
  session.say(speakNotice(session.language)('say-changes', { count: changes.length, left: count('gone', 'not-forward'), category: count('category'), renamed: count('renamed') }))
}
