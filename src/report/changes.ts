import type { Comparison } from '../compare/changes.ts'
import type { RunStudent } from '../compare/run-folder.ts'
import { changeWords, outcomeWords, speakDiff, type SayDiff } from '../messages/diff.ts'
import type { Language } from '../messages/language.ts'
import { schema } from '../schema.ts'
import type { ReportColumn, ReportSheet, ReportValue } from './report.ts'
import { foldName, foldNumber, markDifferences } from './differences.ts'
import { idWidth, nameWidth, placeWidth, shortWidth } from './student-columns.ts'
import { listWords, type Naming } from './wording.ts'

/** Every change of a comparison, old beside new, what differs marked. */
export function changeSheet({ old, now, changes }: Comparison, language: Language): ReportSheet {
  const say = speakDiff(language)
  const naming = { language, kinds: { ...old.kinds, ...now.kinds } }
  const pair = (group: string, most: number): readonly ReportColumn[] => (['old', 'now'] as const).map((side) => ({ heading: say(side), group, kind: 'text', most }))
  return {
    name: say('sheet'),
    title: say('title', { count: changes.length }),
    personal: true,
    note: [old, now].map(({ folder, asOf, students }, at) => say('run', { side: say(at === 0 ? 'old' : 'now'), folder, asOf, count: students.length })).join(' '),
    columns: [
      { heading: say('change'), kind: 'text', most: nameWidth },
      ...pair(schema.name[language], nameWidth),
      ...pair(schema.idNumber[language], idWidth),
      ...pair(say('class'), placeWidth),
      ...pair(schema.village[language], nameWidth),
      ...pair(say('result'), shortWidth),
      ...pair(say('category'), shortWidth),
      ...pair(say('place'), placeWidth),
    ],
    count: changes.length,
    rows: () =>
      changes.map(({ id, old: before, now: after }): readonly ReportValue[] => [
        changeWords[id][language],
        ...beside(before, after, ({ texts }) => texts.name, foldName),
        ...beside(before, after, ({ texts }) => texts.idNumber, foldNumber),
        ...beside(before, after, classOf),
        ...beside(before, after, ({ texts }) => texts.village),
        ...beside(before, after, ({ outcome }) => outcomeWords[outcome][language]),
        ...beside(before, after, (student) => categoryWords(student, naming, say)),
        ...beside(before, after, placeOf),
      ]),
  }
}

function beside(before: RunStudent | null, after: RunStudent | null, textOf: (student: RunStudent) => string, fold?: Parameters<typeof markDifferences>[2]): readonly [ReportValue, ReportValue] {
  const [a, b] = [before === null ? '' : textOf(before), after === null ? '' : textOf(after)]
  return fold === undefined || before === null || after === null ? [a, b] : markDifferences(a, b, fold)
}

/** School, grade and class as typed. */
export function classOf({ texts }: RunStudent): string {
  return [...new Set([texts.schoolName, texts.grade, texts.className])].filter((text) => text !== '').join(' ')
}

/** What a student goes forward under; '' for who does not go. */
export function categoryWords({ outcome, category }: RunStudent, naming: Naming, say: SayDiff): string {
  if (outcome !== 'found' && outcome !== 'approved') return ''
  return category === null ? say('uncounted') : listWords(category, naming)
}

function placeOf({ place: { file, sheet, row } }: RunStudent): string {
  return [file, ...(sheet === null ? [] : [sheet]), String(row)].join('!')
}
