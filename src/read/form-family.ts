import type { FieldId } from '../schema.ts'
import type { Row } from '../types.ts'
import { fieldOfHeading } from './heading-fields.ts'
import type { Cells } from './household-tracker.ts'

/** What a form's table of family members says of the carers, and the rows that it takes. */
interface Family {
  readonly cells: Cells
  readonly rows: ReadonlySet<number>
}

/** Whose columns a member's are, by the relation to the student; the first that fits and is still free. */
const carers: readonly { readonly relation: RegExp; readonly name: FieldId; readonly idNumber: FieldId; readonly phone: FieldId }[] = [
  { relation: /^(?:父|爸)|父亲|父子|父女/, name: 'fatherName', idNumber: 'fatherIdNumber', phone: 'guardianPhone' },
  { relation: /^(?:母|妈)|母亲|母子|母女/, name: 'motherName', idNumber: 'motherIdNumber', phone: 'guardianPhone' },
  { relation: /祖|爷|奶|外公|外婆|伯|叔|姑|舅|姨|监护/, name: 'guardianName', idNumber: 'guardianIdNumber', phone: 'guardianPhone' },
]
/** Labels beside each other that make a row the heading of the family's table. */
const fewestHeadings = 3

/** Reads 姓名 年龄 与学生关系 … and the rows below it. Brothers and sisters are nobody's carers and stay out. */
export function familyOf(rows: readonly Row[]): Family {
  const at = rows.findIndex(isHeading)
  const heading = rows[at]
  if (heading === undefined) return { cells: {}, rows: new Set() }
  const columnOf = (...fields: readonly FieldId[]): number => heading.texts.findIndex((text) => fields.includes(fieldOfHeading(text) as FieldId))
  const name = columnOf('name')
  const relation = columnOf('guardianRelation', 'relationToHead')
  const idNumber = columnOf('idNumber')
  const phone = columnOf('phone')
  const cells: Cells = {}
  const taken = new Set([heading.number])
  for (const row of rows.slice(at + 1)) {
    const value = (column: number): string => (column === -1 ? '' : (row.texts[column] ?? '').trim())
    // Words in the first columns that are not the group's own begin the next part of the form.
    if (value(name) === '' || fieldOfHeading(value(name)) !== null || (value(0) !== '' && name > 0 && value(0) !== (heading.texts[0] ?? '').trim())) break
    taken.add(row.number)
    const carer = carers.find((each) => each.relation.test(value(relation)) && cells[each.name] === undefined)
    if (carer === undefined) continue
    const put = (field: FieldId, column: number): void => {
      if (value(column) !== '') cells[field] ??= { text: value(column), kind: row.kinds?.[column] ?? 'text' }
    }
    put(carer.name, name)
    put(carer.idNumber, idNumber)
    put(carer.phone, phone)
  }
  return { cells, rows: taken }
}

/** A name's label with another label right behind it, and a relation. */
function isHeading({ texts }: Row): boolean {
  const fields = texts.map((text) => (text.trim() === '' ? null : fieldOfHeading(text)))
  const at = fields.indexOf('name')
  const isFollowed = at !== -1 && fields[at + 1] != null
  return isFollowed && fields.filter((field) => field !== null).length >= fewestHeadings && fields.some((field) => field === 'guardianRelation' || field === 'relationToHead')
}
