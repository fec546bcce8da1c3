/** Records of binary workbooks, looked through before the library reads them: it takes a chain that breaks off for the end, and reads a short sheet. */

/** Record types of [MS-XLS] 2.3. */
const beginning = [0x0009, 0x0209, 0x0409, 0x0809]
const sheetEntry = 0x0085
const ending = 0x000a
const headLength = 4

/** Whether a stream of BIFF5 or BIFF8 has all of its sheets, each with its end. */
export function isWholeBiff(stream: Uint8Array): boolean {
  const bytes = Buffer.from(stream.buffer, stream.byteOffset, stream.byteLength)
  const offsets: number[] = []
  const end = endOfPart(bytes, 0, (type, at, length) => {
    if (type === sheetEntry && length >= headLength) offsets.push(bytes.readUInt32LE(at))
  })
  return end !== null && offsets.length > 0 && offsets.every((offset) => endOfPart(bytes, offset, () => undefined) !== null)
}

/** Behind the end record of the part that begins there, parts inside it passed over; null where the chain breaks off. */
function endOfPart(bytes: Buffer, from: number, found: (type: number, at: number, length: number) => void): number | null {
  let depth = 0
  for (let at = from; at + headLength <= bytes.length; ) {
    const [type, length] = [bytes.readUInt16LE(at), bytes.readUInt16LE(at + 2)]
    if (at === from && !beginning.includes(type)) return null
    if (at + headLength + length > bytes.length) return null
    if (beginning.includes(type)) depth++
    else if (type === ending) depth--
    else found(type, at + headLength, length)
    at += headLength + length
    if (depth === 0) return at
  }
  return null
}

/** Record types of [MS-XLSB] 2.3.1: widths of columns, for which the library would loop for ever where the last column is damaged; the end of a sheet's data, and of it. */
const columnWidths = 60
const endOfData = 146
const endOfSheet = 130
/** Rows and cells, with their numbers in front but for short cells, and what a sheet has of them. */
const rowHead = 0
const [firstCell, lastCell, lastShortCell] = [1, 11, 19]
const [mostRows, mostColumns] = [1_048_576, 16_384]
const numberLength = 4
const rowLength = 17

/** A sheet of .xlsb without what no cell needs; null where its chain of records breaks off. */
export function wholeBinarySheet(bytes: Buffer): Buffer | null {
  const kept: Buffer[] = []
  const seen = new Set<number>()
  let at = 0
  while (at < bytes.length) {
    const start = at
    let type = bytes[at++] ?? 0
    if (type >= 0x80) type = (type & 0x7f) | ((bytes[at++] ?? 0) << 7)
    let length = 0
    for (let shift = 0; shift < 28; shift += 7) {
      const byte = bytes[at++] ?? 0
      length |= (byte & 0x7f) << shift
      if (byte < 0x80) break
    }
    if (at + length > bytes.length || isDamaged(type, bytes.subarray(at, at + length))) return null
    at += length
    if (type !== columnWidths) kept.push(bytes.subarray(start, at))
    seen.add(type)
  }
  return seen.has(endOfData) && seen.has(endOfSheet) ? Buffer.concat(kept) : null
}

function isDamaged(type: number, content: Buffer): boolean {
  if (type === rowHead) return content.length < rowLength || content.readUInt32LE(0) >= mostRows
  if (type < firstCell || type > lastShortCell) return false
  return content.length < numberLength || (type <= lastCell && content.readUInt32LE(0) >= mostColumns)
}
