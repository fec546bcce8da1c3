import { groupBy } from '../../group-by.ts'
import type { Report } from '../report.ts'
import { villageSheets } from './rows.ts'
import { villagePaper } from './village-paper.ts'

/** What offices are asked: a workbook for each of them, a sheet a village, and one page to print with them all. */
export const verification: Report = {
  kind: 'papers',
  page: true,
  papers(result) {
    const byDepartment = groupBy(villageSheets(result), ({ department }) => department)
    return [...byDepartment].map(([department, sheets]) => ({ suffix: `-${department}`, papers: sheets.map((sheet) => villagePaper(sheet, result.config, result.kinds)) }))
  },
}
