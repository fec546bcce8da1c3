import type { Config } from '../config.ts'
import type { Words } from '../messages/language.ts'
import { kindWords, type SourceId } from '../read/sources/index.ts'
import type { DepartmentId, ListKind } from '../types.ts'

/** An office that keeps lists: who is asked about them. */
interface Department {
  readonly words: Words
  readonly kinds: readonly SourceId[]
}

/** A new office is one entry here. */
const departments = {
  'filing-office': { words: { zh: '扶贫（乡村振兴）部门', en: 'poverty relief (rural revitalisation) office' }, kinds: ['filing', 'monitored'] },
  'civil-affairs': { words: { zh: '民政部门', en: 'civil affairs office' }, kinds: ['destitute', 'low-income-urban', 'low-income-rural', 'low-income', 'orphan'] },
  'class-teacher': { words: { zh: '学校（班主任）', en: 'school (class teachers)' }, kinds: [] },
  'disabled-federation': { words: { zh: '残联', en: "disabled persons' federation" }, kinds: ['disabled'] },
} as const satisfies Record<string, Department>

/** The school's own class teachers: they put the registration right, and never say who is listed. */
export const classTeacher: DepartmentId = 'class-teacher'

const byKind = new Map<ListKind, DepartmentId>(Object.entries<Department>(departments).flatMap(([id, { kinds }]) => kinds.map((kind): [ListKind, DepartmentId] => [kind, id])))

/** Who keeps a kind of list; a kind that the project file declares has an office of its own. */
export function departmentOf(kind: ListKind): DepartmentId {
  return byKind.get(kind) ?? kind
}

export function departmentWords(id: DepartmentId, declared: Config['kinds']): Words {
  return Object.hasOwn(departments, id) ? departments[id as keyof typeof departments].words : kindWords(id, declared)
}
