import { groupBy } from '../../group-by.ts'
import type { NoticeSettings } from '../../config.ts'
import { objectionHeadings, dateText, speakNotice } from '../../messages/notice.ts'
import type { RunResult } from '../../types.ts'
import { takeDownDay } from '../../verify/notice/period.ts'
import { categoryOf } from '../forwarded.ts'
import { given, type Paper } from '../papers/paper.ts'
import type { Report } from '../report.ts'
import { listWords } from '../wording.ts'
import { noticedRows, type NoticedRow } from './noticed.ts'

/**
 * The public notice (公示), a paper a school: name, school, grade and class of who goes forward, and nothing else but the number by which an objection
 * names a student; the category where the settings ask for it (教财厅函〔2017〕28号: never ID number, address, phone, birth date or bank card).
 */
export const notice: Report = {
  kind: 'papers',
  page: true,
  papers(result) {
    const settings = result.config.notice
    if (settings === null) return []
    const rows = noticedRows(result).filter(({ isRemoved }) => !isRemoved)
    const papers = [...groupBy(rows, ({ noticed, school }) => JSON.stringify([noticed.batch, school])).values()]
    return [{ suffix: '', papers: [...papers].sort(([a], [b]) => (a?.noticed.batch ?? 0) - (b?.noticed.batch ?? 0)).map((each) => noticePaper(each, settings, result)) }]
  },
}

function noticePaper(rows: readonly NoticedRow[], settings: NoticeSettings, { config, verification: { outcomes } }: RunResult): Paper {
  const { language } = config
  const say = speakNotice(language)
  const [head] = rows
  if (head === undefined) throw new Error('a notice names nobody')
  const { noticed, school } = head
  const date = (day: string): string => dateText(day, language)
  const isAdded = noticed.first !== settings.from
  const named = school || say('no-school')
  const categories = (row: NoticedRow): readonly string[] => {
    const category = categoryOf(outcomes[row.student] ?? { kind: 'open' })
    return settings.category ? [category === null ? '' : listWords(category, config)] : []
  }
  return {
    name: isAdded ? say('of-batch', { name: named, date: noticed.first }) : named,
    title: say(isAdded ? 'notice-title-added' : 'notice-title'),
    about: [
      say('notice-about', { school: named, count: rows.length, first: date(noticed.first), last: date(noticed.last), period: say(settings.period.unit, { count: settings.period.count }) }),
      say('notice-text'),
    ],
    columns: [
      given(objectionHeadings.position[language], 5, 'number'),
      given(say('name'), 18),
      given(say('school'), 28),
      given(say('grade-class'), 20),
      ...(settings.category ? [given(say('category'), 14)] : []),
      given(objectionHeadings.number[language], 13, 'code'),
    ],
    rows: rows.map((row, at) => [at + 1, row.name, row.school, row.gradeClass, ...categories(row), row.noticed.number]),
    closing: [say('notice-contact', { contact: settings.contact || say('to-write') }), say('notice-unit', { unit: settings.unit || school || say('to-write'), date: date(noticed.first) })],
    signature: [],
    orientation: 'portrait',
    foot: { left: say('notice-take-down', { date: date(takeDownDay(noticed)) }), right: '' },
  }
}
