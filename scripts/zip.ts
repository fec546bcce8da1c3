import { crc32, deflateRawSync } from 'node:zlib'

/** A zip archive made byte by byte (APPNOTE 4.3), so that a test decides what stands in it. */
export function zip(entries: Readonly<Record<string, string | Uint8Array>>): Buffer {
  const files: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const [name, content] of Object.entries(entries)) {
    const bytes = Buffer.from(content)
    const packed = deflateRawSync(bytes)
    const path = Buffer.from(name)
    const shared = Buffer.alloc(26)
    shared.writeUInt16LE(20, 0)
    shared.writeUInt16LE(0x0800, 2)
    shared.writeUInt16LE(8, 4)
    shared.writeUInt32LE(crc32(bytes), 10)
    shared.writeUInt32LE(packed.length, 14)
    shared.writeUInt32LE(bytes.length, 18)
    shared.writeUInt16LE(path.length, 22)
    const file = Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), shared, path, packed])
    const entry = Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\u0000', 'latin1'), shared, Buffer.alloc(14), path])
    entry.writeUInt32LE(at, 42)
    files.push(file)
    directory.push(entry)
    at += file.length
  }
  const end = Buffer.alloc(22)
  const size = directory.reduce((sum, { length }) => sum + length, 0)
  end.write('PK\u0005\u0006', 'latin1')
  end.writeUInt16LE(directory.length, 8)
  end.writeUInt16LE(directory.length, 10)
  end.writeUInt32LE(size, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...files, ...directory, end])
}

/** Namespaces of Office Open XML: those that everybody writes, and those of its strict form (ISO/IEC 29500-1). */
const namespaces = {
  transitional: { main: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main', relationships: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships' },
  strict: { main: 'http://purl.oclc.org/ooxml/spreadsheetml/main', relationships: 'http://purl.oclc.org/ooxml/officeDocument/relationships' },
} as const
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'

/** What an .xlsx holds beside its sheet. */
export interface WorkbookParts {
  readonly strings?: string
  readonly styles?: string
  readonly properties?: string
  /** Of every element, with its colon. */
  readonly prefix?: string
  readonly strict?: boolean
}

/** An .xlsx whose sheet, shared strings and styles are written as they are given. */
export function xlsx(sheet: string, { strings = '', styles = '', properties = '', prefix = '', strict = false }: WorkbookParts = {}): Buffer {
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
  const { main, relationships } = namespaces[strict ? 'strict' : 'transitional']
  const p = prefix
  const root = (name: string, content: string, more = ''): string => `${head}<${p}${name} xmlns${p === '' ? '' : `:${p.slice(0, -1)}`}="${main}"${more}>${content}</${p}${name}>`
  return zip({
    '[Content_Types].xml': `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${type}.worksheet+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${type}.sharedStrings+xml"/><Override PartName="/xl/styles.xml" ContentType="${type}.styles+xml"/></Types>`,
    '_rels/.rels': `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relationships}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': root('workbook', `${properties}<${p}sheets><${p}sheet name="名单" sheetId="1" r:id="rId1"/></${p}sheets>`, ` xmlns:r="${relationships}"`),
    'xl/_rels/workbook.xml.rels': `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relationships}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${relationships}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="rId3" Type="${relationships}/styles" Target="styles.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': root('worksheet', sheet),
    'xl/sharedStrings.xml': root('sst', strings),
    'xl/styles.xml': root('styleSheet', styles),
  })
}
