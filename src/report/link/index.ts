import type { LinkResult } from '../../link/pipeline.ts'
import { csvChunks } from '../csv.ts'
import { linesInChunks, mostWorkbookRows } from '../index.ts'
import { manifestFile } from '../out-folder.ts'
import type { ReportSheet } from '../report.ts'
import { drawWorkbook } from '../workbook.ts'
import { publish, type WriteFile, type WrittenFile } from '../write.ts'
import { linkManifest } from './manifest.ts'
import { resultLines } from './results.ts'
import { pairsSheet, unmatchedSheets } from './tables.ts'

/**
 * Draws the reports of `hedui link` and publishes the output folder whole. Returns the names of the files written, the manifest last.
 *
 * @throws ReconcileError (unwritable) where the folder may not be replaced or can't be written; Error where the rows do not add up
 */
export async function writeLink(result: LinkResult): Promise<readonly string[]> {
  proveLink(result)
  const written: WrittenFile[] = []
  await publish(result.config.out, result.paths, async (write) => {
    for (const verdict of ['matched', 'needs-verification'] as const) written.push(...(await draw(verdict, [pairsSheet(verdict, result)], result, write)))
    written.push(...(await draw('unmatched', unmatchedSheets(result), result, write)))
    written.push(await write('results.jsonl', linesInChunks(resultLines(result))))
    written.push(await write(manifestFile, [linkManifest(result, [...written])]))
  })
  return written.map(({ file }) => file)
}

async function draw(name: string, sheets: readonly ReportSheet[], { config }: LinkResult, write: WriteFile): Promise<readonly WrittenFile[]> {
  const files: WrittenFile[] = []
  const drawn = sheets.filter(({ count }) => count <= mostWorkbookRows)
  if (drawn.length > 0) files.push(await write(`${name}.xlsx`, [await drawWorkbook(drawn, config.language, config.asOf, 'linked-on')]))
  const [first] = sheets
  if (first !== undefined) files.push(await write(`${name}.csv`, csvChunks(first)))
  return files
}

/** Every row that was read is decided once, and no right row is matched twice; what fails is a bug, and no report may be made of it. */
export function proveLink({ inputs, context: { left, right }, decisions }: LinkResult): void {
  for (const [table, read] of [[left, inputs.left], [right, inputs.right]] as const) {
    const compared = read.accounts.reduce((sum, account) => sum + account.compared, 0)
    if (compared !== table.size) throw new Error(`${read.file} has ${String(compared)} rows, and ${String(table.size)} were compared.`)
  }
  if (new Set(decisions.map((decision) => decision.left)).size !== left.size || decisions.length !== left.size) throw new Error(`${String(left.size)} rows have ${String(decisions.length)} decisions.`)
  const owners = new Set<number>()
  for (const { verdict, candidates: [best] } of decisions) {
    if (verdict !== 'matched') continue
    if (best === undefined || owners.has(best.right)) throw new Error('a matched row has no match, or one that another row has.')
    owners.add(best.right)
  }
}
