/** One file inside a zip archive, as its directory states it. */
export interface ArchiveEntry {
  readonly name: string
  readonly compressed: number
  /** As stated; it may lie. */
  readonly uncompressed: number
  /** Bit 0: encrypted. */
  readonly flags: number
  readonly method: number
  /** Where its own header begins. */
  readonly offset: number
}

const endSignature = 0x06054b50
const entrySignature = 0x02014b50
/** The end record is 22 bytes and may carry a comment of 65,535. */
const endLength = 22
const longestComment = 65_535
const entryLength = 46
/** A value that stands in the extra field of large archives instead (APPNOTE 4.5.3). */
const inExtraField = 0xffffffff
const zip64Field = 1
/** In front of the end record: where the large archive's own end record is (APPNOTE 4.3.15). */
const locatorSignature = 0x07064b50
const locatorLength = 20
const largeEndSignature = 0x06064b50
const largeEndLength = 56

/** Reads a zip archive's directory without unpacking anything; null where it is cut off or is none (APPNOTE 4.3.12, 4.3.16). */
export function readArchiveDirectory(bytes: Buffer): readonly ArchiveEntry[] | null {
  const end = findEnd(bytes)
  if (end < 0) return null
  let count = bytes.readUInt16LE(end + 10)
  let at = bytes.readUInt32LE(end + 16)
  const locator = end - locatorLength
  if (locator >= 0 && bytes.readUInt32LE(locator) === locatorSignature) {
    const large = Number(bytes.readBigUInt64LE(locator + 8))
    if (large + largeEndLength > bytes.length || bytes.readUInt32LE(large) !== largeEndSignature) return null
    count = Number(bytes.readBigUInt64LE(large + 32))
    at = Number(bytes.readBigUInt64LE(large + 48))
  }
  const entries: ArchiveEntry[] = []
  for (let i = 0; i < count; i++) {
    if (at + entryLength > bytes.length || bytes.readUInt32LE(at) !== entrySignature) return null
    const nameLength = bytes.readUInt16LE(at + 28)
    const extraLength = bytes.readUInt16LE(at + 30)
    const name = bytes.toString('utf8', at + entryLength, at + entryLength + nameLength)
    const extra = bytes.subarray(at + entryLength + nameLength, at + entryLength + nameLength + extraLength)
    const [uncompressed, compressed, offset] = largeValues([bytes.readUInt32LE(at + 24), bytes.readUInt32LE(at + 20), bytes.readUInt32LE(at + 42)], extra)
    entries.push({ name, compressed, uncompressed, flags: bytes.readUInt16LE(at + 8), method: bytes.readUInt16LE(at + 10), offset })
    at += entryLength + nameLength + extraLength + bytes.readUInt16LE(at + 32)
  }
  return entries
}

function findEnd(bytes: Buffer): number {
  const from = Math.max(0, bytes.length - endLength - longestComment)
  for (let i = bytes.length - endLength; i >= from; i--) if (bytes.readUInt32LE(i) === endSignature) return i
  return -1
}

type Values = readonly [uncompressed: number, compressed: number, offset: number]

/** Those of the values that do not fit 32 bits stand in the extra field, in this order. */
function largeValues(values: Values, extra: Buffer): Values {
  if (!values.includes(inExtraField)) return values
  let at = 0
  while (at + 4 <= extra.length && extra.readUInt16LE(at) !== zip64Field) at += 4 + extra.readUInt16LE(at + 2)
  at += 4
  const next = (value: number): number => {
    if (value !== inExtraField || at + 8 > extra.length) return value
    at += 8
    return Number(extra.readBigUInt64LE(at - 8))
  }
  return [next(values[0]), next(values[1]), next(values[2])]
}
