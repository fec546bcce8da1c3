import { createReadStream } from 'node:fs'
import { ReconcileError } from '../../errors.ts'
import type { Row, Sheet, Workbook } from '../../types.ts'
import { findDelimiter, type Delimiter } from '../delimiter.ts'
import { EncodingDetector, type Encoding } from '../encoding.ts'
import type { Format, Source } from './format.ts'

/** Characters in which the delimiter is looked for. */
const sampleLength = 65_536
const chunkBytes = 1 << 18

/** Comma, tab, semicolon or bar separated text, whatever its name: old systems name it .xls. The last format tried, because it has no magic bytes. */
export const text: Format = {
  recognises: () => true,
  open,
}

async function open({ path, file }: Source): Promise<Workbook> {
  const detector = new EncodingDetector()
  let hasText = false
  for await (const chunk of createReadStream(path, { highWaterMark: chunkBytes })) {
    const bytes = chunk as Buffer
    detector.add(bytes)
    hasText ||= bytes.some((byte) => byte > 0x20)
  }
  if (!hasText) throw new ReconcileError('file-empty', 'unreadable', { file })
  const encoding = detector.result()
  if (encoding === null) throw new ReconcileError('file-not-text', 'unreadable', { file })
  const sample = await readSample(path, encoding)
  if (looksBinary(sample)) throw new ReconcileError('file-not-text', 'unreadable', { file })
  const delimiter = findDelimiter(sample)
  const sheet: Sheet = { name: null, hidden: false, merges: [], batches: readRows(path, file, encoding, delimiter) }
  return { file, format: 'text', encoding, delimiter, sheets: [sheet] }
}

async function* decode(path: string, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding)
  for await (const chunk of createReadStream(path, { highWaterMark: chunkBytes })) yield decoder.decode(chunk as Buffer, { stream: true })
  yield decoder.decode()
}

async function readSample(path: string, encoding: Encoding): Promise<string> {
  let sample = ''
  for await (const part of decode(path, encoding)) {
    sample += part
    if (sample.length >= sampleLength) break
  }
  return sample.slice(0, sampleLength)
}

/** Share of control characters above which bytes that happen to decode are no text. */
const controlShare = 0.02

function looksBinary(sample: string): boolean {
  const controls = sample.match(/[\x00-\x08\x0e-\x1f\x7f]/g)?.length ?? 0
  return controls > sample.length * controlShare
}

/** A record of csv-parse with its position; `info.lines` counts the lines up to and including the record. */
interface ParsedRecord {
  readonly record: readonly string[]
  readonly info: { readonly lines: number }
}

/**
 * Rows in batches of one chunk. Every line belongs to a record, blank ones too, so a record's first line follows the last one of the record before.
 * Throws `unclosed-quote` where a quote swallows the rest of the file.
 */
async function* readRows(path: string, file: string, encoding: Encoding, delimiter: Delimiter): AsyncGenerator<readonly Row[]> {
  const { parse } = await import('csv-parse')
  const parser = parse({ delimiter, info: true, relax_quotes: true, relax_column_count: true, skip_empty_lines: false, record_delimiter: ['\r\n', '\n', '\r'] })
  let failure: Error | null = null
  parser.on('error', (error) => (failure = error))
  let line = 1
  const take = (): readonly Row[] => {
    const rows: Row[] = []
    for (let parsed = parser.read() as ParsedRecord | null; parsed !== null; parsed = parser.read() as ParsedRecord | null) {
      rows.push({ number: line, texts: trimmed(parsed.record), kinds: null })
      line = parsed.info.lines + 1
    }
    return rows
  }
  const check = (): void => {
    if (failure !== null) throw new ReconcileError('unclosed-quote', 'unreadable', { file, row: line }, failure)
  }
  for await (const part of decode(path, encoding)) {
    parser.write(part.replaceAll('\0', ''))
    check()
    const rows = take()
    if (rows.length > 0) yield rows
  }
  const ended = new Promise<void>((resolve) => parser.once('end', resolve).once('error', () => { resolve() }))
  parser.end()
  const rest: Row[] = []
  let isOver = false
  while (!isOver) {
    rest.push(...take())
    isOver = await Promise.race([ended.then(() => true), new Promise<boolean>((resolve) => setImmediate(() => { resolve(false) }))])
  }
  check()
  if (rest.length > 0) yield rest
}

/** Without trailing blank fields. */
function trimmed(record: readonly string[]): readonly string[] {
  let length = record.length
  while (length > 0 && (record[length - 1] ?? '').trim() === '') length--
  return length === record.length ? record : record.slice(0, length)
}
