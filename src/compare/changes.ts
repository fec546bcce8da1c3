import type { Outcome } from '../types.ts'
import type { PersonField, RunFolder, RunStudent } from './run-folder.ts'
import { sameStudents, type Known, type SameStudent } from './same-students.ts'

/** What can differ between two runs, in the order in which people ask for it. */
export const changeIds = ['newly-found', 'removed', 'dropped', 'newly-refused', 'category-changed', 'gone-stale', 'id-corrected', 'name-corrected', 'moved', 'unclear', 'new', 'gone'] as const
export type ChangeId = (typeof changeIds)[number]

/** One line of a comparison: a student on one or both sides. Of the unclear, each is a line. */
export interface Change {
  readonly id: ChangeId
  readonly old: RunStudent | null
  readonly now: RunStudent | null
  /** What of the school, class and village moved. */
  readonly fields: readonly PersonField[]
}

/** Two runs compared. */
export interface Comparison {
  readonly old: RunFolder
  readonly now: RunFolder
  readonly known: Known
  readonly changes: readonly Change[]
}

const goesForward = (kind: Outcome['kind']): boolean => kind === 'found' || kind === 'approved'

/** Everything that differs. A student who is known again can stand in several lines, a new or gone one in one. */
export function compareRuns(old: RunFolder, now: RunFolder): Comparison {
  const known = sameStudents(old.students, now.students)
  const changes: Change[] = [
    ...known.same.flatMap(changesOf),
    ...known.unclear.flatMap((group) => [
      ...group.old.map((student): Change => ({ id: 'unclear', old: student, now: null, fields: [] })),
      ...group.now.map((student): Change => ({ id: 'unclear', old: null, now: student, fields: [] })),
    ]),
    ...known.fresh.map((student): Change => ({ id: 'new', old: null, now: student, fields: [] })),
    ...known.gone.map((student): Change => ({ id: 'gone', old: student, now: null, fields: [] })),
  ]
  return { old, now, known, changes: changes.sort((a, b) => changeIds.indexOf(a.id) - changeIds.indexOf(b.id)) }
}

function changesOf({ old, now }: SameStudent): readonly Change[] {
  const [was, is] = [goesForward(old.outcome), goesForward(now.outcome)]
  const differs = (field: PersonField): boolean => old.values[field] !== now.values[field]
  const moved = (['schoolName', 'grade', 'className', 'village'] as const).filter((field) => differs(field) && old.values[field] !== '' && now.values[field] !== '')
  const ids: readonly ChangeId[] = [
    ...(!was && is ? (['newly-found'] as const) : []),
    ...(was && !is ? ([now.outcome === 'removed' ? 'removed' : 'dropped'] as const) : []),
    ...(old.outcome === 'open' && now.outcome === 'refused' ? (['newly-refused'] as const) : []),
    ...(was && is && old.category !== now.category ? (['category-changed'] as const) : []),
    ...(now.isStale && !old.isStale ? (['gone-stale'] as const) : []),
    ...(differs('idNumber') ? (['id-corrected'] as const) : []),
    ...(differs('name') ? (['name-corrected'] as const) : []),
    ...(moved.length > 0 ? (['moved'] as const) : []),
  ]
  return ids.map((id) => ({ id, old, now, fields: id === 'moved' ? moved : [] }))
}
