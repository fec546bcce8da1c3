import { parseIdNumber } from '../../normalize/id-number.ts'
import { repairs } from '../../normalize/id-edit.ts'
import { issueSentenceBesideNumber } from '../../messages/issues.ts'
import { speak } from '../../messages/reports.ts'
import type { Person, Place, RunResult } from '../../types.ts'
import { placeText } from '../wording.ts'
import { contradictionsOf, type Findings } from './beside-students.ts'
import type { ListError } from './error.ts'

/** Namesakes of one village that are compared with one another (chosen: more is a list without names of villages). */
const mostNamesakes = 30

/** Errors that the lists show by themselves. `indexes` are the listed people who are looked at. */
export function* errorsWithinLists(indexes: readonly number[], findings: Findings): Generator<ListError> {
  const { result } = findings
  const byNumber = new Map<string, number[]>()
  const byNameAndVillage = new Map<string, number[]>()
  for (const index of indexes) {
    const person = result.listed.person(index)
    const { status, value } = parseIdNumber(person.value('idNumber'))
    if (status === 'valid') push(byNumber, value, index)
    const [name, village] = [person.value('name'), person.value('village')]
    if (name !== '' && village !== '' && status === 'valid') push(byNameAndVillage, `${name}\n${village}`, index)
  }
  for (const index of indexes) yield* faultsOf(result.listed.person(index), byNumber, findings)
  const numbersOfStudents = new Map(result.decisions.map(({ student }) => [result.students.person(student).value('idNumber'), student]))
  for (const sharing of byNumber.values()) if (sharing.length > 1) yield* underOneNumber(sharing.map((index) => result.listed.person(index)), numbersOfStudents, result)
  for (const namesakes of byNameAndVillage.values()) {
    if (namesakes.length > 1 && namesakes.length <= mostNamesakes) yield* underTwoNumbers(namesakes.map((index) => result.listed.person(index)), numbersOfStudents, result)
  }
}

/** Numbers that can't be right, with the right one where another row of the same name has it; and what contradicts a number. */
function* faultsOf(person: Person, byNumber: ReadonlyMap<string, readonly number[]>, findings: Findings): Generator<ListError> {
  const { result, troubleOf, issuesAt } = findings
  const base = { list: person.kind, place: person.place, name: person.text('name') }
  const { status, value } = parseIdNumber(person.value('idNumber'))
  const isFaulty = issuesAt(person).some(({ field }) => field === 'idNumber')
  if (isFaulty && status !== 'valid') {
    const owners = repairs(value).flatMap((each) => (byNumber.get(each) ?? []).map((index) => result.listed.person(index))).filter((other) => other.value('name') === person.value('name'))
    const [owner] = owners
    const isOne = owner !== undefined && owners.every((each) => each.value('idNumber') === owner.value('idNumber'))
    const trouble = troubleOf(person)
    if (isOne) yield { ...base, code: 'id-by-list', field: 'idNumber', old: person.text('idNumber'), proposed: owner.value('idNumber'), params: { trouble, place: placeOf(owner.place, result) } }
    else yield { ...base, code: 'id-faulty', field: 'idNumber', old: person.text('idNumber'), proposed: '', params: { trouble } }
  }
  for (const issue of contradictionsOf(person, findings)) {
    const { field } = issue
    if (field !== null) yield { ...base, code: 'contradicts-id', field, old: person.text(field), proposed: '', params: { trouble: issueSentenceBesideNumber(issue, result.config.language) } }
  }
}

/** One number: under two names, or twice in one list. A row that says what the registration says is not asked about. */
function* underOneNumber(people: readonly Person[], numbersOfStudents: ReadonlyMap<string, number>, result: RunResult): Generator<ListError> {
  for (const person of people) {
    const student = numbersOfStudents.get(person.value('idNumber'))
    const isRegistered = student !== undefined && bare(result.students.person(student)) === bare(person)
    const base = { list: person.kind, place: person.place, name: person.text('name') }
    const other = people.find((each) => bare(each) !== bare(person) && bare(each) !== '' && bare(person) !== '')
    if (other !== undefined && !isRegistered) yield { ...base, code: 'id-shared', field: 'idNumber', old: person.text('idNumber'), proposed: '', params: { place: placeOf(other.place, result), other: other.text('name') } }
    const again = people.find((each) => each.index !== person.index && each.kind === person.kind && bare(each) === bare(person))
    if (again !== undefined) yield { ...base, code: 'listed-twice', field: null, old: '', proposed: '', params: { place: placeOf(again.place, result) } }
  }
}

/** One name in one village under numbers that are nearly the same, or of one birth date and family. */
function* underTwoNumbers(people: readonly Person[], numbersOfStudents: ReadonlyMap<string, number>, result: RunResult): Generator<ListError> {
  for (const person of people) {
    const other = people.find((each) => each.value('idNumber') !== person.value('idNumber') && areOnePerson(person, each))
    if (other === undefined) continue
    const student = numbersOfStudents.get(other.value('idNumber'))
    const base = { list: person.kind, place: person.place, name: person.text('name'), field: 'idNumber', old: person.text('idNumber') } as const
    const params = { place: placeOf(other.place, result), id: other.value('idNumber') }
    if (student === undefined || numbersOfStudents.has(person.value('idNumber'))) yield { ...base, code: 'two-ids', proposed: '', params }
    else yield { ...base, code: 'two-ids-by-school', proposed: params.id, params: { ...params, student: result.students.person(student).text('name') } }
  }
}

/** Digits before the check character (GB 11643). */
const body = 17
/** The place of birth and the birth date are the first fourteen. */
const placeAndBirth = 14

function areOnePerson(a: Person, b: Person): boolean {
  const [first, second] = [a.value('idNumber').slice(0, body), b.value('idNumber').slice(0, body)]
  const apart = [...first].filter((digit, at) => digit !== second[at]).length
  // The check character follows from the rest, so that one wrong digit changes two.
  if (apart <= 1) return true
  const heads = [a.value('headName'), b.value('headName')]
  return first.slice(0, placeAndBirth) === second.slice(0, placeAndBirth) && heads[0] !== '' && heads[0] === heads[1]
}

function bare(person: Person): string {
  return person.value('name').replaceAll('·', '')
}

function placeOf(place: Place, { config: { language } }: RunResult): string {
  return placeText(place, speak(language))
}

function push<Key>(map: Map<Key, number[]>, key: Key, index: number): void {
  const known = map.get(key)
  if (known === undefined) map.set(key, [index])
  else known.push(index)
}
