/** Reads one file through the real reader, and compares it with its references where there are any: read-one.js FILE [NAME=CSV]... Prints a Reading as JSON. */
import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { ReconcileError } from '../../../src/errors.ts'
import { openWorkbook } from '../../../src/read/formats/index.ts'
import type { CellKind } from '../../../src/types.ts'
import { peakBytes } from '../../peak-bytes.ts'
import { isSameCell } from '../same-cell.ts'
import type { Difference, Reading } from '../reading.ts'

const [file = '', ...references] = process.argv.slice(2)
/** Differences that are kept, to be looked at. */
const mostDifferences = 5

type Cells = readonly (readonly { readonly text: string; readonly kind: CellKind }[])[]

async function read(): Promise<Omit<Reading, 'peakBytes'>> {
  try {
    const workbook = await openWorkbook(file, file)
    const sheets = new Map<string, Cells>()
    let cells = 0
    for (const sheet of workbook.sheets) {
      const rows: { readonly text: string; readonly kind: CellKind }[][] = []
      for await (const batch of sheet.batches) {
        for (const { number, texts, kinds } of batch) {
          cells += texts.filter((text) => text !== '').length
          // Text has no numbers of rows, only of lines.
          rows[workbook.format === 'text' ? rows.length : number - 1] = texts.map((text, i) => ({ text, kind: kinds?.[i] ?? 'text' }))
        }
      }
      sheets.set(sheet.name ?? '', rows)
    }
    return { outcome: cells === 0 ? 'empty' : 'read', detail: workbook.format, cells, ...compare(sheets, workbook.format) }
  } catch (error) {
    if (!(error instanceof ReconcileError)) throw error
    return { outcome: 'refused', detail: [error.code, error.params['limit'] ?? ''].join(' ').trim(), cells: 0, compared: 0, same: 0, differences: [] }
  }
}

function compare(sheets: ReadonlyMap<string, Cells>, format: string): Pick<Reading, 'compared' | 'same' | 'differences'> {
  const differences: Difference[] = []
  let compared = 0
  let same = 0
  for (const reference of references) {
    const at = reference.indexOf('=')
    const name = reference.slice(0, at)
    const expected = parse(readFileSync(reference.slice(at + 1)), { bom: true, relax_column_count: true, skip_empty_lines: false })
    const found = sheets.get(name) ?? (sheets.size === 1 || name === '' ? [...sheets.values()][0] : undefined) ?? []
    for (let row = 0; row < Math.max(expected.length, found.length); row++) {
      const [wanted, given] = [expected[row] ?? [], found[row] ?? []]
      for (let column = 0; column < Math.max(wanted.length, given.length); column++) {
        const [a, b] = [wanted[column] ?? '', given[column] ?? { text: '', kind: 'text' as const }]
        if (a === '' && b.text === '') continue
        compared++
        if (isSameCell(a, b.text, b.kind, format)) same++
        else if (differences.length < mostDifferences) differences.push({ sheet: name, row: row + 1, column: column + 1, expected: a, found: b.text })
      }
    }
  }
  return { compared, same, differences }
}

const reading: Reading = { ...(await read()), peakBytes: peakBytes() }
process.stdout.write(JSON.stringify(reading))
