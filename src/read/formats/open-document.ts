import { ReconcileError } from '../../errors.ts'
import type { Merge, Row, Sheet, Workbook } from '../../types.ts'
import { decodeBytes } from './decode.ts'
import { bytesOf, type Source } from './format.ts'
import { readTable, type TableContext } from './open-document-table.ts'
import { batchRows } from './row-builder.ts'
import { attributesOf } from './xlsx/xml-text.ts'
import { XmlReader } from './xml-reader.ts'

/** OpenDocument as one XML file (.fods). */
export async function openFlatDocument(source: Source): Promise<Workbook> {
  const decoded = decodeBytes(await bytesOf(source))
  if (decoded === null) throw new ReconcileError('file-not-text', 'unreadable', { file: source.file })
  return { ...readOpenDocument(decoded.text, source, 'fods'), encoding: decoded.encoding }
}

/** A spreadsheet in OpenDocument (1.3, part 3, section 9). Walks through all of it once, so that nothing is read of one that is damaged further down. */
export function readOpenDocument(xml: string, source: Source, format: 'ods' | 'fods'): Workbook {
  const reader = new XmlReader(xml, source.file)
  const tables: { readonly name: string; readonly style: string; readonly merges: readonly Merge[]; readonly start: number }[] = []
  const hidden = new Set<string>()
  const dateFormats = new Set<string>()
  const dateStyles = new Set<string>()
  let style = ''
  while (reader.next()) {
    if (reader.kind !== 'open') continue
    if (reader.name === 'date-style' || reader.name === 'time-style') dateFormats.add(attributesOf(reader.attributes)['name'] ?? '')
    else if (reader.name === 'style') {
      const { name = '', 'data-style-name': format = '' } = attributesOf(reader.attributes)
      style = name
      if (dateFormats.has(format)) dateStyles.add(name)
    } else if (reader.name === 'table-properties' && attributesOf(reader.attributes)['display'] === 'false') hidden.add(style)
    else if (reader.name === 'tracked-changes') reader.content()
    else if (reader.name === 'table') {
      const { name = '', 'style-name': its = '' } = attributesOf(reader.attributes)
      const { start } = reader
      const merges: Merge[] = []
      // It gives no rows then, so that it runs to its end.
      readTable(reader, { sheet: name, source, dateStyles }, merges).next()
      tables.push({ name, style: its, merges, start })
    }
  }
  if (tables.length === 0) throw new ReconcileError('file-damaged', 'unreadable', { file: source.file })
  const sheets = tables.map(({ name, style: its, merges, start }): Sheet => ({ name, hidden: hidden.has(its), merges, batches: rowsOf(xml, start, { sheet: name, source, dateStyles }) }))
  return { file: source.file, format, encoding: null, delimiter: null, sheets }
}

async function* rowsOf(xml: string, start: number, context: TableContext): AsyncGenerator<readonly Row[]> {
  const reader = new XmlReader(xml, context.source.file, start)
  reader.next()
  let batch: Row[] = []
  for (const row of readTable(reader, context, null)) {
    batch.push(row)
    if (batch.length < batchRows) continue
    yield batch
    batch = await Promise.resolve([])
  }
  if (batch.length > 0) yield batch
}
