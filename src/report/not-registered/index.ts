import { groupBy } from '../../group-by.ts'
import { ageAt } from '../../match/school-age.ts'
import { speak } from '../../messages/reports.ts'
import { speakSchoolPaper, type SaySchoolPaper } from '../../messages/school-papers.ts'
import type { RunResult } from '../../types.ts'
import { classLabel, villageLabel } from '../grouping.ts'
import { compareNatural } from '../order.ts'
import { blank, given, personalFoot, signatureRows, type Paper } from '../papers/paper.ts'
import type { Report } from '../report.ts'
import { listWords, placeText } from '../wording.ts'
import { findUnregistered, type ListedChild } from './find.ts'

/** Listed children of school age whom nobody registered, by village; only for the villages and schools that the user declares as covered. */
export const notRegistered: Report = {
  kind: 'papers',
  page: false,
  papers(result) {
    const byVillage = groupBy(findUnregistered(result), ({ rows: [first] }) => villageLabel(first, result))
    const villages = [...byVillage].sort(([a], [b]) => Number(a === '') - Number(b === '') || compareNatural(a, b))
    return [{ suffix: '', papers: villages.map(([village, children]) => paperOf(village, children, result)) }]
  },
}

function paperOf(label: string, children: readonly ListedChild[], result: RunResult): Paper {
  const { language, asOf } = result.config
  const say = speakSchoolPaper(language)
  const village = label === '' ? say('no-village') : label
  const answers = [say('verified-here'), say('verified-elsewhere'), say('verified-away'), say('verified-other')]
  const columns = [
    given(say('position'), 5, 'number'), given(say('child'), 10), given(say('id-listed'), 21, 'code'), given(say('sex'), 5), given(say('age'), 6, 'number'), given(say('head'), 10), given(say('list'), 11), given(say('place'), 22),
    given(say('perhaps-registered'), 18), blank(say('verified'), 14, answers, true), blank(say('which-school'), 16), blank(say('verified-by'), 9), blank(say('date'), 10),
  ]
  return {
    name: village,
    title: say('unregistered-title'),
    about: [say('unregistered-about', { village, count: children.length }), say('unregistered-howto')],
    columns,
    rows: children.map((child, at) => rowOf(child, at + 1, result, say)),
    closing: [],
    signature: signatureRows(columns, [say('village-signer'), say('date')]),
    orientation: 'landscape',
    foot: personalFoot(language, asOf),
  }
}

function rowOf({ rows, birth, student }: ListedChild, position: number, { students, config }: RunResult, say: SaySchoolPaper): readonly (string | number)[] {
  const [first] = rows
  const lists = [...new Set(rows.map(({ kind }) => listWords(kind, config)))].join(speak(config.language)('comma'))
  const registered = student === null ? null : students.person(student)
  const label = registered === null ? '' : classLabel(registered)
  const perhaps = registered === null ? '' : say(label === '' ? 'open-question-no-class' : 'open-question', { name: registered.text('name'), class: label })
  return [position, first.text('name'), first.text('idNumber'), first.text('sex'), ageAt(birth, config.asOf), first.text('headName'), lists, placeText(first.place, speak(config.language)), perhaps, '', '', '', '']
}
