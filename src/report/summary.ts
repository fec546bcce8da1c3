import type { Config } from '../config.ts'
import type { Language } from '../messages/language.ts'
import { speakDuplicates } from '../messages/duplicates.ts'
import { speakSummary } from '../messages/summary.ts'
import { speak, type ReportWord, type Say } from '../messages/reports.ts'
import { holdsAsNamed, nameClaims } from '../read/file-name.ts'
import type { ListKind, RowKind, RunResult, SheetAccount, Standing, Verdict } from '../types.ts'
import { findIncompleteness } from './completeness.ts'
import { displayWidth, padEndTo, padStartTo } from './display-width.ts'
import { countForwarded, type Forwarded } from './forwarded.ts'
import { dateText, speakNotice } from '../messages/notice.ts'
import { noticeStanding, type NoticeStanding } from './notice/noticed.ts'
import { statesText } from './notice/words.ts'
import { formula, identitiesOf, type Identity } from './identities.ts'
import { overlaps, type Overlap } from './overlap.ts'
import { possiblyTwice } from './possibly-twice.ts'
import { sharedNumbers } from './registered-twice.ts'
import { listWords, type Naming } from './wording.ts'

/** A run in numbers; plain data, and what `--json` prints. */
export interface Summary {
  /** Students, each counted once. */
  readonly registered: number
  /** Adds up to `registered`. */
  readonly verdicts: Readonly<Record<Verdict, number>>
  readonly reasons: Readonly<Record<string, number>>
  /** Matched students by what they count under, highest precedence first; with `ended` they add up to those matched. */
  readonly categories: readonly { readonly list: ListKind; readonly students: number }[]
  /** Matched, and no entry is in force: not counted under any category. */
  readonly ended: number
  readonly standings: Readonly<Record<Standing, number>>
  /** Matched students by the lists that have them, where those are two or more. */
  readonly overlap: readonly Overlap[]
  /** After the offices' answers. */
  readonly forwarded: Forwarded
  /** null where no notice is in force. */
  readonly notice: NoticeStanding | null
  /** Sums that were checked; each holds, or the run would have failed. */
  readonly identities: readonly Identity[]
  readonly listed: number
  /** Rows that repeat another exactly, of either side; children registered more than once; numbers under different names; children who may be registered more than once. */
  readonly duplicates: { readonly repeats: number; readonly students: number; readonly numbers: number; readonly possible: number }
  /** Troubles in cells and rows that want a look, and notes. */
  readonly issues: number
  readonly notes: number
  readonly rows: { readonly read: number; readonly kinds: Readonly<Record<RowKind, number>> }
  /** Signs that an export is not whole: households short of people and how many are missing, villages that a usual list leaves out, sheets with gaps in their numbers. */
  readonly incomplete: { readonly households: number; readonly people: number; readonly villages: number; readonly gaps: number }
  /** Files that hold another number of people than their names say. */
  readonly nameCounts: readonly { readonly file: string; readonly stated: number; readonly read: number }[]
  /** Kinds of list that the project file declares, with their words. */
  readonly declaredKinds: Config['kinds']
}

/** Counts a run. The sums are proved by proveAccount. */
export function summarize(result: RunResult): Summary {
  const { decisions, students, listed, repeats, accounts, issues, config } = result
  const matched = decisions.filter(({ verdict }) => verdict === 'matched')
  const counted = countBy(matched, ({ category }) => category)
  const shared = sharedNumbers(students)
  const verdicts = countBy(decisions, ({ verdict }) => verdict)
  const standings = countBy(decisions, ({ standing }) => standing)
  return {
    registered: students.size,
    verdicts: { matched: matched.length, 'needs-verification': verdicts.get('needs-verification') ?? 0, unmatched: verdicts.get('unmatched') ?? 0 },
    reasons: Object.fromEntries([...countBy(decisions, ({ reason }) => reason)].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))),
    categories: categoriesOf(result).map((list) => ({ list, students: counted.get(list) ?? 0 })),
    ended: counted.get(null) ?? 0,
    standings: {
      active: standings.get('active') ?? 0,
      ended: standings.get('ended') ?? 0,
      'other-province': standings.get('other-province') ?? 0,
      'school-not-admitted': standings.get('school-not-admitted') ?? 0,
    },
    overlap: overlaps(result).filter(({ lists }) => lists.length > 1),
    forwarded: countForwarded(result),
    notice: noticeStanding(result),
    identities: identitiesOf(result),
    listed: listed.size,
    duplicates: {
      repeats: repeats.length,
      students: shared.filter(({ kind }) => kind === 'duplicate-student').length,
      numbers: shared.filter(({ kind }) => kind === 'duplicate-number').length,
      possible: possiblyTwice(result).length,
    },
    issues: issues.filter(({ severity }) => severity === 'issue').length,
    notes: issues.filter(({ severity }) => severity === 'note').length,
    rows: { read: accounts.reduce((sum, { rows }) => sum + rows, 0), kinds: sumOfKinds(accounts) },
    incomplete: incompleteCounts(result),
    nameCounts: nameCounts(result),
    declaredKinds: config.kinds,
  }
}

function incompleteCounts(result: RunResult): Summary['incomplete'] {
  const { households, villages, gaps } = findIncompleteness(result)
  return {
    households: households.length,
    people: households.reduce((sum, { stated, listed }) => sum + stated - listed, 0),
    villages: villages.filter(({ absentFrom }) => absentFrom.length > 0).length,
    gaps: gaps.length,
  }
}

function nameCounts({ inputs, accounts }: RunResult): Summary['nameCounts'] {
  return inputs.flatMap(({ file }) => {
    const claims = nameClaims(file)
    const own = accounts.filter((account) => account.file === file)
    const read = own.reduce((sum, { people }) => sum + people, 0)
    const repeats = own.reduce((sum, account) => sum + account.repeats, 0)
    return claims.people === null || holdsAsNamed(claims, read, repeats) ? [] : [{ file, stated: claims.people, read }]
  })
}

/** Kinds of list that occur, highest precedence first, and after them those that the precedence does not name. */
export function categoriesOf({ kinds, decisions }: Pick<RunResult, 'kinds' | 'decisions'>): readonly ListKind[] {
  const counted = new Set(decisions.map(({ category }) => category))
  const others = [...counted].filter((category) => category !== null).filter((category) => !kinds.includes(category))
  return [...kinds, ...others.sort()]
}

function countBy<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): ReadonlyMap<Key, number> {
  const counts = new Map<Key, number>()
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1)
  return counts
}

export const rowKinds: readonly RowKind[] = ['person', 'duplicate', 'rejected', 'heading', 'title', 'blank', 'total', 'footer', 'example', 'aside', 'form']

function sumOfKinds(accounts: readonly SheetAccount[]): Readonly<Record<RowKind, number>> {
  const sum = (kind: RowKind): number => accounts.reduce((total, { kinds }) => total + kinds[kind], 0)
  return Object.fromEntries(rowKinds.map((kind) => [kind, sum(kind)])) as Record<RowKind, number>
}

/** One line of the summary: how deep it stands, what is counted, and how many. */
export interface SummaryEntry {
  readonly depth: number
  readonly label: string
  readonly value: number
  readonly remark: string
}

/** The summary in the order in which people read it; the console and the sheet of totals show the same. */
export function summaryEntries(summary: Summary, language: Language): readonly SummaryEntry[] {
  const say = speak(language)
  const naming = { language, kinds: summary.declaredKinds }
  const entry = (depth: number, label: string, value: number, remark = ''): SummaryEntry => ({ depth, label, value, remark })
  const ifAny = (word: ReportWord, value: number): readonly SummaryEntry[] => (value === 0 ? [] : [entry(0, say(word), value)])
  return [
    entry(0, say('registered-students'), summary.registered),
    entry(1, say('matched'), summary.verdicts.matched, matchedRemark(summary, say, language)),
    ...summary.categories.map(({ list, students }) => entry(2, listWords(list, naming), students)),
    ...(summary.ended > 0 ? [entry(2, say('no-category'), summary.ended)] : []),
    entry(1, say('needs-verification'), summary.verdicts['needs-verification']),
    entry(1, say('unmatched'), summary.verdicts.unmatched),
    ...ifAny('standing-other-province-students', summary.standings['other-province']),
    ...ifAny('standing-school-not-admitted-students', summary.standings['school-not-admitted']),
    ...ifAny('in-several-lists', summary.overlap.reduce((sum, { students }) => sum + students, 0)),
    ...summary.overlap.map(({ lists, students }) => entry(1, lists.map((list) => listWords(list, naming)).join(say('plus')), students)),
    ...forwardedEntries(summary, entry, naming, say),
    ...noticeEntries(summary, entry, language),
    ...identityEntries(summary, language),
    entry(0, say('people-listed'), summary.listed),
    ...ifAny('export-incomplete', summary.incomplete.households),
    ...ifAny('villages-thin', summary.incomplete.villages),
    ...ifAny('sheets-with-gaps', summary.incomplete.gaps),
    ...summary.nameCounts.map(({ file, stated, read }) => entry(0, say('file-name-count', { file }), read, say('file-name-says', { people: stated }))),
    ...ifAny('rows-repeated', summary.duplicates.repeats),
    ...ifAny('registered-twice', summary.duplicates.students),
    ...ifAny('number-shared', summary.duplicates.numbers),
    ...(summary.duplicates.possible === 0 ? [] : [entry(0, speakDuplicates(language)('possible-children'), summary.duplicates.possible)]),
    ...ifAny('rows-rejected', summary.rows.kinds.rejected),
    ...ifAny('cells-troubled', summary.issues),
    entry(0, say('rows-read'), summary.rows.read, rowsRemark(summary, say)),
  ]
}

/** Shown once something came back. */
function forwardedEntries(summary: Summary, entry: (depth: number, label: string, value: number, remark?: string) => SummaryEntry, naming: Naming, say: Say): readonly SummaryEntry[] {
  const { found, approved, refused, open, struck, removed, categories, total, answers, reviews, contradictions, stale, problems } = summary.forwarded
  const ifAny = (depth: number, word: ReportWord, value: number): readonly SummaryEntry[] => (value === 0 ? [] : [entry(depth, say(word), value)])
  if (answers + reviews + removed === 0) return ifAny(0, 'answers-unusable', problems)
  return [
    entry(0, say('forwarded'), total, say('forwarded-remark', { found, approved })),
    ...categories.map(({ list, students }) => entry(1, listWords(list, naming), students)),
    entry(0, say('not-forwarded'), refused + open + struck + removed),
    entry(1, say('refused'), refused),
    entry(1, say('still-open'), open),
    ...(struck === 0 ? [] : [entry(1, speakSummary(naming.language)('struck'), struck)]),
    ...(removed === 0 ? [] : [entry(1, speakNotice(naming.language)('summary-removed'), removed)]),
    ...ifAny(2, 'answers-contradict', contradictions),
    ...ifAny(2, 'answers-stale', stale),
    ...ifAny(0, 'answers-unusable', problems),
  ]
}

/** Shown once a notice is in force. */
function noticeEntries({ notice }: Summary, entry: (depth: number, label: string, value: number, remark?: string) => SummaryEntry, language: Language): readonly SummaryEntry[] {
  if (notice === null) return []
  const say = speakNotice(language)
  const { first, last, students, upheld, notUpheld, pending } = notice
  const made = upheld + notUpheld + pending
  return [
    entry(0, say('summary-noticed'), students, say('noticed-from-to', { first: dateText(first, language), last: dateText(last, language) })),
    ...(made === 0 ? [] : [entry(1, say('summary-objections'), made, statesText(notice, language, say))]),
  ]
}

function matchedRemark({ overlap, forwarded: { approvedBy } }: Summary, say: Say, language: Language): string {
  const corrected = approvedBy.correction === 0 ? '' : speakSummary(language)('of-these-corrected', { count: approvedBy.correction })
  return [corrected, overlap.length > 0 ? say('categories-remark') : ''].filter((each) => each !== '').join(say('semicolon'))
}

/** Before anything came back there is one sum to check; all are in the sheet of sums. */
function identityEntries({ identities, forwarded }: Summary, language: Language): readonly SummaryEntry[] {
  const say = speakSummary(language)
  const shown = forwarded.answers + forwarded.reviews === 0 ? identities.filter(({ id }) => id === 'registered') : identities
  return shown.map((identity) => ({ depth: 0, label: say(`check-${identity.id}`), value: identity.sum, remark: formula(identity, say) }))
}

function rowsRemark({ rows }: Summary, say: Say): string {
  return rowKinds
    .filter((kind) => rows.kinds[kind] > 0)
    .map((kind) => `${say(`row-${kind}`)} ${String(rows.kinds[kind])}`)
    .join(say('comma'))
}

/** The summary for a console: plain text in two columns, whatever the width of its characters. */
export function summaryLines(summary: Summary, language: Language): readonly string[] {
  const entries = summaryEntries(summary, language).map((each) => ({ ...each, label: '  '.repeat(each.depth) + each.label }))
  const labels = Math.max(...entries.map(({ label }) => displayWidth(label)))
  const values = Math.max(...entries.map(({ value }) => String(value).length))
  const lines = entries.map(({ label, value, remark }) => `${padEndTo(label, labels)}  ${padStartTo(String(value), values)}  ${remark}`.trimEnd())
  return [...lines, speak(language)('rows-accounted')]
}
