import { objectionHeadings, objectionStateText, speakNotice, type ObjectionHeading } from '../../messages/notice.ts'
import { speak } from '../../messages/reports.ts'
import { speakSheet } from '../../messages/verification.ts'
import type { RunResult } from '../../types.ts'
import type { Report, ReportColumn, ReportSheet, ReportValue } from '../report.ts'
import { fieldColumn, nameWidth, numberColumn, placeWidth, schoolColumns, schoolValues, sentenceWidth, shortWidth } from '../student-columns.ts'
import { placeText } from '../wording.ts'

/** Every objection to the notice in force: by whom and when, what was found by whom, what it came to, in which file and row. None where none was made. */
export const objections: Report = {
  kind: 'table',
  csv: true,
  sheets: (result) => (result.verification.notice.objections.length === 0 ? [] : [objectionSheet(result)]),
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
