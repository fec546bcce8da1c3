import { parseIdNumber } from '../../normalize/id-number.ts'
import { normalizeName } from '../../normalize/name.ts'
import type { People } from '../../types.ts'

/**
 * The students whom somebody means by a name, an ID number, a row ('12'), or a row of a sheet ('三（2）班!12'). Indexes, ascending; none where nobody fits.
 */
export function studentsNamed(who: string, students: People): readonly number[] {
  const [, sheet, row] = /^(?:(.+)!)?(\d{1,7})$/s.exec(who.trim()) ?? []
  const id = parseIdNumber(who).value
  const name = normalizeName(who).value
  const found: number[] = []
  for (let index = 0; index < students.size; index++) {
    const student = students.person(index)
    const { place } = student
    const isMeant =
      row === undefined
        ? (id !== '' && student.value('idNumber') === id) || (name !== '' && student.value('name') === name)
        : place.row === Number(row) && (sheet === undefined || sheet === place.sheet || sheet === place.file)
    if (isMeant) found.push(index)
  }
  return found
}
