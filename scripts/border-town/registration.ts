import { birthText, type SchoolClass } from './classes.ts'
import { officeWorkbook, type OfficeCell, type OfficeSheet } from './office-sheet.ts'
import type { Student } from './people.ts'

export const registrationFile = 'registration.xlsx'

/** Where a registration stands: the row of the class's sheet, 1-based, as the spreadsheet shows it. */
export interface RegistrationPlace {
  readonly sheet: string
  readonly row: number
}

/** The workbook, and where each registration stands in it. */
interface Registration {
  readonly bytes: Buffer
  readonly places: ReadonlyMap<Student, RegistrationPlace>
}

const title = '建档立卡等贫困家庭学生信息登记表'
const groups = ['序号', '学生信息', null, null, null, null, '户主（监护人）信息', null, null, null, '贫困类别', '家庭住址', '银行卡号', '备注']
const headings = [null, '姓名', '性别', '民族', '出生年月', '身份证号', '姓名', '与学生关系', '身份证号', '联系电话', null, null, null, null]
const widths = [6, 13, 6, 8, 13, 23, 13, 12, 23, 14, 13, 26, 12, 12]
/** The summary has the school and the class before the same columns. */
const before = ['学校', '班级']
const notes = ['注：1.贫困类别填建档立卡、城市低保、农村低保；', '2.身份证号必须18位，请核对户口簿。']
const firstRow = 5
const blankRows = 2

/** The workbook of the school: a sheet a class, and 汇总 that repeats all rows. Gives the place of every registration. */
export async function registrationWorkbook(classes: readonly SchoolClass[]): Promise<Registration> {
  const places = new Map<Student, RegistrationPlace>()
  const sheets = classes.map((each) => {
    each.students.forEach((student, i) => places.set(student, { sheet: each.sheet, row: firstRow + i }))
    const classFacts = [`班级：${each.className}`, null, `班主任：${each.teacher}`, null, null, null, null, `填表日期：${each.date}`]
    const facts = [`学校：${each.school}`, null, null, null, ...classFacts]
    return sheetOf(each.sheet, facts, rowsOf(each), [])
  })
  const all = classes.flatMap((each) => rowsOf(each).map((row) => [each.school, each.className, ...row]))
  const facts = ['单位：边城镇中心学校', null, null, null, null, null, null, null, null, null, null, null, '填表日期：2019.3.14']
  return { bytes: await officeWorkbook([...sheets, sheetOf('汇总', facts, all, before)]), places }
}

/** Rows of a class without their number, those that the teacher entered twice at the end. */
function rowsOf(schoolClass: SchoolClass): readonly (readonly OfficeCell[])[] {
  const { students } = schoolClass
  return [...students, ...students.filter(({ repeated }) => repeated)].map(({ child, family, row }) => {
    const ethnic = schoolClass.shortEthnic ? family.ethnicGroup.replace(/族$/, '') : family.ethnicGroup
    const birth = birthText(child.birth, row.birth, schoolClass.birthStyle)
    const guardian = [row.guardianName, row.guardianRelation, row.guardianId, row.phone]
    return [row.name, row.sex, ethnic, birth, row.id, ...guardian, row.category, row.address, null, row.remarks]
  })
}

function sheetOf(name: string, facts: readonly OfficeCell[], people: readonly (readonly OfficeCell[])[], leading: readonly string[]): OfficeSheet {
  const shift = leading.length
  const column = (index: number): string => String.fromCharCode('A'.charCodeAt(0) + index + (index > 0 ? shift : 0))
  const last = column(widths.length - 1)
  const numbered = people.map((row, i) => [i + 1, ...row])
  const end = firstRow + numbered.length + blankRows
  const rows: (readonly OfficeCell[])[] = [
    [title],
    facts,
    [groups[0] ?? null, ...leading, ...groups.slice(1)],
    [null, ...leading.map(() => null), ...headings.slice(1)],
    ...numbered,
    ...Array.from({ length: blankRows }, () => []),
    [`合计：${people.length}人`],
    ...notes.map((note) => [note]),
  ]
  const single = [0, 10, 11, 12, 13].map((index) => `${column(index)}3:${column(index)}4`)
  const alsoSingle = leading.map((_, i) => String.fromCharCode('B'.charCodeAt(0) + i)).map((each) => `${each}3:${each}4`)
  const merges = [`A1:${last}1`, ...alsoSingle, `${column(1)}3:${column(5)}3`, `${column(6)}3:${column(9)}3`, ...single]
  if (shift === 0) merges.push('A2:D2', 'E2:F2', 'G2:I2', 'L2:N2')
  return { name, rows, merges, heading: [3, 4], lastRuled: end - 1, widths: [widths[0] ?? 6, ...leading.map(() => 22), ...widths.slice(1)] }
}
