/** One file inside a zip archive, as its directory states it. */
export interface ArchiveEntry {
  readonly name: string
  readonly compressed: number
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

/** Reads a zip archive's directory without unpacking anything; null where it is cut off or is none (APPNOTE 4.3.12, 4.3.16). */
export function readArchiveDirectory(bytes: Buffer): readonly ArchiveEntry[] | null {
  const from = Math.max(0, bytes.length - endLength - longestComment)
  let end = -1
  for (let i = bytes.length - endLength; i >= from; i--) {
    if (bytes.readUInt32LE(i) === endSignature) {
      end = i
      break
    }
  }
  if (end < 0) return null
  const count = bytes.readUInt16LE(end + 10)
  let at = bytes.readUInt32LE(end + 16)
  const entries: ArchiveEntry[] = []
  for (let i = 0; i < count; i++) {
    if (at + entryLength > bytes.length || bytes.readUInt32LE(at) !== entrySignature) return null
    const nameLength = bytes.readUInt16LE(at + 28)
    entries.push({
      name: bytes.toString('utf8', at + entryLength, at + entryLength + nameLength),
      compressed: bytes.readUInt32LE(at + 20),
      uncompressed: bytes.readUInt32LE(at + 24),
      flags: bytes.readUInt16LE(at + 8),
      method: bytes.readUInt16LE(at + 10),
      offset: bytes.readUInt32LE(at + 42),
    })
    at += entryLength + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  return entries
}
