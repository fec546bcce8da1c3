import { stripVTControlCharacters } from 'node:util'
import { standingOfEntry } from '../../decide/standing.ts'
import type { SayReview } from '../../messages/review.ts'
import { speak } from '../../messages/reports.ts'
import { foldName, markDifferences } from '../../report/differences.ts'
import { displayWidth } from '../../report/display-width.ts'
import type { MarkedPart } from '../../report/report.ts'
import { guardianOf, villageOf } from '../../report/student-columns.ts'
import { listWords } from '../../report/wording.ts'
import { schema } from '../../schema.ts'
import type { Person, RunResult } from '../../types.ts'
import { maskedPair } from '../masked-pair.ts'
import type { Session } from '../session.ts'
import type { Choice } from './items.ts'

/** Half-width characters of a column with one person: an ID number with its marks fits. */
const personWidth = 24
const labelWidth = 16
const gap = 2

type Cell = readonly MarkedPart[]
const plain = (text: string): Cell => [{ text, differs: false }]

/** What every line needs. */
export interface Drawing {
  readonly result: RunResult
  readonly session: Pick<Session, 'language' | 'columns' | 'mark' | 'strong'>
  readonly say: SayReview
}

/** Candidates that stand beside the student on a line of the terminal; at least one. */
export function peopleBeside(columns: number): number {
  return Math.max(1, Math.floor((columns - labelWidth - gap) / (personWidth + gap)) - 1)
}

/** A table of the student and candidates, a fact a row, what differs marked. `from` is the position of the first candidate. */
export function tableLines(student: Person, choices: readonly Choice[], from: number, drawing: Drawing): readonly string[] {
  const { result, session, say } = drawing
  const { language } = session
  const people = choices.map(({ candidate }) => result.listed.person(candidate.listed))
  const heading = [plain(''), plain(say('registered')), ...choices.map((_, at) => plain(say('candidate', { number: from + at + 1 })))]
  const facts: readonly (readonly [string, readonly Cell[]])[] = [
    [schema.name[language], compared(student, people, (person) => person.text('name'), (a, b) => markDifferences(a, b, foldName))],
    [schema.idNumber[language], compared(student, people, (person) => person.text('idNumber').trim(), maskedPair)],
    [schema.birthDate[language], compared(student, people, (person) => birthOf(person, say), whole(student, people, birthValue))],
    [schema.sex[language], compared(student, people, (person) => person.text('sex'), whole(student, people, (person) => person.value('sex')))],
    [speak(language)('guardian'), compared(student, people, guardianOf, (a, b) => markDifferences(a, b, foldName))],
    [schema.village[language], compared(student, people, villageOf, whole(student, people, (person) => person.value('village')))],
    [schema.householdId[language], [plain(''), ...people.map((person) => plain(person.text('householdId')))]],
    [say('list'), [plain(schoolOf(student)), ...choices.map((choice) => plain(listsOf(choice, drawing)))]],
  ]
  const rows = facts.filter(([, cells]) => cells.some((cell) => cell.some(({ text }) => text !== '')))
  return [
    ...rowLines(heading, session, session.strong),
    ...rows.flatMap(([label, cells]) => rowLines([plain(label), ...cells], session, (text) => text)),
  ]
}

/** The birth date as written; else that in the ID number, which is not shown whole. */
function birthOf(person: Person, say: SayReview): string {
  const written = person.text('birthDate')
  const inNumber = birthInNumber(person)
  return written !== '' || inNumber === '' ? written : say('in-number', { date: `${inNumber.slice(0, 4)}-${inNumber.slice(4, 6)}-${inNumber.slice(6)}` })
}

function birthValue(person: Person): string {
  return person.value('birthDate') || birthInNumber(person)
}

/** Digits 7 to 14 of a resident ID (GB 11643). */
function birthInNumber(person: Person): string {
  const id = person.value('idNumber')
  return /^\d{17}[\dX]$/.test(id) ? id.slice(6, 14) : ''
}

export function schoolOf(student: Person): string {
  return [...new Set((['grade', 'className'] as const).map((field) => student.text(field)).filter((text) => text !== ''))].join(' ')
}

function listsOf({ rows, takenBy }: Choice, { result, session: { language }, say }: Drawing): string {
  const { config, listed, students } = result
  const naming = { language, kinds: config.kinds }
  const lists = rows.map(({ listed: row }) => {
    const person = listed.person(row)
    const list = listWords(person.kind, naming)
    return standingOfEntry(person, config.asOf) === 'ended' ? say('ended', { list }) : list
  })
  return [...new Set(lists), ...(takenBy === null ? [] : [say('taken', { name: students.person(takenBy).text('name') })])].join(speak(language)('comma'))
}

/** A fact of the student beside that of each candidate; the student's own is marked against the first. */
function compared(student: Person, people: readonly Person[], textOf: (person: Person) => string, mark: (a: string, b: string, at: number) => readonly [Cell, Cell]): readonly Cell[] {
  const pairs = people.map((person, at) => mark(textOf(student), textOf(person), at))
  return [pairs[0]?.[0] ?? plain(textOf(student)), ...pairs.map(([, theirs]) => theirs)]
}

/** Differs as a whole, where both sides say something and do not mean the same. */
function whole(student: Person, people: readonly Person[], valueOf: (person: Person) => string): (a: string, b: string, at: number) => readonly [Cell, Cell] {
  return (a, b, at) => {
    const other = people[at]
    const [ours, theirs] = [valueOf(student), other === undefined ? '' : valueOf(other)]
    // A month says as much as the day of it that the other side has.
    const differs = ours !== '' && theirs !== '' && !ours.startsWith(theirs) && !theirs.startsWith(ours)
    return [[{ text: a, differs }], [{ text: b, differs }]]
  }
}

/** A row of the table; what is longer than its column goes on below. */
function rowLines(cells: readonly Cell[], { mark }: Pick<Session, 'mark'>, style: (text: string) => string): readonly string[] {
  const columns = cells.map((cell, at) => wrappedCell(cell, at === 0 ? labelWidth : personWidth, mark))
  const height = Math.max(...columns.map((lines) => lines.length))
  return Array.from({ length: height }, (_, line) =>
    style(columns.map((lines, at) => padded(lines[line] ?? '', at === 0 ? labelWidth : personWidth)).join(' '.repeat(gap)).trimEnd()))
}

function padded(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(stripVTControlCharacters(text))))
}

function wrappedCell(cell: Cell, width: number, mark: (text: string) => string): readonly string[] {
  const lines: string[] = []
  let line = ''
  let used = 0
  for (const { text, differs } of cell) {
    // A mark is kept whole on its line: brackets take two columns.
    const pieces = differs && text !== '' ? [mark(text)] : [...text]
    for (const piece of pieces) {
      const size = displayWidth(stripVTControlCharacters(piece))
      if (used + size > width && used > 0) {
        lines.push(line)
        line = ''
        used = 0
      }
      line += piece
      used += size
    }
  }
  return [...lines, line]
}
