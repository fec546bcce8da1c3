import type { Decision, Person, RunResult } from '../types.ts'
import { mostOnPaper } from '../verify/verify.ts'
import { compareNatural, inOrderOfClass } from './order.ts'

/** Students of one class or village. */
export interface Grouped {
  /** As the registration writes it; '' where it does not say it. */
  readonly label: string
  readonly decisions: readonly Decision[]
}

/** School, grade and class as the registration writes them; what repeats is said once. */
export function classLabel(student: Person): string {
  return [...new Set((['schoolName', 'grade', 'className'] as const).map((field) => student.text(field)).filter((text) => text !== ''))].join(' ')
}

/** One name for every spelling of a village. */
export function villageLabel(person: Person, { villageNames }: Pick<RunResult, 'villageNames'>): string {
  return villageNames.get(person.value('village')) ?? person.text('village')
}

/** The chosen students by class, in order of class. */
export function byClass(result: RunResult, chosen: (decision: Decision) => boolean): readonly Grouped[] {
  const keyOf = (student: Person): string => JSON.stringify([student.value('schoolName'), student.value('grade'), student.value('className')])
  return grouped(result, chosen, keyOf, classLabel)
}

/** The chosen students by village, in order of name, and those of no stated village last; within a village in order of class. */
export function byVillage(result: RunResult, chosen: (decision: Decision) => boolean): readonly Grouped[] {
  const label = (student: Person): string => villageLabel(student, result)
  return [...grouped(result, chosen, label, label)].sort((a, b) => Number(a.label === '') - Number(b.label === '') || compareNatural(a.label, b.label))
}

/**
 * Tells the one row under which a paper names a child that is registered more than once: the row that holds, or goes forward; while that is not known, the first in order of class.
 * Everybody else has one row.
 */
export function onceAChild(result: RunResult): (decision: Decision) => boolean {
  const { decisions, verification: { registeredTwice, outcomes } } = result
  const shown = new Map<readonly number[], number>()
  const inOrder = inOrderOfClass({ ...result, decisions: decisions.filter(({ student }) => registeredTwice.has(student)) }).map(({ student }) => student)
  for (const isFirst of [(student: number) => ['found', 'approved', 'removed'].includes(outcomes[student]?.kind ?? ''), (student: number) => outcomes[student]?.kind !== 'struck']) {
    for (const student of inOrder.filter(isFirst)) {
      const rows = registeredTwice.get(student) ?? []
      if (!shown.has(rows)) shown.set(rows, student)
    }
  }
  return ({ student }) => {
    const rows = registeredTwice.get(student)
    return rows === undefined || shown.get(rows) === student
  }
}

/** Nobody where they are more than anybody prints. */
function grouped(result: RunResult, chosen: (decision: Decision) => boolean, keyOf: (student: Person) => string, labelOf: (student: Person) => string): readonly Grouped[] {
  const decisions = result.decisions.filter(chosen)
  if (decisions.length > mostOnPaper) return []
  const groups = new Map<string, { readonly label: string; readonly decisions: Decision[] }>()
  for (const decision of inOrderOfClass({ ...result, decisions })) {
    const student = result.students.person(decision.student)
    const key = keyOf(student)
    const known = groups.get(key)
    if (known === undefined) groups.set(key, { label: labelOf(student), decisions: [decision] })
    else known.decisions.push(decision)
  }
  return [...groups.values()]
}
