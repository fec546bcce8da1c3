/** Reads files and does nothing with them: csv with csv-parse, xlsx with @e965/xlsx, as plainly as their manuals show it. Prints how many rows there are. */
import { createReadStream, readFileSync } from 'node:fs'

let rows = 0
for (const file of process.argv.slice(2)) {
  if (file.endsWith('.csv')) {
    const { parse } = await import('csv-parse')
    for await (const record of createReadStream(file).pipe(parse({ bom: true }))) if (Array.isArray(record)) rows++
  } else {
    const { read, utils } = await import('@e965/xlsx')
    const workbook = read(readFileSync(file))
    for (const sheet of Object.values(workbook.Sheets)) rows += utils.sheet_to_json(sheet, { header: 1 }).length
  }
}
console.log(rows)
