import type { Report, ReportFile } from '../report.ts'
import { verificationPage } from './html.ts'
import { villageSheets, type VillageSheet } from './rows.ts'
import { drawVerificationWorkbook } from './workbook.ts'

/** What offices are asked: a workbook for each of them, a sheet a village, and one page to print with them all. */
export const verification: Report = {
  kind: 'files',
  async files(result) {
    if (result.verification.questions === null) return []
    const { config, kinds } = result
    const sheets = villageSheets(result)
    const byDepartment = new Map<string, VillageSheet[]>()
    for (const sheet of sheets) byDepartment.set(sheet.department, [...(byDepartment.get(sheet.department) ?? []), sheet])
    const files: ReportFile[] = []
    for (const [department, each] of byDepartment) files.push({ suffix: `-${department}`, extension: 'xlsx', bytes: await drawVerificationWorkbook(each, config, kinds) })
    return [...files, { suffix: '', extension: 'html', bytes: verificationPage(sheets, config) }]
  },
}
