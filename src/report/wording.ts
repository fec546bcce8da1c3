import type { Config } from '../config.ts'
import { comparisons } from '../match/comparisons/index.ts'
import type { Language, Words } from '../messages/language.ts'
import { fill } from '../messages/language.ts'
import { reasons } from '../messages/reasons.ts'
import type { Say } from '../messages/reports.ts'
import { sheetWords } from '../messages/verification.ts'
import { otherProvince } from '../verify/rules.ts'
import { kindWords } from '../read/sources/index.ts'
import type { Candidate, Decision, Evidence, Hit, InputFile, ListKind, People, Place, RunResult } from '../types.ts'

/** A place as people read it, such as 花名册.xlsx「一年级」第5行. */
export function placeText({ file, sheet, row }: Place, say: Say): string {
  return sheet === null ? say('place-in-text', { file, row }) : say('place-in-sheet', { file, sheet, row })
}

/** Names places in a table of one run: where all of a side come from one file, its name stands below the page and not in every row. */
export interface PlaceNames {
  readonly registered: (place: Place) => string
  readonly listed: (place: Place) => string
  /** What is left out of the rows. */
  readonly note: string
}

export function placeNames({ inputs }: Pick<RunResult, 'inputs'>, say: Say): PlaceNames {
  const onlyFile = (role: InputFile['role']): string | null => {
    const [first, ...others] = inputs.filter((input) => input.role === role)
    return first === undefined || others.length > 0 ? null : first.file
  }
  const namer =
    (only: string | null) =>
    (place: Place): string => {
      if (place.file !== only) return placeText(place, say)
      return place.sheet === null ? say('place-of-row', { row: place.row }) : say('place-of-sheet', { sheet: place.sheet, row: place.row })
    }
  const [registration, list] = [onlyFile('students'), onlyFile('list')]
  const notes = [registration === null ? '' : say('only-registration', { file: registration }), list === null ? '' : say('only-list', { file: list })]
  return { registered: namer(registration), listed: namer(list), note: notes.filter((each) => each !== '').join(say('semicolon')) }
}

/** What naming a kind of list needs of the configuration. */
export type Naming = Pick<Config, 'language' | 'kinds'>

/** What people call a kind of list, built in or of the project file. */
export function listWords(kind: ListKind, { language, kinds }: Naming): string {
  if (kind === otherProvince) return sheetWords['category-other-province'][language]
  return kindWords(kind, kinds)[language]
}

/** The sentence of the rule that decided. */
export function reasonSentence({ reason, params }: Pick<Decision, 'reason' | 'params'>, language: Language): string {
  const words = (reasons as Readonly<Record<string, Words | undefined>>)[reason]
  return words === undefined ? reason : fill(words[language], params)
}

/** Lists that have the student, with doubts and ended entries named as such. */
export function hitsText(hits: readonly Hit[], naming: Naming, say: Say): string {
  return hits
    .map(({ list, verdict, standing }) => {
      const words = listWords(list, naming)
      if (verdict === 'needs-verification') return say('hit-open', { list: words })
      return standing === 'ended' ? say('hit-ended', { list: words }) : words
    })
    .join(say('comma'))
}

/** The evidence on a pair in words: what speaks for one person, then what speaks against; the weights stay in results.jsonl. */
export function evidenceText({ evidence }: Candidate, language: Language, say: Say): string {
  const phrases = (wanted: (each: Evidence) => boolean): string => evidence.filter(wanted).map((each) => evidencePhrase(each, language)).join(say('comma'))
  const supporting = phrases(({ millibits }) => millibits > 0)
  const opposing = phrases(({ millibits }) => millibits <= 0)
  return [supporting === '' ? '' : say('evidence-for', { phrases: supporting }), opposing === '' ? '' : say('evidence-against', { phrases: opposing })]
    .filter((each) => each !== '')
    .join('\n')
}

/** What one finding says. */
export function evidencePhrase({ comparison, level }: Evidence, language: Language): string {
  const labels = (comparisons as Readonly<Record<string, { readonly labels: Readonly<Record<string, Words>> } | undefined>>)[comparison]?.labels
  return labels?.[level]?.[language] ?? `${comparison} ${level}`
}

/** A listed person in one line: name, ID number, list and place. */
export function listedText(index: number, listed: People, places: PlaceNames, naming: Naming, say: Say): string {
  const person = listed.person(index)
  const name = person.text('name') === '' ? say('no-name') : person.text('name')
  const id = person.text('idNumber') === '' ? say('no-number') : person.text('idNumber')
  return say('candidate', { name, id, list: listWords(person.kind, naming), place: places.listed(person.place) })
}
