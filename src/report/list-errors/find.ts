import { groupBy } from '../../group-by.ts'
import { issueSentenceBesideNumber } from '../../messages/issues.ts'
import { speak } from '../../messages/reports.ts'
import type { Issue, Person, RunResult } from '../../types.ts'
import { findIncompleteness, type ShortHousehold } from '../completeness.ts'
import { placeOrder } from '../order.ts'
import { placeKey } from '../row-problems.ts'
import { placeText } from '../wording.ts'
import { errorsBetweenRows } from './between-rows.ts'
import { errorsBesideStudents, type Findings } from './beside-students.ts'
import type { ListError } from './error.ts'
import { errorsWithinLists } from './within-lists.ts'

/** Listed people up to whom every row is looked at (chosen: the lists of a county); of more, only those whom students were compared with. */
const mostListed = 200_000

/** Students up to whom errors are sent back on paper (chosen: a county's); a province reads issues.csv and results.jsonl. */
const mostStudents = 200_000

/** Errors in the government's lists, in order of place; one for each value of each row, that with the best evidence. */
export function findListErrors(result: RunResult): readonly ListError[] {
  if (result.decisions.length > mostStudents) return []
  const findings = findingsOf(result)
  const found = new Map<string, ListError>()
  const take = (error: ListError): void => {
    const place = placeKey(error.place)
    const key = `${place} ${error.field ?? error.code}`
    const known = found.get(key)
    if (known === undefined || (known.proposed === '' && error.proposed !== '')) found.set(key, error)
  }
  for (const error of errorsBesideStudents(findings)) take(error)
  const indexes = lookedAt(result)
  for (const error of errorsWithinLists(indexes, findings)) take(error)
  const isLookedAt = new Set(indexes)
  const matched = new Set(result.decisions.flatMap(({ match }) => (match === null ? [] : [match.listed])))
  for (const rows of result.identities.values()) {
    if (!rows.some((row) => isLookedAt.has(row))) continue
    const isMatched = rows.some((row) => matched.has(row))
    for (const error of errorsBetweenRows(rows.map((row) => result.listed.person(row)), isMatched, findings)) take(error)
  }
  for (const error of repeated(result)) take(error)
  for (const error of shortHouseholds(result)) take(error)
  const byPlace = placeOrder(result)
  // Where the name is asked about, it is the one thing that is wrong.
  const isOfName = ({ code, place }: ListError): boolean => code === 'id-shared' && found.has(`${placeKey(place)} name`)
  return [...found.values()].filter((error) => !isOfName(error)).sort((a, b) => byPlace(a.place, b.place) || (a.code < b.code ? -1 : 1))
}

/** Indexes of the listed people who are looked at. */
function lookedAt({ listed, decisions }: RunResult): readonly number[] {
  if (listed.size <= mostListed) return Array.from({ length: listed.size }, (_, index) => index)
  return [...new Set(decisions.flatMap(({ hits, candidates }) => [...hits, ...candidates].map((each) => each.listed)))].sort((a, b) => a - b)
}

function findingsOf(result: RunResult): Findings {
  const { language } = result.config
  const issues = groupBy(result.issues.filter(({ severity }) => severity !== 'note'), ({ place }) => placeKey(place))
  const numbered = new Set(result.inputs.flatMap(({ file, layouts }) => layouts.filter(({ columns }) => columns.some(({ field }) => field === 'idNumber')).map(({ sheet }) => JSON.stringify([file, sheet]))))
  const issuesAt = (person: Person): readonly Issue[] => issues.get(placeKey(person.place)) ?? []
  return {
    result,
    issuesAt,
    troubleOf: (person) => issuesAt(person).filter(({ field }) => field === 'idNumber').map((issue) => issueSentenceBesideNumber(issue, language)).join(''),
    hasNumberColumn: ({ place: { file, sheet } }) => numbered.has(JSON.stringify([file, sheet])),
  }
}

/** Exact repeats; the row kept stands for what the repeat says. */
function* repeated({ repeats, listed, config: { language } }: RunResult): Generator<ListError> {
  if (repeats.length === 0 || listed.size > mostListed) return
  const wanted = new Set(repeats.map(({ keptAt }) => placeKey(keptAt)))
  const kept = new Map<string, Person>()
  for (let index = 0; index < listed.size; index++) {
    const person = listed.person(index)
    const key = placeKey(person.place)
    if (wanted.has(key)) kept.set(key, person)
  }
  for (const { place, keptAt } of repeats) {
    const person = kept.get(placeKey(keptAt))
    if (person === undefined) continue
    yield { code: 'repeat', list: person.kind, place, name: person.text('name'), field: null, old: '', proposed: '', params: { place: placeText(keptAt, speak(language)) } }
  }
}

/** Households short of people; a student whose family it is may be one of those who are missing. */
function* shortHouseholds(result: RunResult): Generator<ListError> {
  const students = new Map<string, string[]>()
  for (const { family, student, verdict } of result.decisions) {
    if (family === null || verdict === 'matched') continue
    const relative = result.listed.person(family)
    const key = householdKey({ list: relative.kind, number: relative.text('householdId') || relative.text('assistanceNumber'), head: relative.text('headName') || relative.text('name') })
    students.set(key, [...(students.get(key) ?? []), result.students.person(student).text('name')])
  }
  for (const short of findIncompleteness(result).households) {
    const names = students.get(householdKey(short)) ?? []
    const params = { stated: short.stated, listed: short.listed, student: names.join('、') }
    yield { code: names.length === 0 ? 'household-short' : 'household-short-student', list: short.list, place: short.place, name: short.head, field: 'householdSize', old: String(short.listed), proposed: '', params }
  }
}

function householdKey({ list, number, head }: Pick<ShortHousehold, 'list' | 'number' | 'head'>): string {
  return JSON.stringify([list, number, head])
}
