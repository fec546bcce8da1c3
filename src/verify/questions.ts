import { standingOfEntry } from '../decide/standing.ts'
import type { AskedQuestion, Candidate, Decision, DepartmentId, ListKind, People, Question, StudentMarks } from '../types.ts'
import { makeNumber } from './check-number.ts'
import { classTeacher, departmentOf } from './departments.ts'
import { candidateMark } from './marks.ts'
import { resolveRows, whichRowMark } from './registered-twice.ts'
import { needsSecond, type ListedEntry } from './reviews.ts'
import { standingAnswer, type Answers } from './standing-answers.ts'

/** What is asked about one student of one office. */
interface Matter {
  readonly decision: Decision
  readonly department: DepartmentId
  readonly listed: number | null
  /** Which row of a child holds. */
  readonly isWhichRow?: true
}

/** What the questions are drawn from. */
export interface Asking {
  readonly decisions: readonly Decision[]
  readonly marks: readonly StudentMarks[]
  readonly students: People
  readonly listed: People
  /** Rows of children that are registered more than once, by each of them. */
  readonly twice: ReadonlyMap<number, readonly number[]>
  /** Kinds of list in the run. */
  readonly kinds: readonly ListKind[]
  readonly answers: Answers
  /** Whether a class teacher has something to look at in the student's row. */
  readonly isFaulty: (decision: Decision) => boolean
  readonly register: readonly AskedQuestion[]
  readonly config: VerifyConfig
}

/** What the round trip needs of the configuration. */
export interface VerifyConfig {
  /** ISO date of the run. */
  readonly asOf: string
  readonly countEnded: boolean
  /** 经办人 and 复核人 must agree. */
  readonly twoPersons: boolean
}

/**
 * Every question of a run with what was answered. One that was asked before keeps its number while what it is about stays the same; new ones
 * make one new batch. Returns the register with them.
 */
export function ask(asking: Asking): { readonly questions: readonly Question[]; readonly register: readonly AskedQuestion[] } {
  const { decisions, marks, students, listed, twice, kinds, answers, isFaulty, config } = asking
  const taken = new Set(asking.register.map(({ number }) => number))
  const batch = Math.max(0, ...asking.register.map((each) => each.batch)) + 1
  const fresh: AskedQuestion[] = []
  const teachersAnswered = asking.register.some((each) => each.department === classTeacher && answers.entriesOf(each).length > 0)
  // What a teacher said stays in sight where it leaves nothing to ask.
  const isAnswered = ({ student }: Decision): boolean => {
    const mark = teachersAnswered ? marks[student] : undefined
    return mark !== undefined && answers.askedOf(mark, classTeacher).some((each) => answers.entriesOf(each).length > 0)
  }
  const kindsOf = new Map<DepartmentId, readonly ListKind[]>(kinds.map((kind) => [departmentOf(kind), kinds.filter((each) => departmentOf(each) === departmentOf(kind))]))
  const forTeacher = (decision: Decision): readonly Matter[] => {
    if (twice.has(decision.student)) return [{ decision, department: classTeacher, listed: null, isWhichRow: true }]
    return isFaulty(decision) || isAnswered(decision) ? [{ decision, department: classTeacher, listed: null }] : []
  }
  // Who a child registered more than once is, is beyond doubt: its office has nothing to say.
  const forOffices = (decision: Decision): readonly Matter[] => (decision.reason === 'registered-twice' && twice.has(decision.student) ? [] : mattersOf(decision, listed, kinds))
  const standings = decisions.flatMap((decision) => [...forOffices(decision), ...forTeacher(decision)]).map(({ decision, department, listed: best, isWhichRow }) => {
    const { student } = decision
    const mark = marks[student]
    if (mark === undefined) throw new Error(`student ${student} has no marks`)
    const person = best === null ? null : listed.person(best)
    const candidate = isWhichRow === true ? whichRowMark : person === null ? '' : candidateMark(person)
    const isAboutIdentity = decision.verdict !== 'unmatched' && best !== null
    const standing = standingAnswer(answers, {
      marks: mark,
      department,
      candidate,
      isWhichRow: isWhichRow === true,
      listedKind: person?.kind ?? null,
      kinds: kindsOf.get(department) ?? [],
      isAboutIdentity,
      secondFor: needsSecond(config.twoPersons, isAboutIdentity, department),
      entryOf: (wanted) => entryMarked(wanted, decision, department, listed, config),
    })
    return { student, department, listed: best, mark, candidate, standing, isWhichRow }
  })
  const words = standings.filter(({ isWhichRow }) => isWhichRow === true).map(({ student, standing: { finding, answers: entries, asked } }) => ({ student, finding, isNewest: entries.some(({ number }) => number === asked?.number) }))
  const rows = resolveRows(words, twice, students)
  const questions = standings.map(({ student, department, listed: best, mark, candidate, standing: { asked: newest, ...said }, isWhichRow }): Question => {
    const row = isWhichRow === true ? rows.get(student) : undefined
    const standing = row === undefined ? said : { ...said, finding: row.finding }
    const asked = row?.isSpent === true ? null : newest
    if (asked !== null) return { asked, student, listed: best, ...standing }
    const { digest, person: marked, idNumber, pupil } = mark
    const number = makeNumber(batch, [digest, department], (each) => taken.has(each))
    taken.add(number)
    const question: AskedQuestion = { number, batch, asked: config.asOf, department, student: { digest, person: marked, idNumber, pupil }, candidate }
    fresh.push(question)
    return { asked: question, student, listed: best, ...standing }
  })
  return { questions, register: [...asking.register, ...fresh.sort((a, b) => (a.number < b.number ? -1 : 1))] }
}

/** Candidates of a student in the lists of one office, best first. */
function candidatesIn({ candidates, hits }: Decision, department: DepartmentId, listed: People): readonly number[] {
  const open = hits.filter(({ verdict }) => verdict === 'needs-verification').map((hit) => hit.listed)
  return [...new Set([...candidates.map((candidate) => candidate.listed), ...open])].filter((each) => departmentOf(listed.person(each).kind) === department)
}

function entryMarked(mark: string, decision: Decision, department: DepartmentId, listed: People, { asOf, countEnded }: VerifyConfig): ListedEntry | null {
  const found = candidatesIn(decision, department, listed).find((each) => candidateMark(listed.person(each)) === mark)
  if (found === undefined) return null
  const person = listed.person(found)
  return { listed: found, kind: person.kind, isCounted: countEnded || standingOfEntry(person, asOf) !== 'ended' }
}

/**
 * Whom to ask about a student: who is matched, about the doubts that other lists leave; who has candidates, their offices; anybody else, every
 * office whose lists are in the run, because the export of any of them may lack the child.
 */
function mattersOf(decision: Decision, listed: People, kinds: readonly ListKind[]): readonly Matter[] {
  const { verdict, hits, candidates } = decision
  if (verdict === 'unmatched' && candidates.length === 0) return departmentsOf(kinds).map((department) => ({ decision, department, listed: null }))
  const openHits = hits.filter((hit) => hit.verdict === 'needs-verification')
  if (verdict === 'matched' && openHits.length === 0) return nothing
  if (verdict === 'matched') {
    const matchedBy = new Set(hits.filter((hit) => hit.verdict === 'matched').map(({ list }) => departmentOf(list)))
    return firstOfEach(openHits.filter(({ list }) => !matchedBy.has(departmentOf(list))), ({ list }) => departmentOf(list)).map((hit) => ({ decision, department: departmentOf(hit.list), listed: hit.listed }))
  }
  const departmentOfCandidate = (candidate: Candidate): DepartmentId => departmentOf(listed.person(candidate.listed).kind)
  const named = openHits.map(({ list, listed: row }) => ({ department: departmentOf(list), listed: row }))
  const shown = candidates.map((candidate) => ({ department: departmentOfCandidate(candidate), listed: candidate.listed }))
  const best = firstOfEach([...shown, ...named], ({ department }) => department)
  const asked = openHits.length > 0 ? best.map(({ department }) => department) : departmentsOf(kinds)
  return asked.map((department) => ({ decision, department, listed: best.find((each) => each.department === department)?.listed ?? null }))
}

const nothing: readonly Matter[] = []

function departmentsOf(kinds: readonly ListKind[]): readonly DepartmentId[] {
  return [...new Set(kinds.map(departmentOf))]
}

function firstOfEach<Item>(items: readonly Item[], keyOf: (item: Item) => string): readonly Item[] {
  const first = new Map<string, Item>()
  for (const item of items) if (!first.has(keyOf(item))) first.set(keyOf(item), item)
  return [...first.values()]
}
