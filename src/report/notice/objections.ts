import { objectionHeadings, objectionStateText, speakNotice, type ObjectionHeading, type SayNotice } from '../../messages/notice.ts'
import { speak } from '../../messages/reports.ts'
import { speakSheet } from '../../messages/verification.ts'
import type { NoticeChange, RunResult } from '../../types.ts'
import type { Report, ReportColumn, ReportSheet, ReportValue } from '../report.ts'
import { fieldColumn, nameWidth, numberColumn, placeWidth, schoolColumns, schoolValues, sentenceWidth, shortWidth } from '../student-columns.ts'
import { listWords, placeText } from '../wording.ts'

/**
 * Every objection to the notice in force: by whom and when, what was found by whom, what it came to, in which file and row; and where the notice no longer says
 * what is so without an objection. None where there is neither.
 */
export const objections: Report = {
  kind: 'table',
  csv: true,
  sheets: (result) => {
    const { objections: made, changes } = result.verification.notice
    return [...(made.length === 0 ? [] : [objectionSheet(result)]), ...(changes.length === 0 ? [] : [changeSheet(result)])]
  },
}

function objectionSheet({ verification: { notice }, students, config: { language } }: RunResult): ReportSheet {
  const say = speakNotice(language)
  const sayReport = speak(language)
  const text = (heading: string, most: number, optional = false): ReportColumn => ({ heading, kind: 'text', most, optional })
  const heading = (column: ObjectionHeading): string => objectionHeadings[column][language]
  const rows = notice.objections.map(({ noticed, student, state, isLate, row, entries }, at): readonly ReportValue[] => {
    const person = student === null ? null : students.person(student)
    return [
      at + 1,
      noticed.number,
      ...(person === null ? ['', '', ''] : schoolValues(person)),
      person?.text('name') ?? '',
      row.objection,
      row.objector || say('anonymous'),
      row.contact,
      row.received,
      isLate ? say('late') : '',
      objectionStateText(state, language),
      row.found,
      [row.examiner, row.unit, row.date].filter((each) => each !== '').join(say('comma')),
      row.scan,
      [...new Set(entries.map(({ place: { file, sheet, row: line } }) => placeText({ file, sheet, row: line, column: 1 }, sayReport)))].join('\n'),
    ]
  })
  return {
    name: say('record-name'),
    title: say('record-title', { count: rows.length }),
    personal: true,
    count: rows.length,
    // No heading of the form but the number: this record is not read back in place of the form.
    columns: [
      numberColumn(sayReport), text(heading('number'), shortWidth), ...schoolColumns(language), fieldColumn('name', nameWidth, language), text(say('record-objection'), sentenceWidth), text(heading('objector'), nameWidth),
      text(heading('objector-contact'), nameWidth, true), text(heading('received'), shortWidth), text(say('record-late'), nameWidth, true), text(heading('state'), nameWidth), text(heading('found'), sentenceWidth, true),
      text(say('record-examined'), placeWidth, true), text(speakSheet(language)('sheet-scan'), nameWidth, true), text(heading('places'), placeWidth),
    ],
    rows: () => rows,
  }
}

function changeSheet({ verification: { notice }, students, config }: RunResult): ReportSheet {
  const { language } = config
  const say = speakNotice(language)
  const text = (heading: string, most: number): ReportColumn => ({ heading, kind: 'text', most })
  const rows = notice.changes.map((change): readonly ReportValue[] => {
    const person = change.kind === 'gone' ? null : students.person(change.student)
    return [change.noticed.number, ...(person === null ? ['', '', ''] : schoolValues(person)), person?.text('name') ?? '', changeText(change, config, say)]
  })
  return {
    name: say('changes-name'),
    title: say('changes-title', { count: rows.length }),
    personal: true,
    count: rows.length,
    columns: [text(objectionHeadings.number[language], shortWidth), ...schoolColumns(language), fieldColumn('name', nameWidth, language), text(say('change'), sentenceWidth)],
    rows: () => rows,
  }
}

/** What of a notice no longer holds, in a sentence. */
function changeText(change: NoticeChange, config: RunResult['config'], say: SayNotice): string {
  return change.kind === 'category' ? say('change-category', { published: listWords(change.published, config), now: listWords(change.now, config) }) : say(`change-${change.kind}`)
}
