import { parseIdNumber } from '../normalize/id-number.ts'
import { gradeOfPerson } from './profile.ts'
import type { PeopleStore } from './store.ts'

/** Children start school in the autumn after their sixth birthday (义务教育法 article 11), so that the first grade is of those who became six in the year that ended with August. */
const yearsBeforeFirstGrade = 6
const firstMonth = 9
/** Students of one school year from which on the registration itself says which it is (chosen: half a class). */
const fewestStudents = 20
/** Share of the students counted that must be of it: .84 are in the grade of their age (weights.ts), and of a column that says nothing no year has more than a sixth (chosen: half). */
const leastShare = 0.5
/** Years up to which files are old (chosen: parents, whose numbers stand in the children's column, are older than children by more). */
const oldestFiles = 15

/**
 * The school year of a registration, by the calendar year in which it began: the one in which most students who state a number and a grade are as old as that
 * grade is. Files are often looked at years later; with fewer such students, or where they say many years, the day of the run says it.
 *
 * @param asOf ISO date of the run
 */
export function schoolYearOf(students: PeopleStore, asOf: string): number {
  // In August the new classes are made.
  const byAsOf = Number(asOf.slice(0, 4)) - (Number(asOf.slice(5, 7)) < firstMonth - 1 ? 1 : 0)
  const counts = new Map<number, number>()
  for (let i = 0; i < students.size; i++) {
    const person = students.person(i)
    const grade = gradeOfPerson(person)
    if (grade === null) continue
    const id = parseIdNumber(person.value('idNumber'))
    if (id.status !== 'valid' || id.birth === '') continue
    const year = firstYear(id.birth) + grade - 1
    if (year >= byAsOf - oldestFiles) counts.set(year, (counts.get(year) ?? 0) + 1)
  }
  const [most] = [...counts].sort(([a, x], [b, y]) => y - x || b - a)
  if (most === undefined) return byAsOf
  const [year, ofYear] = most
  const counted = [...counts.values()].reduce((sum, count) => sum + count, 0)
  return ofYear >= fewestStudents && ofYear >= leastShare * counted ? year : byAsOf
}

/** The day by which ages are told, ISO: that of the run, or the last one of an earlier school year, so that whoever was a pupil then is no adult in files that are years old. */
export function dayOfAges(schoolYear: number, asOf: string): string {
  const lastDay = `${String(schoolYear + 1)}-08-31`
  return lastDay < asOf ? lastDay : asOf
}

/** By how many grades somebody born then (YYYYMMDD or YYYYMM) is ahead (positive) or behind in a school year. */
export function gradesAhead(grade: number, birth: string, schoolYear: number): number {
  return grade - (schoolYear - firstYear(birth) + 1)
}

/** Calendar year in which the first grade begins for somebody born then. */
function firstYear(birth: string): number {
  return Number(birth.slice(0, 4)) + yearsBeforeFirstGrade + (Number(birth.slice(4, 6)) >= firstMonth ? 1 : 0)
}
