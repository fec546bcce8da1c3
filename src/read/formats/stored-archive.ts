const localHeader = 30
const directoryHeader = 46
const endRecord = 22

/**
 * A zip archive of parts that are not packed: what the library is given, so that it need not unpack anything itself nor believe what the original says.
 * Checksums are left out, because the library does not ask for them.
 */
export function storedArchive(parts: readonly { readonly name: string; readonly bytes: Buffer }[]): Buffer {
  const names = parts.map(({ name }) => Buffer.from(name, 'latin1'))
  const local = parts.reduce((sum, { bytes }, i) => sum + localHeader + (names[i]?.length ?? 0) + bytes.length, 0)
  const directory = names.reduce((sum, { length }) => sum + directoryHeader + length, 0)
  const archive = Buffer.alloc(local + directory + endRecord)
  let at = 0
  let entry = local
  parts.forEach(({ bytes }, i) => {
    const name = names[i] ?? Buffer.alloc(0)
    archive.write('PK\u0003\u0004', at, 'latin1')
    archive.write('PK\u0001\u0002', entry, 'latin1')
    for (const [header, shift] of [[at, 0], [entry, 2]] as const) {
      archive.writeUInt32LE(bytes.length, header + 18 + shift)
      archive.writeUInt32LE(bytes.length, header + 22 + shift)
      archive.writeUInt16LE(name.length, header + 26 + shift)
    }
    archive.writeUInt32LE(at, entry + 42)
    name.copy(archive, at + localHeader)
    bytes.copy(archive, at + localHeader + name.length)
    name.copy(archive, entry + directoryHeader)
    at += localHeader + name.length + bytes.length
    entry += directoryHeader + name.length
  })
  archive.write('PK\u0005\u0006', entry, 'latin1')
  archive.writeUInt16LE(parts.length, entry + 8)
  archive.writeUInt16LE(parts.length, entry + 10)
  archive.writeUInt32LE(directory, entry + 12)
  archive.writeUInt32LE(local, entry + 16)
  return archive
}
