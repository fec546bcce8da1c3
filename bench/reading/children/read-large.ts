/** Reads a workbook through and keeps none of it: read-large.js hedui|here|library|csv-parse FILE. Prints what it took, as JSON. */
import { createReadStream, readFileSync } from 'node:fs'
import { openHere, openWorkbook } from '../../../src/read/formats/index.ts'
import { defaultLimits } from '../../../src/read/limits.ts'
import { peakBytes } from '../../peak-bytes.ts'

const [reader = '', file = ''] = process.argv.slice(2)
const microseconds = 1e6

async function read(): Promise<number> {
  let cells = 0
  if (reader === 'library') {
    const { read: readByLibrary } = await import('@e965/xlsx')
    const { SheetNames, Sheets } = readByLibrary(readFileSync(file), { dense: true })
    for (const name of SheetNames) for (const row of Sheets[name]?.['!data'] ?? []) for (const cell of row) if (String(cell.v ?? '') !== '') cells++
    return cells
  }
  if (reader === 'csv-parse') {
    const { parse } = await import('csv-parse')
    for await (const record of createReadStream(file).pipe(parse({ bom: true })) as AsyncIterable<readonly string[]>) for (const text of record) if (text !== '') cells++
    return cells
  }
  const workbook = reader === 'hedui' ? await openWorkbook(file, file) : await openHere(file, file, defaultLimits, null)
  for (const { batches } of workbook.sheets) for await (const batch of batches) for (const { texts } of batch) for (const text of texts) if (text !== '') cells++
  return cells
}

const cells = await read()
const { userCPUTime, systemCPUTime } = process.resourceUsage()
process.stdout.write(JSON.stringify({ cells, cpuSeconds: (userCPUTime + systemCPUTime) / microseconds, peakBytes: peakBytes() }))
