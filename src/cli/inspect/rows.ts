import { maskNumbers } from '../../normalize/id-number.ts'
import type { Sheet, Workbook } from '../../types.ts'

type Print = (text: string) => Promise<void>

/**
 * Prints every cell of the files as one JSON document: `[{"sheet","rows":[[text ...] ...]}]`. In a spreadsheet rows[i] is row i + 1; in a text file
 * it is the record i + 1. Trailing blank cells and rows are left out. Of several files each entry names its file too.
 */
export async function printRowsAsJson(workbooks: readonly Workbook[], print: Print): Promise<void> {
  let separator = '['
  for (const { file, sheets } of workbooks) {
    for (const sheet of sheets) {
      const names = { ...(workbooks.length > 1 ? { file } : {}), sheet: sheet.name }
      await print(`${separator}${JSON.stringify(names).slice(0, -1)},"rows":[`)
      let comma = '\n'
      for await (const rows of rowsInOrder(sheet)) {
        if (rows.length === 0) continue
        await print(comma + rows.map((texts) => JSON.stringify(texts)).join(',\n'))
        comma = ',\n'
      }
      await print(']}')
      separator = ',\n'
    }
  }
  await print(separator === '[' ? '[]\n' : ']\n')
}

/** Rows as arrays, in batches. A spreadsheet's rows that are not stored come as blank ones; blank rows at the end do not come. */
async function* rowsInOrder({ name, batches }: Sheet): AsyncGenerator<readonly (readonly string[])[]> {
  let last = 0
  let blanks = 0
  for await (const batch of batches) {
    const rows: (readonly string[])[] = []
    for (const { number, texts } of batch) {
      if (name !== null) blanks += number - last - 1
      last = number
      if (texts.length === 0) {
        blanks++
        continue
      }
      for (; blanks > 0; blanks--) rows.push([])
      rows.push(texts)
    }
    yield rows
  }
}

/** The same for people: `row: cell | cell`, with long numbers masked. */
export async function printRowsAsText(workbooks: readonly Workbook[], print: Print): Promise<void> {
  for (const { file, sheets } of workbooks) {
    for (const sheet of sheets) {
      await print(`${file}${sheet.name === null ? '' : ` / ${sheet.name}`}\n`)
      for await (const batch of sheet.batches) {
        const lines = batch.filter(({ texts }) => texts.length > 0).map(({ number, texts }) => `${number}: ${texts.map(onScreen).join(' | ')}\n`)
        await print(lines.join(''))
      }
    }
  }
}

function onScreen(text: string): string {
  return maskNumbers(text.replace(/[\p{Cc}\s]+/gu, ' '))
}
