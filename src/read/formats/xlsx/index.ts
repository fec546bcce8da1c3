import type { Row, Sheet, Workbook } from '../../../types.ts'
import type { Archive } from '../archive.ts'
import { displayOf } from '../number-display.ts'
import type { Source } from '../format.ts'
import type { CellContext } from './cells.ts'
import { readMerges } from './merges.ts'
import { readParts, type SheetPart } from './parts.ts'
import { readRows } from './rows.ts'
import { readSharedStrings } from './shared-strings.ts'
import { UnknownContent } from './unknown.ts'

/**
 * Reads Office Open XML in a stream: three times as fast as the library in half of its memory (bench/reading), and nothing skipped in silence. Whatever it does not know is left to
 * the library, also in the middle of a sheet.
 *
 * @param byLibrary the same workbook read by the library, asked for once at most
 */
export async function openXlsx(archive: Archive, source: Source, byLibrary: () => Promise<Workbook>): Promise<Workbook> {
  let asked: Promise<Workbook> | null = null
  const library = (): Promise<Workbook> => (asked ??= byLibrary())
  try {
    const { sheets: parts, date1904, stringsPart, formats } = readParts(archive)
    const strings = stringsPart === null || archive.find(stringsPart) === undefined ? [] : await readSharedStrings(streamOf(archive, stringsPart))
    const context: CellContext = { strings, formats, date1904, display: await displayOf(formats, date1904) }
    const sheets: Sheet[] = []
    for (const [index, part] of parts.entries()) sheets.push({ name: part.name, hidden: part.hidden, merges: part.part === null ? [] : await readMerges(streamOf(archive, part.part)), batches: rowsOf(archive, part, index, context, library) })
    return { file: source.file, format: 'xlsx', encoding: null, delimiter: null, sheets }
  } catch (error) {
    if (error instanceof UnknownContent) return library()
    throw error
  }
}

async function* rowsOf(archive: Archive, { part }: SheetPart, index: number, context: CellContext, library: () => Promise<Workbook>): AsyncGenerator<readonly Row[]> {
  if (part === null) return
  let last = 0
  try {
    for await (const batch of readRows(streamOf(archive, part), context)) {
      yield batch
      last = batch.at(-1)?.number ?? last
    }
  } catch (error) {
    if (!(error instanceof UnknownContent)) throw error
    const { sheets } = await library()
    for await (const batch of sheets[index]?.batches ?? []) {
      const rest = batch.filter(({ number }) => number > last)
      if (rest.length > 0) yield rest
    }
  }
}

async function* streamOf(archive: Archive, part: string): AsyncGenerator<Buffer> {
  const entry = archive.find(part)
  if (entry === undefined) throw new UnknownContent(`no part ${part}`)
  yield* archive.stream(entry)
}
