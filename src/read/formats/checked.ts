import type { Merge, Row, Sheet, Workbook } from '../../types.ts'
import type { Source } from './format.ts'
import { overLimit } from './over-limit.ts'

/** Blank rows in a row that are delivered as such; a longer gap is the end of the data, and what is below it comes with its own number. */
const longestGap = 1000

/** The sheets of a spreadsheet within their limits, with the blank rows that it does not store. */
export function checked(workbook: Workbook, source: Source): Workbook {
  return { ...workbook, sheets: workbook.sheets.map((sheet) => ({ ...sheet, merges: checkedMerges(sheet, source), batches: checkedRows(sheet, source) })) }
}

function checkedMerges({ name, merges }: Sheet, source: Source): readonly Merge[] {
  const { limits } = source
  if (merges.length > limits.merges) throw overLimit('merges', source, { sheet: name, row: merges[0]?.top ?? 1 })
  let covered = 0
  for (const { top, bottom } of merges) {
    covered += bottom - top + 1
    if (covered > limits['merged-rows']) throw overLimit('merged-rows', source, { sheet: name, row: top })
  }
  return merges
}

async function* checkedRows({ name, batches }: Sheet, source: Source): AsyncGenerator<readonly Row[]> {
  const { limits } = source
  let last = 0
  let cells = 0
  for await (const batch of batches) {
    const rows: Row[] = []
    for (const row of batch) {
      const { number, texts } = row
      if (number > limits.rows) throw overLimit('rows', source, { sheet: name, row: number })
      if (texts.length > limits.columns) throw overLimit('columns', source, { sheet: name, row: number })
      cells += texts.length
      if (cells > limits.cells) throw overLimit('cells', source, { sheet: name, row: number })
      if (texts.some(({ length }) => length > limits['cell-characters'])) throw overLimit('cell-characters', source, { sheet: name, row: number })
      if (number - last <= longestGap) for (let blank = last + 1; blank < number; blank++) rows.push({ number: blank, texts: [], kinds: null })
      rows.push(row)
      last = number
    }
    yield rows
  }
}
