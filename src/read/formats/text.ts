import { ReconcileError } from '../../errors.ts'
import type { Row, Sheet, Workbook } from '../../types.ts'
import { findDelimiter, type Delimiter } from '../delimiter.ts'
import { findQuoting, type Quoting } from '../quoting.ts'
import { decoderOf, EncodingDetector, type TextEncoding } from '../encoding.ts'
import { DelimitedReader } from './delimited.ts'
import type { Source } from './format.ts'

/** Characters in which the delimiter is looked for. */
const sampleLength = 65_536

/** Comma, tab, semicolon or bar separated text, whatever its name: old systems name it .xls. The last format tried, because it has no magic bytes. */
export async function openText(source: Source): Promise<Workbook> {
  const { file } = source
  const detector = new EncodingDetector()
  for await (const chunk of source.stream()) detector.add(chunk)
  const found = detector.result()
  if (found === null) throw new ReconcileError('file-not-text', 'unreadable', { file })
  const sample = await readSample(source, found)
  if (/^[\s\ufeff]*$/.test(sample)) throw new ReconcileError('file-empty', 'unreadable', { file })
  if (looksBinary(sample)) throw new ReconcileError('file-not-text', 'unreadable', { file })
  const delimiter = findDelimiter(sample)
  const sheet: Sheet = { name: null, hidden: false, merges: [], batches: readRows(source, found, delimiter, findQuoting(sample, delimiter)) }
  return { file, format: 'text', encoding: found.encoding, delimiter, sheets: [sheet] }
}

async function* decode(source: Source, encoding: TextEncoding): AsyncGenerator<string> {
  const decoder = decoderOf(encoding)
  for await (const chunk of source.stream()) yield decoder.push(chunk)
  yield decoder.end()
}

async function readSample(source: Source, encoding: TextEncoding): Promise<string> {
  let sample = ''
  for await (const part of decode(source, encoding)) {
    sample += part
    if (sample.length >= sampleLength) break
  }
  return sample.slice(0, sampleLength)
}

/** Share of control characters above which bytes that happen to decode are no text. */
const controlShare = 0.02
/** The same for NUL, which old systems leave in fields that they fill up. */
const mostNuls = 0.2

function looksBinary(sample: string): boolean {
  const controls = sample.match(/[\x01-\x08\x0e-\x1f\x7f]/g)?.length ?? 0
  const nuls = sample.split('\0').length - 1
  return controls > sample.length * controlShare || nuls > sample.length * mostNuls
}

/** Rows in batches of one chunk. */
async function* readRows(source: Source, encoding: TextEncoding, delimiter: Delimiter, quoting: Quoting): AsyncGenerator<readonly Row[]> {
  const reader = new DelimitedReader(source, delimiter, quoting)
  for await (const part of decode(source, encoding)) {
    const rows = reader.push(part)
    if (rows.length > 0) yield rows
  }
  const rest = reader.end()
  if (rest.length > 0) yield rest
}
