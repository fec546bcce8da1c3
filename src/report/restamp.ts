/** Signatures of a ZIP archive (APPNOTE.TXT 4.3): end of the central directory, and an entry of it. */
const endSignature = 0x06054b50
const entrySignature = 0x02014b50

/** 1 January 1980, 00:00, the first moment that the format can name (APPNOTE.TXT 4.4.6). */
const firstTime = 0
const firstDate = (1 << 5) | 1

/**
 * Sets the time of every entry of an archive to one fixed moment, in place: an archive names the moment at which each entry was made, and the
 * same reports are to be the same bytes. Throws where the bytes are no archive.
 */
export function restamp(archive: Buffer): void {
  const end = findEnd(archive)
  const entries = archive.readUInt16LE(end + 10)
  let at = archive.readUInt32LE(end + 16)
  for (let i = 0; i < entries; i++) {
    if (archive.readUInt32LE(at) !== entrySignature) throw new Error('not an archive: an entry of its directory is missing')
    setTime(archive, at + 12)
    // The entry's own header repeats the time, ten bytes in.
    setTime(archive, archive.readUInt32LE(at + 42) + 10)
    at += 46 + archive.readUInt16LE(at + 28) + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32)
  }
}

function findEnd(archive: Buffer): number {
  for (let at = archive.length - 22; at >= 0; at--) if (archive.readUInt32LE(at) === endSignature) return at
  throw new Error('not an archive: the end of its directory is missing')
}

function setTime(archive: Buffer, at: number): void {
  archive.writeUInt16LE(firstTime, at)
  archive.writeUInt16LE(firstDate, at + 2)
}
