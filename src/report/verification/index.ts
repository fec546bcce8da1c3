import type { Paper } from '../papers/paper.ts'
import type { Report } from '../report.ts'
import { villageSheets } from './rows.ts'
import { villagePaper } from './village-paper.ts'

/** What offices are asked: a workbook for each of them, a sheet a village, and one page to print with them all. */
export const verification: Report = {
  kind: 'papers',
  page: true,
  papers(result) {
    const byDepartment = new Map<string, Paper[]>()
    for (const sheet of villageSheets(result)) {
      const papers = byDepartment.get(sheet.department) ?? []
      byDepartment.set(sheet.department, [...papers, villagePaper(sheet, result.config, result.kinds)])
    }
    return [...byDepartment].map(([department, papers]) => ({ suffix: `-${department}`, papers }))
  },
}
