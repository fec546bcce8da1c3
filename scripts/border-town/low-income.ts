import { workbookBytes, type SheetSource } from '../workbook.ts'
import type { ListedPlaces } from './listed-places.ts'
import { officeWorkbook, type OfficeCell } from './office-sheet.ts'
import type { Enrolment, Family, ListedKind, Villager } from './people.ts'
import { at, type Random } from './random.ts'

export const ruralFile = 'low-income-rural.xls'
export const urbanFile = 'low-income-urban.xlsx'

/** Monthly amounts a person, in yuan, as the county paid them. */
const amounts = [386, 230, 190, 160] as const

interface Household {
  readonly family: Family
  readonly enrolment: Enrolment
  /** Head first. */
  readonly members: readonly Villager[]
}

function householdsOf(families: readonly Family[], kind: ListedKind): readonly Household[] {
  const found = families.flatMap((family): Household[] => {
    const enrolment = family.enrolments.get(kind)
    return enrolment === undefined ? [] : [{ family, enrolment, members: family.members.filter((member) => !family.unlisted.has(member)) }]
  })
  return found.sort((a, b) => (a.family.village < b.family.village ? -1 : a.family.village > b.family.village ? 1 : 0))
}

/** People whom the list states for the family, and those of them whom it covers: who is not on the list is not covered. */
function counts({ family, enrolment, members }: Household): readonly [number, number] {
  return [members.length + family.unlisted.size + enrolment.uncovered, members.length]
}

/** Name and number as the list has them. */
function spelt({ enrolment }: Household, member: Villager): Pick<Villager, 'name' | 'idNumber'> {
  return { ...member, ...enrolment.spellings.get(member) }
}

/** The rural list: one row a household, its members to the right, on the second sheet; the first holds sums. */
export function ruralList(families: readonly Family[], places: ListedPlaces, random: Random): Buffer {
  const households = householdsOf(families, 'low-income-rural')
  const slots = Math.max(...households.map(({ members }) => members.length)) - 1
  const fixed = ['乡镇', '村', '组', '家庭住址', '低保证号', '户主姓名', '户主身份证号', '保障类别', '家庭人口', '保障人数', '月保障金额', '开户行', '账号', '停保时间']
  const headings = [...fixed, ...Array.from({ length: slots }, (_, i) => [`成员${i + 1}姓名`, `成员${i + 1}身份证号`]).flat()]
  const rows: (string | number | null)[][] = [['2019年3月边城镇农村低保备案表'], headings]
  const sums = { people: 0, covered: 0, amount: 0 }
  households.forEach((household, i) => {
    const { family, enrolment, members } = household
    const [size, covered] = counts(household)
    const amount = covered * random.pick(amounts)
    sums.people += size
    sums.covered += covered
    sums.amount += amount
    const stopped = enrolment.ended ? random.pick(['2018-12-31', '2018.9', '2019-01-31']) : ''
    members.forEach((member, m) => {
      const column = m === 0 ? fixed.indexOf('户主姓名') + 1 : fixed.length + 2 * m - 1
      places.add(member, { file: ruralFile, sheet: '明细', row: rows.length + 1, column })
    })
    const [head, ...others] = members.map((member) => spelt(household, member))
    const certificate = `农433199${String(i + 1).padStart(4, '0')}`
    const category = random.pick(['A', 'B', 'B', 'C', '全额', '差额', '差额'])
    const village = random.chance(0.08) ? family.village.replace('贵碳', '贵炭').replace('茶洞', '茶峒') : family.village
    const toTheRight = others.flatMap(({ name, idNumber }) => [name, idNumber])
    const ofHead = [head?.name ?? '', head?.idNumber ?? '']
    rows.push(['边城镇', village, family.group, null, certificate, ...ofHead, category, size, covered, amount, null, null, stopped, ...toTheRight])
  })
  rows.push(['合计', null, null, null, null, null, null, null, sums.people, sums.covered, sums.amount])
  const figures: SheetSource = { name: '汇总', rows: [['乡镇', '户数', '人数', '金额'], ['边城镇', households.length, sums.covered, sums.amount]] }
  return workbookBytes([figures, { name: '明细', rows, merges: ['A1:T1'] }], 'biff8')
}

const urbanRelations: Readonly<Record<Villager['relation'], readonly string[]>> = {
  户主: ['户主'],
  配偶: ['配偶', '妻子'],
  之子: ['儿子', '长子'],
  之女: ['女儿', '长女'],
  之儿媳: ['儿媳'],
  之孙子: ['孙子'],
  之孙女: ['孙女'],
  之父: ['父亲'],
  之母: ['母亲'],
}

/** The urban list: a row a person, the cells of the household merged downwards, a heading of two rows, sums and signatures below. */
export async function urbanList(families: readonly Family[], places: ListedPlaces, random: Random): Promise<Buffer> {
  const households = householdsOf(families, 'low-income-urban')
  const rows: OfficeCell[][] = [
    ['2019年第一季度城市低保家庭成员花名册'],
    ['填报单位：边城镇人民政府（盖章）', null, null, null, null, null, '填报时间：2019年3月'],
    ['序号', '低保证号', '户主姓名', '家庭成员姓名', '与户主关系', '性别', '身份证号码', '社区', '人口', null, '保障类别', '户月保障金', '备注'],
    [null, null, null, null, null, null, null, null, '家庭人口', '保障人数', null, null, null],
  ]
  const merges = ['A1:M1', 'A2:F2', 'G2:M2', 'I3:J3', ...[...'ABCDEFGHKLM'].map((column) => `${column}3:${column}4`)]
  const sums = { people: 0, covered: 0, amount: 0 }
  households.forEach((household, i) => {
    const [size, covered] = counts(household)
    const amount = covered * at([560, 420, 380], random.int(0, 2))
    sums.people += size
    sums.covered += covered
    sums.amount += amount
    const first = rows.length + 1
    household.members.forEach((member, m) => {
      const { name, idNumber } = spelt(household, member)
      places.add(member, { file: urbanFile, sheet: 'Sheet1', row: rows.length + 1, column: 4 })
      const isFirst = m === 0
      const of = (value: OfficeCell): OfficeCell => (isFirst ? value : null)
      const minor = isFirst && Number(member.birth.slice(0, 4)) > 2001 ? '监护人代领' : null
      rows.push([
        of(i + 1), of(`城433199${String(i + 1).padStart(4, '0')}`), of(name), name, random.pick(urbanRelations[member.relation]), member.sex, idNumber,
        of(household.family.village), of(size), of(covered), of(covered === size ? '全额' : '差额'), of(amount), minor,
      ])
    })
    if (rows.length > first) merges.push(...[...'ABCHIJKL'].map((column) => `${column}${first}:${column}${rows.length}`))
  })
  const lastRuled = rows.length + 1
  rows.push(['合计', null, null, null, null, null, null, null, sums.people, sums.covered, null, sums.amount], ['制表人：龙某某', null, null, '审核人：吴某某'])
  return officeWorkbook([{ name: 'Sheet1', rows, merges, heading: [3, 4], lastRuled, widths: [6, 15, 13, 18, 11, 6, 23, 12, 9, 9, 10, 11, 12] }])
}
