import { parseIdNumber } from '../normalize/id-number.ts'
import type { Decision, Finding, People, Person, RegisteredRow } from '../types.ts'
import { hashOf } from './marks.ts'

/** Stands in the register where a class teacher is asked which row of a child holds, in place of a listed person's mark. */
export const whichRowMark = hashOf(['registered-twice'])

/** Numbers that two children cannot share, unlike those cut by a spreadsheet. */
const wholeNumbers: ReadonlySet<string> = new Set(['valid', 'permit', 'wrong-check', 'impossible-date'])

export function isWholeNumber(idNumber: string): boolean {
  return idNumber !== '' && wholeNumbers.has(parseIdNumber(idNumber).status)
}

/**
 * The rows of every child that is registered more than once and of whom a row is not matched, by each of them: rows that were decided to be the same listed
 * person, and rows with the same name and the same whole number whatever the lists say.
 */
export function registeredTwice(decisions: readonly Decision[], students: People): ReadonlyMap<number, readonly number[]> {
  const rows = new Map<string, number[]>()
  const numbers = new Set<string>()
  const take = (student: number, key: string): void => {
    const known = rows.get(key)
    if (known === undefined) rows.set(key, [student])
    else known.push(student)
  }
  for (const { student, verdict, sameChild } of decisions) {
    if (verdict === 'matched') continue
    const person = students.person(student)
    const [name, idNumber] = [person.value('name'), person.value('idNumber')]
    if (name !== '' && isWholeNumber(idNumber)) {
      numbers.add(idNumber)
      take(student, `${name} ${idNumber}`)
    } else if (sameChild !== undefined) take(student, String(sameChild[0]))
  }
  for (const { student, verdict } of decisions) {
    if (verdict !== 'matched' || numbers.size === 0) continue
    const person = students.person(student)
    const idNumber = person.value('idNumber')
    const key = `${person.value('name')} ${idNumber}`
    if (numbers.has(idNumber) && rows.has(key)) take(student, key)
  }
  return new Map([...rows.values()].filter((each) => each.length > 1).flatMap((each) => {
    const sorted = each.toSorted((a, b) => a - b)
    return sorted.map((student) => [student, sorted] as const)
  }))
}

/** What a class teacher has said of one row, and whether that answers the newest question on it. */
interface RowsWord {
  readonly student: number
  readonly finding: Finding
  readonly isNewest: boolean
}

/**
 * Which of a child's rows holds: the one whose class has the child, or the last that no class has struck. Null while nothing follows. Where classes contradict each other and were asked
 * again, the words that answer the newest questions stand against the others.
 */
function rowsOfChild(words: readonly RowsWord[]): { readonly kind: 'holds'; readonly student: number } | { readonly kind: 'several'; readonly students: readonly number[] } | { readonly kind: 'none' } | null {
  const said = words.filter(({ finding }) => finding.kind === 'in-class' || finding.kind === 'not-in-class')
  const newest = said.filter(({ isNewest }) => isNewest)
  const counted = newest.length > 0 ? newest : said
  const having = counted.filter(({ finding }) => finding.kind === 'in-class').map(({ student }) => student)
  const [first, ...others] = having
  if (first !== undefined) return others.length > 0 ? { kind: 'several', students: having } : { kind: 'holds', student: first }
  const left = words.filter(({ student }) => !counted.some((word) => word.student === student))
  const [last, ...more] = left
  if (last === undefined) return { kind: 'none' }
  return more.length > 0 || last.finding.kind === 'contradiction' ? null : { kind: 'holds', student: last.student }
}

/** What the words on all rows of a child make of the question on each of them; `isSpent` where it has to be asked under a new number. */
interface ResolvedRow {
  readonly finding: Finding
  readonly isSpent: boolean
}

/**
 * The questions on the rows of children, by student, as their words together leave them.
 *
 * @param words of every row that a class teacher is asked about
 */
export function resolveRows(words: readonly RowsWord[], twice: ReadonlyMap<number, readonly number[]>, students: People): ReadonlyMap<number, ResolvedRow> {
  const byStudent = new Map(words.map((word) => [word.student, word]))
  const resolved = new Map<number, ResolvedRow>()
  for (const rows of new Set(twice.values())) {
    const ofChild = rows.flatMap((student) => byStudent.get(student) ?? [])
    const outcome = rowsOfChild(ofChild)
    for (const { student, finding, isNewest } of outcome === null ? [] : ofChild) {
      if (outcome?.kind === 'holds') resolved.set(student, { finding: { kind: student === outcome.student ? 'row-holds' : 'row-struck' }, isSpent: false })
      else if (outcome?.kind === 'none') resolved.set(student, { finding: { kind: 'in-no-class' }, isSpent: isNewest })
      else if (outcome?.students.includes(student) === true) {
        resolved.set(student, { finding: { kind: 'contradiction', code: 'two-rows-hold', rows: outcome.students.map((each) => registeredRow(students.person(each))) }, isSpent: isNewest })
      } else if (finding.kind === 'in-class') resolved.set(student, { finding: { kind: 'unanswered' }, isSpent: false })
    }
  }
  return resolved
}

export function registeredRow(student: Person): RegisteredRow {
  const parts = (['schoolName', 'grade', 'className'] as const).map((field) => student.text(field)).filter((text) => text !== '')
  return { label: [...new Set(parts)].join(' '), place: student.place }
}
