import type { NoticeChange, NoticedStudent, Outcome } from '../../types.ts'
import type { Noticed } from './register.ts'

/**
 * Where a notice that may hang already no longer says what is so. Whom an objection took out is none of them: the result of the examination says it.
 *
 * @param entries of the notice in force
 * @param outcomes after the objections
 */
export function noticeChanges(entries: readonly NoticedStudent[], outcomes: readonly Outcome[], studentOf: (entry: NoticedStudent) => Noticed): readonly NoticeChange[] {
  return [...entries]
    .sort((a, b) => (a.number < b.number ? -1 : 1))
    .flatMap((noticed): readonly NoticeChange[] => {
      const found = studentOf(noticed)
      if (found.kind === 'gone') return [{ kind: 'gone', noticed }]
      const { student } = found
      const outcome = outcomes[student]
      if (outcome?.kind === 'removed') return []
      const now = outcome?.kind === 'found' || outcome?.kind === 'approved' ? outcome.category : null
      if (now === null) return [{ kind: 'not-forward', noticed, student }]
      if (found.kind === 'changed') return [{ kind: 'renamed', noticed, student }]
      const published = noticed.category ?? ''
      return published === '' || published === now ? [] : [{ kind: 'category', noticed, student, published, now }]
    })
}
