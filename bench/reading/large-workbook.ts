import { createWriteStream } from 'node:fs'
import exceljs from 'exceljs'
import { Random } from '../accuracy/random.ts'

const surnames = ['龙', '石', '廖', '麻', '吴', '欧阳', '𠮷']
const given = ['翠翠', '半夏', '苗苗', '依古丽·买买提', '㛃', '一', '强']
const headings = ['序号', '姓名', '身份证号', '性别', '民族', '学校', '班级', '户主', '关系', '住址', '出生日期', '人数']

/** A registration of so many rows with 12 columns, in shared strings as spreadsheet programs write it: about five of them for each row. */
export async function writeLargeWorkbook(path: string, rows: number, seed: number): Promise<void> {
  const random = new Random(seed)
  const workbook = new exceljs.stream.xlsx.WorkbookWriter({ stream: createWriteStream(path), useSharedStrings: true, useStyles: true })
  const sheet = workbook.addWorksheet('名单')
  sheet.addRow(headings).commit()
  const name = (i: number): string => `${random.pick(surnames)}${random.pick(given)}${String(i % 5000)}`
  for (let i = 1; i <= rows; i++) {
    const row = sheet.addRow([
      i, name(i), String(433199201200000000n + BigInt(i)), random.pick(['男', '女']), random.pick(['苗族', '土家族', '汉族']), `边城镇第${String(random.between(1, 60))}小学`,
      `${String(random.between(1, 9))}班`, name(i + 7), random.pick(['之子', '之女']), `边城镇${random.pick(['米粮村', '大寨村'])}${String(random.between(1, 400))}号`, random.between(39_000, 44_000), random.between(1, 8),
    ])
    row.getCell(11).numFmt = 'yyyy-mm-dd'
    row.commit()
  }
  await workbook.commit()
}
