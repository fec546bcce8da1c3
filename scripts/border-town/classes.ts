import type { Student } from './people.ts'
import { at, type Random } from './random.ts'

/** How a class teacher writes birth dates. */
export type BirthStyle = 'dots' | 'dashes' | 'words' | 'digits' | 'date-cells'

/** One sheet of the registration. */
export interface SchoolClass {
  readonly sheet: string
  readonly school: string
  readonly className: string
  readonly teacher: string
  readonly date: string
  readonly birthStyle: BirthStyle
  /** 苗 for 苗族. */
  readonly shortEthnic: boolean
  readonly students: readonly Student[]
}

const school = '边城镇九年一贯制学校'
const publicKindergarten = '边城镇中心幼儿园'
/** A private one that the education bureau has not admitted: its families must be told why their children do not count. */
const privateKindergarten = '翠翠幼儿园'

/** The bureau's list of admitted schools, for a run with --admitted. */
export const admittedSchools = `学校名称,学段\n${school},九年一贯制\n${publicKindergarten},幼儿园\n边城镇米粮村幼儿园,幼儿园\n`

const kindergartenClasses = ['小班', '中班', '大班']
const digits = [...'一二三四五六七八九']
const styles: readonly BirthStyle[] = ['dots', 'dots', 'dashes', 'words', 'dots', 'digits', 'date-cells']

/** Puts the children into classes: kindergarten, and two classes in each of nine grades. */
export function intoClasses(students: readonly Student[], random: Random): readonly SchoolClass[] {
  const names = new Map<string, { school: string; className: string; students: Student[] }>()
  const open = (sheet: string, of: string, className: string): void => void names.set(sheet, { school: of, className, students: [] })
  for (const each of kindergartenClasses) open(each, publicKindergarten, each)
  open(privateKindergarten, privateKindergarten, '混龄班')
  for (const digit of digits) for (const number of [1, 2]) open(`${digit}（${number}）班`, school, `${digit}年级（${number}）班`)
  for (const student of students) {
    const kindergarten = kindergartenClasses[student.grade]
    const ofGrade = [1, 2].map((number) => `${digits[student.grade - kindergartenClasses.length] ?? ''}（${number}）班`)
    const choice = kindergarten === undefined ? ofGrade : [kindergarten, privateKindergarten]
    const sizes = choice.map((sheet) => names.get(sheet)?.students.length ?? 0)
    // Classes of a grade are kept about equal; every fourth child of kindergarten age goes to the private one.
    const smaller = (): number => Number(at(sizes, 1) < at(sizes, 0))
    const drawn = (): number => (kindergarten !== undefined ? Number(random.chance(0.25)) : random.chance(0.3) ? random.int(0, 1) : smaller())
    const chosen = student.trap === 'registered-twice' ? Number(student.second) : drawn()
    names.get(at(choice, chosen))?.students.push(student)
  }
  return [...names].map(([sheet, { students: inClass, ...rest }], i) => ({
    sheet,
    ...rest,
    teacher: `${random.pick([...'吴龙石麻廖杨田彭'])}老师`,
    date: `2019.3.${random.int(1, 14)}`,
    birthStyle: at(styles, i % styles.length),
    shortEthnic: random.chance(0.5),
    students: inClass,
  }))
}

/** The birth date as the class writes it; a Date where the cell is one. */
export function birthText(birth: string, written: 'day' | 'month' | 'none', style: BirthStyle): string | Date {
  const [year, month, day] = [birth.slice(0, 4), birth.slice(4, 6), birth.slice(6)]
  const whole = written === 'day'
  if (written === 'none') return ''
  switch (style) {
    case 'dots':
      return [year, Number(month), ...(whole ? [Number(day)] : [])].join('.')
    case 'dashes':
      return [year, month, ...(whole ? [day] : [])].join('-')
    case 'words':
      return `${year}年${Number(month)}月${whole ? `${Number(day)}日` : ''}`
    case 'digits':
      return whole ? birth : birth.slice(0, 6)
    case 'date-cells':
      // A date cell always holds a day, so a month alone stays text.
      return whole ? new Date(Date.UTC(Number(year), Number(month) - 1, Number(day))) : `${year}-${month}`
  }
}
