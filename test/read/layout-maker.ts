import type { Random } from '../../bench/accuracy/random.ts'
import type { Merge, Row } from '../../src/types.ts'
import type { MadeHousehold, MadePerson } from './made-people.ts'

/** A sheet before it is read: cells by row and column, from 0. */
export interface MadeSheet {
  readonly name: string
  readonly rows: readonly Row[]
  readonly merges: readonly Merge[]
}

/** How the households of a list stand in its rows. */
export const householdForms = ['keys-on-every-row', 'merged', 'blank-below-by-sequence', 'blank-below-by-number', 'wide-numbered', 'wide-bare', 'wide-grouped', 'head-and-members'] as const
export type HouseholdForm = (typeof householdForms)[number]

/** What else a sheet has; each on or off by itself. */
export const features = [
  'rows-above', 'pad-left', 'shuffled', 'unknown-columns', 'breaks', 'marks', 'numbered-headings', 'groups', 'groups-of-groups', 'merges-lost', 'total-under-heading', 'example',
  'column-numbers', 'blank-rows', 'printed-again', 'total-below', 'signatures', 'notes-beside', 'statistics-below',
] as const
export type Feature = (typeof features)[number]

interface Column {
  readonly group: string
  readonly heading: string
  readonly cell: (person: MadePerson, household: MadeHousehold, at: number, sequence: number) => string
  /** One value a household: merged over its rows, or blank below the first. */
  readonly ofHousehold?: boolean
}

const personColumns: readonly Column[] = [
  { group: '家庭成员信息', heading: '姓名', cell: ({ name }) => name },
  { group: '家庭成员信息', heading: '身份证号', cell: ({ idNumber }) => idNumber },
  { group: '家庭成员信息', heading: '性别', cell: ({ sex }) => sex },
  { group: '家庭成员信息', heading: '与户主关系', cell: ({ relation }) => relation },
  { group: '家庭成员信息', heading: '民族', cell: ({ ethnicGroup }) => ethnicGroup },
]
const householdColumns: readonly Column[] = [
  { group: '家庭基本信息', heading: '序号', cell: (_, __, ___, sequence) => String(sequence), ofHousehold: true },
  { group: '家庭基本信息', heading: '户编号', cell: (_, { number }) => number, ofHousehold: true },
  { group: '家庭基本信息', heading: '行政村', cell: (_, { village }) => village, ofHousehold: true },
  { group: '家庭基本信息', heading: '组', cell: (_, { group }) => group, ofHousehold: true },
  { group: '家庭基本信息', heading: '家庭人口', cell: (_, { people }) => String(people.length), ofHousehold: true },
]
const headColumn: Column = { group: '家庭基本信息', heading: '户主姓名', cell: (_, { people }) => people[0]?.name ?? '', ofHousehold: true }
const remarks: Column = { group: '', heading: '备注', cell: ({ remarks: text }) => text }
const unknownColumns: readonly Column[] = [
  { group: '', heading: '走访情况', cell: (_, __, at) => (at % 2 === 0 ? '已走访' : '') },
  { group: '', heading: '帮扶措施落实与否', cell: () => '落实' },
]
const studentColumns: readonly Column[] = [
  { group: '学生信息', heading: '姓名', cell: ({ name }) => name },
  { group: '学生信息', heading: '性别', cell: ({ sex }) => sex },
  { group: '学生信息', heading: '身份证号', cell: ({ idNumber }) => idNumber },
  { group: '监护人信息', heading: '监护人姓名', cell: ({ guardianName }) => guardianName },
  { group: '监护人信息', heading: '监护人身份证号', cell: ({ guardianIdNumber }) => guardianIdNumber },
  { group: '', heading: '班级', cell: ({ className }) => className },
  { group: '', heading: '家庭住址', cell: (_, { village, group }) => `边城镇${village}${group}` },
]
const studentSequence: Column = { group: '', heading: '序号', cell: (_, __, ___, sequence) => String(sequence) }

/** What is drawn. */
export interface Drawing {
  readonly role: 'students' | 'list'
  readonly form: HouseholdForm
  readonly has: ReadonlySet<Feature>
}

/** A canvas that rows and merged ranges are drawn on. */
class Canvas {
  readonly rows: string[][] = []
  readonly merges: Merge[] = []
  readonly left: number

  constructor(left: number) {
    this.left = left
  }

  row(cells: readonly string[]): number {
    this.rows.push([...Array.from({ length: this.left }, () => ''), ...cells])
    return this.rows.length
  }

  /** Rows 1-based as `row` gives them, columns from 0 of what is drawn. */
  merge(top: number, bottom: number, from: number, to: number): void {
    if (top !== bottom || from !== to) this.merges.push({ top, bottom, left: this.left + from + 1, right: this.left + to + 1 })
  }

  sheet(name: string): MadeSheet {
    const rows = this.rows.map((texts, at): Row => ({ number: at + 1, texts: texts.slice(0, texts.findLastIndex((text) => text !== '') + 1), kinds: null }))
    return { name, rows, merges: this.merges }
  }
}

const note = '填表说明：身份证号必须18位，一行一人。'
const above: readonly (readonly string[])[] = [[note], ['1.姓名与户口簿一致；'], [], ['填报单位：边城镇人民政府', '', '', '单位：人、元'], ['2.请勿合并单元格。'], ['附件2']]

/** Draws one sheet with all households. */
export function drawSheet(name: string, households: readonly MadeHousehold[], { role, form, has }: Drawing, random: Random): MadeSheet {
  const canvas = new Canvas(has.has('pad-left') ? random.between(1, 3) : 0)
  const title = role === 'list' ? '2020年边城镇农村低保备案表' : '边城镇中心小学贫困家庭学生信息登记表'
  if (has.has('rows-above')) for (let i = random.between(0, 14); i > 0; i--) canvas.row(above[i % above.length] ?? [])
  const columns = columnsOf({ role, form, has }, random)
  const isWide = form.startsWith('wide') && role === 'list'
  // One pair of columns beside the head's is also what a list of children with the heads of their households has: nobody can tell, so two are drawn at least.
  const members = isWide ? Math.max(3, ...households.map(({ people }) => people.length)) - 1 : 0
  const shown = isWide ? [...columns, ...memberColumns(form, members)] : columns
  const titleRow = canvas.row([title])
  if (!has.has('merges-lost')) canvas.merge(titleRow, titleRow, 0, shown.length - 1)
  const heading = drawHeading(canvas, shown, has)
  if (has.has('column-numbers')) canvas.row(shown.map((_, at) => String(at + 1)))
  if (has.has('total-under-heading')) canvas.row(totalRow(shown, households))
  if (has.has('example')) canvas.row(shown.map((column) => (column.heading.includes('姓名') ? '（示例）张三' : column.heading.includes('身份证') ? '433199201112220009' : column.heading === '序号' ? '示例' : '')))
  let sequence = 0
  for (const [at, household] of households.entries()) {
    if (has.has('blank-rows') && random.chance(0.3)) canvas.row([])
    if (has.has('printed-again') && at > 0 && at % 3 === 0) {
      canvas.row([title])
      for (const row of heading) canvas.row(row)
    }
    const rows = isWide ? household.people.slice(0, 1) : household.people
    const first = canvas.rows.length + 1
    if (role === 'list') sequence++
    for (const [place, person] of rows.entries()) {
      if (role === 'students') sequence++
      canvas.row(shown.map((column) => (column.ofHousehold === true && place > 0 && isBlankBelow(form, column) ? '' : column.cell(person, household, place, sequence))))
    }
    if (form === 'merged' && role === 'list') shown.forEach((column, i) => { if (column.ofHousehold === true) canvas.merge(first, canvas.rows.length, i, i) })
    if (has.has('notes-beside') && at === 0) canvas.rows[first - 1] = [...(canvas.rows[first - 1] ?? []), '', '说明：双击填写']
  }
  if (has.has('total-below')) canvas.row(totalRow(shown, households))
  if (has.has('signatures')) for (const row of [['制表人：吴某', '', '审核人：龙某'], ['（盖章）'], ['2020年3月12日'], ['注：1.本表一式两份；2.不得涂改。']]) canvas.row(row)
  if (has.has('statistics-below')) drawStatistics(canvas, households)
  return canvas.sheet(name)
}

function columnsOf({ role, form, has }: Drawing, random: Random): readonly Column[] {
  const base = role === 'students' ? [studentSequence, ...studentColumns, remarks] : listColumns(form)
  const all = has.has('unknown-columns') ? [...base, ...unknownColumns] : base
  // Members to the right stay behind the head; and where merges are lost blanks are told by the column on which they hang.
  if (!has.has('shuffled')) return all
  const isGrouped = has.has('groups') || has.has('groups-of-groups')
  if (!isGrouped) return random.shuffled(all)
  const groups = [...new Set(all.map(({ group }) => group))]
  return random.shuffled(groups).flatMap((group) => random.shuffled(all.filter((column) => column.group === group)))
}

function listColumns(form: HouseholdForm): readonly Column[] {
  const [sequence, number, village, group, size] = householdColumns
  if (sequence === undefined || number === undefined || village === undefined || group === undefined || size === undefined) throw new Error('a column is missing')
  if (form.startsWith('wide')) {
    const [, id] = personColumns
    if (id === undefined) throw new Error('a column is missing')
    return [sequence, number, village, group, headColumn, { ...id, heading: '户主身份证号', group: '家庭基本信息' }, size]
  }
  if (form === 'blank-below-by-sequence') return [sequence, headColumn, village, group, size, ...personColumns, remarks]
  if (form === 'blank-below-by-number') return [number, village, group, size, ...personColumns, remarks]
  if (form === 'head-and-members') return [village, group, ...personColumns.map((column): Column => ({ ...column })), remarks].map((column) => ({ ...column, ofHousehold: false }))
  return [...householdColumns, headColumn, ...personColumns, remarks]
}

function isBlankBelow(form: HouseholdForm, { ofHousehold }: Column): boolean {
  return ofHousehold === true && (form === 'merged' || form === 'blank-below-by-sequence' || form === 'blank-below-by-number')
}

function memberColumns(form: HouseholdForm, count: number): readonly Column[] {
  return Array.from({ length: count }, (_, i) => {
    const prefix = form === 'wide-numbered' ? `成员${String(i + 1)}` : ''
    const group = form === 'wide-grouped' ? `家庭成员${String(i + 1)}` : '家庭成员'
    const member = (household: MadeHousehold): MadePerson | undefined => household.people[i + 1]
    return [
      { group, heading: `${prefix}姓名`, cell: (_: MadePerson, household: MadeHousehold) => member(household)?.name ?? '' },
      { group, heading: `${prefix}身份证号`, cell: (_: MadePerson, household: MadeHousehold) => member(household)?.idNumber ?? '' },
    ]
  }).flat()
}

/** One row of headings, or two or three with groups above. Gives the rows as drawn. */
function drawHeading(canvas: Canvas, columns: readonly Column[], has: Drawing['has']): readonly (readonly string[])[] {
  const texts = columns.map(({ heading }, at) => decorated(heading, at, has))
  const depth = has.has('groups-of-groups') ? 3 : has.has('groups') || columns.some(({ group }) => group === '家庭成员1') ? 2 : 1
  if (depth === 1) {
    canvas.row(texts)
    return [texts]
  }
  const isFirst = (at: number): boolean => columns[at]?.group !== columns[at - 1]?.group
  const groupRow = columns.map(({ group }, at) => (group === '' ? (texts[at] ?? '') : isFirst(at) ? group : ''))
  const leafRow = columns.map(({ group }, at) => (group === '' ? '' : (texts[at] ?? '')))
  const rows = depth === 3 ? [columns.map((_, at) => (at === 0 ? '登记信息' : '')), groupRow, leafRow] : [groupRow, leafRow]
  const top = canvas.rows.length + 1
  for (const row of rows) canvas.row(row)
  if (has.has('merges-lost')) return rows
  if (depth === 3) canvas.merge(top, top, 0, columns.length - 1)
  const groupAt = top + depth - 2
  for (let at = 0; at < columns.length; at++) {
    if (columns[at]?.group === '') canvas.merge(groupAt, groupAt + 1, at, at)
    else if (isFirst(at)) {
      let end = at
      while (columns[end + 1]?.group === columns[at]?.group && end + 1 < columns.length) end++
      canvas.merge(groupAt, groupAt, at, end)
    }
  }
  return rows
}

function decorated(heading: string, at: number, has: Drawing['has']): string {
  let text = heading
  if (has.has('breaks')) text = text.length === 2 ? `${text[0] ?? ''}  ${text[1] ?? ''}` : text.length > 3 ? `${text.slice(0, 2)}\n${text.slice(2)}` : text
  if (has.has('marks')) text = heading.includes('身份证') ? `*${text}（18位）` : heading === '姓名' ? `*${text}（必填）` : heading === '家庭人口' ? `${text}（人）` : `${text}：`
  if (has.has('numbered-headings')) text = `${String(at + 1)}.${text}`
  return text
}

function totalRow(columns: readonly Column[], households: readonly MadeHousehold[]): readonly string[] {
  const people = households.reduce((sum, each) => sum + each.people.length, 0)
  return columns.map((column, at) => (at === 0 ? '合计' : column.heading === '家庭人口' ? String(people) : at === 1 ? `${String(people)}人` : ''))
}

/** Figures by village, as they stand below a list or on a sheet of their own. */
function drawStatistics(canvas: Canvas, households: readonly MadeHousehold[]): void {
  canvas.row([])
  canvas.row(['各村人数统计表'])
  canvas.row(['序号', '村名', '户数', '人数', '金额'])
  const villages = [...new Set(households.map(({ village }) => village))]
  for (const [at, village] of villages.entries()) {
    const own = households.filter((each) => each.village === village)
    canvas.row([String(at + 1), village, String(own.length), String(own.reduce((sum, each) => sum + each.people.length, 0)), String(own.length * 380)])
  }
  canvas.row(['合计', '', String(households.length), String(households.reduce((sum, each) => sum + each.people.length, 0)), ''])
}

/** One sheet with the tables one below the other. */
export function below(tables: readonly MadeSheet[], gap: number): MadeSheet {
  const rows: Row[] = []
  const merges: Merge[] = []
  for (const table of tables) {
    const shift = rows.length + (rows.length === 0 ? 0 : gap)
    while (rows.length < shift) rows.push({ number: rows.length + 1, texts: [], kinds: null })
    rows.push(...table.rows.map((row) => ({ ...row, number: row.number + shift })))
    merges.push(...table.merges.map((merge) => ({ ...merge, top: merge.top + shift, bottom: merge.bottom + shift })))
  }
  return { name: 'Sheet1', rows, merges }
}

/** One sheet with the tables side by side, so many blank columns between them. */
export function beside(tables: readonly MadeSheet[], gap: number): MadeSheet {
  const texts: string[][] = []
  const merges: Merge[] = []
  let width = 0
  for (const table of tables) {
    const shift = width === 0 ? 0 : width + gap
    merges.push(...table.merges.map((merge) => ({ ...merge, left: merge.left + shift, right: merge.right + shift })))
    for (const [at, row] of table.rows.entries()) {
      const line = (texts[at] ??= [])
      while (line.length < shift) line.push('')
      line.push(...row.texts)
    }
    width = Math.max(...texts.map((line) => line.length), ...merges.map(({ right }) => right))
  }
  return { name: 'Sheet1', rows: texts.map((line, at) => ({ number: at + 1, texts: line, kinds: null })), merges }
}
