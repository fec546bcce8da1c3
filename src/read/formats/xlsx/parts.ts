import { posix } from 'node:path'
import type { Archive } from '../archive.ts'
import { attributesOf, tagsOf } from './xml-text.ts'
import { UnknownContent } from './unknown.ts'

/** A sheet as the workbook lists it. */
export interface SheetPart {
  readonly name: string
  readonly hidden: boolean
  /** Name inside the archive; null for a sheet without cells, such as a chart. */
  readonly part: string | null
}

/** What the small parts of a workbook say. */
export interface WorkbookParts {
  readonly sheets: readonly SheetPart[]
  readonly date1904: boolean
  readonly stringsPart: string | null
  /** Number format of each cell style. */
  readonly formats: readonly string[]
}

/** Reads everything but rows and shared strings. Throws UnknownContent. */
export function readParts(archive: Archive): WorkbookParts {
  const workbookPart = [...relationsOf(archive, '').values()].find(({ type }) => type === 'officeDocument')?.target ?? 'xl/workbook.xml'
  const xml = textOf(archive, workbookPart)
  if (xml === null) throw new UnknownContent('no workbook')
  const relations = relationsOf(archive, workbookPart)
  const ofType = (type: string): string | null => [...relations.values()].find((relation) => relation.type === type)?.target ?? null
  const sheets = [...tagsOf(xml, 'sheet')].map(({ name = '', id = '', state = 'visible' }): SheetPart => {
    const relation = relations.get(id)
    if (relation === undefined || (relation.type !== 'worksheet' && relation.type !== 'chartsheet')) throw new UnknownContent(`sheet ${name}`)
    return { name, hidden: state !== 'visible', part: relation.type === 'worksheet' ? relation.target : null }
  })
  if (sheets.length === 0) throw new UnknownContent('no sheets')
  const [properties] = tagsOf(xml, 'workbookPr')
  const styles = ofType('styles')
  return { sheets, date1904: ['1', 'true', 'on'].includes(properties?.['date1904'] ?? ''), stringsPart: ofType('sharedStrings'), formats: styles === null ? [] : formatsOf(textOf(archive, styles) ?? '') }
}

interface Relation {
  /** The last word of the type, which is the same in the strict form. */
  readonly type: string
  readonly target: string
}

function relationsOf(archive: Archive, part: string): ReadonlyMap<string, Relation> {
  const folder = part === '' ? '' : posix.dirname(part)
  const xml = textOf(archive, posix.join(folder, '_rels', `${posix.basename(part)}.rels`)) ?? ''
  return new Map([...tagsOf(xml, 'Relationship')].filter(({ TargetMode }) => TargetMode !== 'External').map(({ Id = '', Type = '', Target = '' }) => {
    const target = Target.replaceAll('\\', '/')
    return [Id, { type: Type.slice(Type.lastIndexOf('/') + 1), target: target.startsWith('/') ? target.slice(1) : posix.join(folder, target) }]
  }))
}

function textOf(archive: Archive, part: string): string | null {
  const bytes = archive.read(part)
  if (bytes === null) return null
  if (bytes[0] === 0xff || bytes[0] === 0xfe || bytes.includes('<!')) throw new UnknownContent(part)
  return bytes.toString('utf8')
}

/** Formats that files do not write (ECMA-376 18.8.30). 27 to 36 and 50 to 58 are dates of East Asia; others that are left out show plain numbers. */
const builtIn: Readonly<Record<number, string>> = {
  14: 'm/d/yy', 15: 'd-mmm-yy', 16: 'd-mmm', 17: 'mmm-yy', 18: 'h:mm AM/PM', 19: 'h:mm:ss AM/PM', 20: 'h:mm', 21: 'h:mm:ss', 22: 'm/d/yy h:mm', 45: 'mm:ss', 46: '[h]:mm:ss', 47: 'mmss.0',
}
const plain = 'General'

function formatsOf(xml: string): readonly string[] {
  const own = new Map([...tagsOf(xml, 'numFmt')].map(({ numFmtId, formatCode = '' }) => [Number(numFmtId), formatCode]))
  const [, styles = ''] = /<(?:[\w.-]+:)?cellXfs[^>]*>([\s\S]*?)<\/(?:[\w.-]+:)?cellXfs>/.exec(xml) ?? []
  return [...styles.matchAll(/<(?:[\w.-]+:)?xf((?:\s[^<>]*)?)>/g)].map(([, attributes = '']) => {
    const id = Number(attributesOf(attributes)['numFmtId'] ?? 0)
    return own.get(id) ?? builtIn[id] ?? ((id >= 27 && id <= 36) || (id >= 50 && id <= 58) ? 'yyyy-m-d' : plain)
  })
}
