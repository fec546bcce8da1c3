import { checkedWords, speakCorrection } from '../../src/messages/corrections.ts'
import { resultWords, speakSheet } from '../../src/messages/verification.ts'
import { classCorrections } from '../../src/report/corrections/rows.ts'
import { sheetForm } from '../../src/report/verification/layout.ts'
import { villageSheets, type SheetRow, type VillageSheet } from '../../src/report/verification/rows.ts'
import { listWords } from '../../src/report/wording.ts'
import type { AnswerResult, RunResult } from '../../src/types.ts'
import { departmentOf } from '../../src/verify/departments.ts'
import { workbookBytes, type SheetSource } from '../workbook.ts'

const { columns: sheetColumns, signature: signatureBlock } = sheetForm(false)

/** What an office writes into a row; headings are keys. */
type Written = Partial<Record<(typeof sheetColumns)[number]['heading'], string>>

/** How a sheet comes back. */
interface Manner {
  readonly sealed: boolean
  /** Rows in the order of names. */
  readonly sorted: boolean
  /** The column of the question was moved to the end. */
  readonly moved: boolean
}

type Cells = (string | number | null)[]

const dateOfAnswer = '2019年3月20日'
const people: Readonly<Record<string, { readonly signer: string; readonly unit: string }>> = {
  'filing-office': { signer: '田主任', unit: '边城镇扶贫站' },
  'civil-affairs': { signer: '向主任', unit: '边城镇民政办' },
}

/**
 * The sheets of the first run as the offices give them back: eight students approved; others refused; a village whose sheet nobody sealed, one
 * that is missing, rows left empty, rows sorted, a column moved, both answers ticked, a row pasted in, one file saved as .xls. And the lists of two class teachers, who say in which class a child is that both had registered.
 *
 * @param result the first run
 * @param approvedOf what the offices will approve of a student, by sheet and row of the registration; '' for nothing
 */
export function returnedSheets(result: RunResult, approvedOf: (sheet: string, row: number) => string): ReadonlyMap<string, Buffer> {
  const truth = truthOf(result, approvedOf)
  const [filing, civil] = ['filing-office', 'civil-affairs'].map((department) => villageSheets(result).filter((sheet) => sheet.department === department))
  if (filing === undefined || civil === undefined) throw new Error('both offices are asked')
  // Villages in which nobody is approved: one sheet comes without a seal, one does not come.
  const [unsealed, missing] = filing.filter(({ rows, village }) => rows.length > 1 && village !== '' && rows.every(({ number }) => truth.get(number)?.approved === ''))
  if (unsealed === undefined || missing === undefined) throw new Error('no village is left for the disorder')
  const come = filing.filter((sheet) => sheet !== missing)
  const filingSheets = come.map((sheet, at) => sheetBack(sheet, { sealed: sheet !== unsealed, sorted: at % 3 === 1, moved: at % 4 === 2 }, (row, position) =>
    sheet === unsealed ? { result: position === 0 ? '☑在册 ☑不在册' : '在册' } : answerOf(row, 'filing-office', truth, result)))
  const civilSheets = civil.map((sheet, at) => sheetBack(sheet, { sealed: true, sorted: at % 4 === 1, moved: false }, (row) => answerOf(row, 'civil-affairs', truth, result)))
  return new Map([
    ['扶贫站退回.xlsx', workbookBytes(filingSheets, 'xlsx')],
    ['班主任退回.xlsx', workbookBytes(teachersSheets(result, approvedOf), 'xlsx')],
    ['民政办退回.xls', workbookBytes(civilSheets.map((sheet, at) => (at === 0 ? withPastedRow(sheet) : sheet)), 'biff8')],
  ])
}

/** The lists of the classes in which a child is registered twice: the teachers answer for that child, and no other so far. */
function teachersSheets(result: RunResult, approvedOf: (sheet: string, row: number) => string): readonly SheetSource[] {
  const text = speakCorrection('zh')
  const has = new Map((result.verification.questions ?? []).map(({ asked, student }) => {
    const { sheet, row } = result.students.person(student).place
    return [asked.number, approvedOf(sheet ?? '', row) !== ''] as const
  }))
  const headings = [speakSheet('zh')('number'), speakSheet('zh')('student'), text('wrong'), text('checked'), text('checked-by'), speakSheet('zh')('date')]
  return classCorrections(result).filter(({ rows }) => rows.some(({ isWhichRow }) => isWhichRow)).map(({ label, rows }) => ({
    name: label,
    rows: [[text('title')], [label], headings, ...rows.map(({ number, student, wrong, isWhichRow }) => [number, student, wrong, ...(isWhichRow ? [checkedWords[has.get(number) === true ? 'in-class' : 'not-in-class'].zh, '龙老师', '2019.3.19'] : [null, null, null])])],
  }))
}

interface Truth {
  readonly approved: string
  /** Number among those who are not approved. */
  readonly nth: number
  readonly listed: number | null
}

function truthOf({ verification, students }: RunResult, approvedOf: (sheet: string, row: number) => string): ReadonlyMap<string, Truth> {
  const refused = new Map<number, number>()
  return new Map((verification.questions ?? []).map(({ asked, student, listed }) => {
    const { sheet, row } = students.person(student).place
    const approved = approvedOf(sheet ?? '', row)
    if (approved === '' && !refused.has(student)) refused.set(student, refused.size)
    return [asked.number, { approved, nth: refused.get(student) ?? -1, listed }]
  }))
}

const say = (result: AnswerResult): string => resultWords[result].zh

function answerOf(row: SheetRow, department: string, truths: ReadonlyMap<string, Truth>, { listed, config }: RunResult): Written {
  const truth = truths.get(row.number)
  if (truth === undefined) throw new Error(`nobody was asked ${row.number}`)
  if (truth.approved === '') {
    // Every fifth waits for both offices, and every fifth for one.
    if (truth.nth % 5 === 0 || (truth.nth % 5 === 3 && department === 'civil-affairs')) return {}
    return { result: say('not-listed'), basis: '查无此人' }
  }
  const owner = truth.approved === 'other-province' ? 'filing-office' : departmentOf(truth.approved)
  if (owner !== department) return { result: say('not-listed') }
  if (truth.approved === 'low-income-urban' && truth.listed !== null) {
    const person = listed.person(truth.listed)
    return { result: say('wrong-data'), 'right-name': person.text('name'), 'right-id': person.text('idNumber'), basis: '户口簿' }
  }
  const category = truth.approved === 'other-province' ? '外省' : listWords(truth.approved, { language: config.language, kinds: {} })
  return { result: say('listed'), category, basis: truth.approved === 'other-province' ? '外省建档立卡证明' : '系统查询', ...(truth.approved === 'filing' ? { signer: '杨干事', date: '2019.3.21' } : {}) }
}

/** One sheet as it comes back. */
function sheetBack(sheet: VillageSheet, { sealed, sorted, moved }: Manner, write: (row: SheetRow, position: number) => Written): SheetSource {
  const text = speakSheet('zh')
  const blank = (): Cells => sheetColumns.map(() => null)
  const rows = sheet.rows.map((row, at): Cells => {
    const written = write(row, at)
    return sheetColumns.map(({ heading, value }) => (value === null ? (written[heading] ?? null) : value(row) === '' ? null : value(row)))
  })
  const name = sheetColumns.findIndex(({ heading }) => heading === 'student')
  if (sorted) rows.sort((a, b) => (String(a[name]) < String(b[name]) ? -1 : 1))
  const { signer = '', unit = '' } = people[sheet.department] ?? {}
  const values: Readonly<Record<string, string>> = { 'sheet-signer': signer, 'sheet-unit': unit, 'sheet-date': dateOfAnswer, 'sheet-sealed': sealed ? '是' : '' }
  const signature = blank()
  for (const { word, label, value } of signatureBlock) {
    signature[label[0] - 1] = text(word)
    signature[value[0] - 1] = values[word] ?? null
  }
  const all = [[text('title')], [sheet.village], [text('howto')], sheetColumns.map(({ heading }) => text(heading)), ...rows, [text('statement')], signature]
  return { name: sheet.village || '未写明', rows: moved ? all.map(questionLast) : all }
}

function questionLast(cells: Cells): Cells {
  const at = sheetColumns.findIndex(({ heading }) => heading === 'question')
  return cells.length <= at ? cells : [...cells.slice(0, at), ...cells.slice(at + 1), cells[at] ?? null]
}

/** A child whom somebody added below, without a number. */
function withPastedRow(sheet: SheetSource): SheetSource {
  const pasted = sheetColumns.map(({ heading }) => (heading === 'student' ? '龙添添' : heading === 'result' ? say('listed') : null))
  return { ...sheet, rows: [...sheet.rows.slice(0, -2), pasted, ...sheet.rows.slice(-2)] }
}
