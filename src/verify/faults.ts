import { isAdultAt } from '../match/school-age.ts'
import { hasCarersNumber } from '../match/students.ts'
import { birthOf } from '../normalize/id-check.ts'
import { normalizeName, placeholder } from '../normalize/name.ts'
import type { Decision, Issue, People, Person, Place } from '../types.ts'

/** What is wrong, or may be, with a student's own row; the class teacher is asked about it. */
export type Fault =
  | { readonly code: 'name-missing' | 'name-unreadable' | 'name-odd'; readonly field: 'name' }
  | { readonly code: 'id-missing' | 'id-of-carer'; readonly field: 'idNumber' }
  /** A trouble that was found while reading. */
  | { readonly code: 'issue'; readonly field: 'idNumber'; readonly issue: Issue }
  /** The lists write the name of the same number otherwise; `listed` is the match. */
  | { readonly code: 'name-differs'; readonly field: 'name'; readonly listed: number }
  /** Nothing is wrong in itself, and the lists do not have the student as registered. */
  | { readonly code: 'not-found'; readonly field: null }

/** What faults are found in. */
export interface Registered {
  readonly students: People
  readonly listed: People
  readonly issues: readonly Issue[]
  /** ISO date of the run. */
  readonly asOf: string
}

/** Reasons for which no list could have the student, whatever the registration says. */
const notForTheTeacher: ReadonlySet<string> = new Set(['other-province', 'family-listed-child-not', 'registered-twice'])

/** Finds what a class teacher has to look at in a student's row; from the values as registered, so that a correction does not hide what it is about. */
export function faultFinder({ students, listed, issues, asOf }: Registered): (decision: Decision) => readonly Fault[] {
  const troubles = new Troubles(issues)
  return (decision) => {
    const student = students.person(decision.student)
    const found: Fault[] = [...nameFaults(student, decision, listed)]
    if (student.text('idNumber') === '') found.push({ code: 'id-missing', field: 'idNumber' })
    const own = troubles.at(student.place)
    for (const issue of own) found.push({ code: 'issue', field: 'idNumber', issue })
    if (own.length === 0 && mayBeCarers(student, asOf) && hasCarersNumber(student, asOf)) found.push({ code: 'id-of-carer', field: 'idNumber' })
    if (decision.verdict !== 'matched' && !notForTheTeacher.has(decision.reason)) found.push({ code: 'not-found', field: null })
    return found
  }
}

/** The troubles of a run by place: looked up by the row, and told apart by the rest. */
class Troubles {
  readonly #byRow = new Map<number, Issue[]>()

  constructor(issues: readonly Issue[]) {
    for (const issue of issues) {
      if (issue.severity === 'note') continue
      const known = this.#byRow.get(issue.place.row)
      if (known === undefined) this.#byRow.set(issue.place.row, [issue])
      else known.push(issue)
    }
  }

  at({ file, sheet, row, column }: Place): readonly Issue[] {
    return this.#byRow.get(row)?.filter(({ place }) => place.column === column && place.file === file && place.sheet === sheet) ?? none
  }
}

const none: readonly never[] = []

function nameFaults(student: Person, { match }: Decision, listed: People): readonly Fault[] {
  const { value, changes } = normalizeName(student.text('name'))
  if (value === '') return [{ code: 'name-missing', field: 'name' }]
  if (value.includes(placeholder)) return [{ code: 'name-unreadable', field: 'name' }]
  if (changes.includes('private-use') || changes.includes('radical') || /\p{Script=Han}/u.test(value) === /[A-Z\d]/.test(value)) return [{ code: 'name-odd', field: 'name' }]
  if (match === null) return none
  const theirs = listed.person(match.listed).value('name')
  return theirs === '' || withoutDots(theirs) === withoutDots(value) ? none : [{ code: 'name-differs', field: 'name', listed: match.listed }]
}

const carersNumbers = ['guardianIdNumber', 'headIdNumber', 'fatherIdNumber', 'motherIdNumber'] as const

/** Rules nearly everybody out before the row is read as a whole, which costs most. */
function mayBeCarers(student: Person, asOf: string): boolean {
  const number = student.value('idNumber')
  const birth = birthOf(number)
  return birth !== '' && (isAdultAt(birth, asOf) || carersNumbers.some((field) => student.value(field) === number))
}

function withoutDots(name: string): string {
  return name.replaceAll('·', '')
}
