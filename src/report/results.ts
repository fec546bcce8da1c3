import { groupBy } from '../group-by.ts'
import { total } from '../match/match.ts'
import { personFields, type PersonField } from '../compare/run-folder.ts'
import type { Decision, People, Question, RunResult } from '../types.ts'
import { inOrderOfPlace } from './order.ts'
import type { Report } from './report.ts'

/** Thousandths of a bit in a bit. */
const millibitsOfBit = 1000

/** One line of JSON a student, in order of place; text as it is. Its keys are a contract with programs. */
export const results: Report = {
  kind: 'lines',
  extension: 'jsonl',
  *lines(result) {
    const questions = questionsByStudent(result)
    for (const decision of inOrderOfPlace(result)) yield JSON.stringify(lineOf(decision, result, questions))
  },
}

function lineOf({ student, verdict, reason, standing, category, match, hits, candidates }: Decision, result: RunResult, questions: ReadonlyMap<number, readonly Question[]>): unknown {
  const { students, listed, verification } = result
  const outcome = verification.outcomes[student]
  return {
    student: placeOf(students, student),
    verdict,
    reason,
    standing,
    category,
    match: match === null ? null : { list: listed.person(match.listed).kind, ...placeOf(listed, match.listed) },
    hits: hits.map((hit) => ({ list: hit.list, verdict: hit.verdict, reason: hit.reason, ...placeOf(listed, hit.listed) })),
    candidates: candidates.map((candidate) => ({ list: listed.person(candidate.listed).kind, ...placeOf(listed, candidate.listed), bits: total(candidate) / millibitsOfBit })),
    outcome: outcome ?? null,
    questions: (questions.get(student) ?? []).map(({ asked, finding }) => ({ number: asked.number, department: asked.department, finding: finding.kind })),
    person: personOf(student, result),
  }
}

/** By these a student is known again in another run. */
function personOf(index: number, { students, villageNames }: RunResult): Readonly<Record<PersonField, string>> {
  const student = students.person(index)
  const text = Object.fromEntries(personFields.map((field) => [field, student.text(field)])) as Record<PersonField, string>
  return { ...text, village: villageNames.get(student.value('village')) ?? text.village }
}

function questionsByStudent({ verification: { questions } }: RunResult): ReadonlyMap<number, readonly Question[]> {
  return groupBy(questions ?? [], ({ student }) => student)
}

function placeOf(people: People, index: number): { readonly file: string; readonly sheet: string | null; readonly row: number; readonly column: number } {
  const { file, sheet, row, column } = people.person(index).place
  return { file, sheet, row, column }
}
