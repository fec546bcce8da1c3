import { groupBy } from '../group-by.ts'
import { standingOfEntry } from '../decide/standing.ts'
import { soundKeys } from '../normalize/sound.ts'
import { parseIdNumber } from '../normalize/id-number.ts'
import { speakListConflicts, type SayListConflicts } from '../messages/list-conflicts.ts'
import type { Language } from '../messages/language.ts'
import { speak } from '../messages/reports.ts'
import { schema, type FieldId } from '../schema.ts'
import type { Person, RunResult } from '../types.ts'
import { foldName, foldNumber, markDifferences } from './differences.ts'
import { placeOrder } from './order.ts'
import type { Report, ReportSheet, ReportValue } from './report.ts'
import { fieldColumn, idWidth, nameWidth, numberColumn, placeWidth, sentenceWidth, shortWidth, textColumn } from './student-columns.ts'
import { listWords, placeText } from './wording.ts'

/** What is compared between the rows of one person, beside the ID number. A head may be another in each list; that two lists name two is still worth knowing. */
const comparedFields = ['name', 'birthDate', 'sex', 'ethnicGroup', 'village', 'headName'] as const satisfies readonly FieldId[]

/** One thing that rows of one person state differently: a field, or something of the whole row. */
type ListDifference = (typeof comparedFields)[number] | 'idNumber' | 'listed-twice' | 'ended-here'

/** A person whom the lists have in several rows that do not say the same. */
interface ListConflict {
  readonly rows: readonly Person[]
  readonly differences: readonly ListDifference[]
}

/** Every person of the lists whose rows state something differently, in order of place, with the rows in order of place. A blank states nothing, but for an ID number that another row has. */
export function listConflicts(result: Pick<RunResult, 'identities' | 'listed' | 'accounts' | 'config'>): readonly ListConflict[] {
  const byPlace = placeOrder(result)
  const conflicts: ListConflict[] = []
  for (const indexes of result.identities.values()) {
    const rows = indexes.map((index) => result.listed.person(index))
    const differences = differencesOf(rows, result.config.asOf)
    if (differences.length > 0) conflicts.push({ rows: rows.sort((a, b) => byPlace(a.place, b.place)), differences })
  }
  return conflicts.sort(({ rows: [a] }, { rows: [b] }) => (a === undefined || b === undefined ? 0 : byPlace(a.place, b.place)))
}

/** What the rows of one person state differently. */
function differencesOf(rows: readonly Person[], asOf: string): readonly ListDifference[] {
  const differ = (values: readonly string[]): boolean => new Set(values).size > 1
  const stated = (field: FieldId): readonly string[] => rows.map((row) => row.value(field)).filter((value) => value !== '')
  const fields = comparedFields.filter((field) => {
    const values = stated(field)
    if (field === 'village') return differ(values) && !soundAlike(values)
    if (field === 'birthDate') return values.some((a) => values.some((b) => !a.startsWith(b) && !b.startsWith(a)))
    return differ(field === 'name' ? values.map((value) => value.replaceAll('·', '')) : values)
  })
  const numbers = rows.map((row) => row.value('idNumber'))
  return [
    ...(differ(numbers) ? (['idNumber'] as const) : []),
    ...fields,
    // An entry of filing ends for other reasons than one of low income: only rows of one kind can contradict each other.
    ...([...groupBy(rows, ({ kind }) => kind).values()].some((ofKind) => differ(ofKind.map((row) => standingOfEntry(row, asOf)))) ? (['ended-here'] as const) : []),
    ...(new Set(rows.map(({ kind }) => kind)).size < rows.length ? (['listed-twice'] as const) : []),
  ]
}

/** 茶洞 and 茶峒 are one village in two spellings. */
function soundAlike(villages: readonly string[]): boolean {
  const sounds = villages.map((village) => soundKeys(village))
  return sounds.every((ours) => sounds.every((theirs) => ours.some((sound) => theirs.includes(sound))))
}

/** What the lists say differently of people whom they have in several rows: for asking whoever keeps them. */
export const listConflictsReport: Report = { kind: 'table', csv: true, sheets: (result) => [conflictSheet(result)] }

function conflictSheet(result: RunResult): ReportSheet {
  const { language } = result.config
  const [say, sayConflicts] = [speak(language), speakListConflicts(language)]
  const conflicts = listConflicts(result)
  return {
    name: sayConflicts('name'),
    title: sayConflicts('title', { count: conflicts.reduce((sum, { rows }) => sum + rows.length, 0) }),
    note: sayConflicts('note'),
    personal: true,
    count: conflicts.reduce((sum, { rows }) => sum + rows.length, 0),
    columns: [
      numberColumn(say),
      { heading: sayConflicts('group'), kind: 'number', most: shortWidth },
      fieldColumn('name', nameWidth, language),
      fieldColumn('idNumber', idWidth, language),
      { ...fieldColumn('birthDate', shortWidth, language, true), stack: `${schema.birthDate[language]} ${schema.sex[language]}` },
      { ...fieldColumn('sex', shortWidth, language, true), stack: `${schema.birthDate[language]} ${schema.sex[language]}` },
      { ...fieldColumn('village', nameWidth, language, true), stack: `${schema.village[language]} ${schema.headName[language]}` },
      { ...fieldColumn('headName', nameWidth, language, true), stack: `${schema.village[language]} ${schema.headName[language]}` },
      textColumn(say('lists'), shortWidth),
      textColumn(sayConflicts('standing'), shortWidth),
      textColumn(say('place'), placeWidth),
      textColumn(sayConflicts('differs'), sentenceWidth),
    ],
    *rows() {
      let number = 0
      for (const [at, { rows, differences }] of conflicts.entries()) {
        for (const row of rows) {
          yield [
            ++number,
            at + 1,
            ...shownFields.map((field) => marked(row, field, rows, differences)),
            listWords(row.kind, result.config),
            standingOfEntry(row, result.config.asOf) === 'ended' ? sayConflicts('ended') : sayConflicts('active'),
            placeText(row.place, say),
            differencesText(row, { rows, differences }, language, sayConflicts),
          ]
        }
      }
    },
  }
}

const shownFields = ['name', 'idNumber', 'birthDate', 'sex', 'village', 'headName'] as const satisfies readonly (FieldId & ListDifference)[]

/** A value with the characters marked in which it differs from the first other row that states it otherwise. */
function marked(row: Person, field: (typeof shownFields)[number], rows: readonly Person[], differences: readonly ListDifference[]): ReportValue {
  const text = row.text(field)
  const other = differences.includes(field) ? rows.find((each) => each.value(field) !== '' && each.value(field) !== row.value(field)) : undefined
  return other === undefined || text === '' ? text : markDifferences(text, other.text(field), field === 'idNumber' || field === 'birthDate' ? foldNumber : foldName)[0]
}

function differencesText(row: Person, { rows, differences }: ListConflict, language: Language, say: SayListConflicts): string {
  const trouble = numberTrouble(row, rows)
  const words = differences.map((each) => {
    if (each === 'idNumber' && trouble !== null) return say(trouble)
    return each === 'listed-twice' || each === 'ended-here' ? say(each) : schema[each][language]
  })
  return words.join(say('between'))
}

/** What is wrong in this row's number beside those of the others; null for nothing that can be said. */
function numberTrouble(row: Person, rows: readonly Person[]): 'id-missing' | 'id-faulty' | 'id-of-carer' | null {
  const id = parseIdNumber(row.value('idNumber'))
  if (id.status === 'none') return 'id-missing'
  if (id.status !== 'valid') return 'id-faulty'
  // Rows with two valid numbers are linked only where the one, an older person's, is a carer's.
  const isCarers = rows.map((each) => parseIdNumber(each.value('idNumber'))).some((other) => other.status === 'valid' && other.birth > id.birth)
  return isCarers ? 'id-of-carer' : null
}
