import type { FieldId } from '../schema.ts'
import type { InputFile, TableLayout } from '../types.ts'

/** Columns that only the lists of the government have. */
const listFields: readonly FieldId[] = [
  'householdId', 'memberId', 'assistanceNumber', 'assistanceStatus', 'assistanceEnd', 'coveredCount', 'povertyExit', 'povertyAttribute', 'monitorCategory', 'system',
]
/** Columns that only a school has, which knows its classes. */
const schoolFields: readonly FieldId[] = ['className', 'grade', 'schoolName', 'studentNumber', 'guardianRelation']

type Layouts = readonly Pick<TableLayout, 'columns' | 'facts'>[]

export function hasListColumns(layouts: Layouts): boolean {
  return has(layouts, listFields)
}

export function hasSchoolColumns(layouts: Layouts): boolean {
  return has(layouts, schoolFields)
}

function has(layouts: Layouts, fields: readonly FieldId[]): boolean {
  return layouts.some(({ columns, facts }) => fields.some((field) => facts[field] !== undefined || columns.some((column) => column.field === field)))
}

/**
 * Files whose columns are all those of the other role: perhaps the two were swapped. No error, since a school may copy columns of a list into its
 * form, and an office those of a school into its list; then the file has both and is not doubted.
 */
export function doubtfulRoles(inputs: readonly Pick<InputFile, 'file' | 'role' | 'layouts'>[]): readonly { readonly file: string; readonly sentence: 'list-as-students' | 'students-as-list' }[] {
  return inputs.flatMap(({ file, role, layouts }) => {
    const [isList, isSchool] = [hasListColumns(layouts), hasSchoolColumns(layouts)]
    if (isList === isSchool || isList === (role === 'list')) return []
    return [{ file, sentence: isList ? ('list-as-students' as const) : ('students-as-list' as const) }]
  })
}
