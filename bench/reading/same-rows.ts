import type { Archive } from '../../src/read/formats/archive.ts'
import type { Source } from '../../src/read/formats/format.ts'
import { openWithSheetJs } from '../../src/read/formats/sheet-js.ts'
import { openXlsx } from '../../src/read/formats/xlsx/index.ts'
import type { CellKind, Workbook } from '../../src/types.ts'

/** How an .xlsx compares in the two readers. */
export interface Comparison {
  /** Filled cells of the library, and those of them that the streaming reader gives at the same place with the same text and kind. */
  readonly cells: number
  readonly same: number
  /** What differs first, or null: a sheet's name, hiding or merges, or a cell. */
  readonly difference: string | null
  /** Whether the streaming reader did not know something and left it to the library. */
  readonly isLeft: boolean
}

type Held = ReadonlyMap<string, { readonly text: string; readonly kind: CellKind }>

/** Reads an archive by the streaming reader and its bytes by @e965/xlsx, and compares every cell. */
export async function compareReaders(archive: Archive, bytes: Buffer, source: Source): Promise<Comparison> {
  const byLibrary = (): Promise<Workbook> => openWithSheetJs(bytes, source, 'xlsx')
  let isLeft = false
  const [streamed, library] = [await openXlsx(archive, source, () => {
    isLeft = true
    return byLibrary()
  }), await byLibrary()]
  const [found, expected] = [await heldBy(streamed), await heldBy(library)]
  let same = 0
  let difference = headsOf(streamed) === headsOf(library) ? null : `${headsOf(streamed)} | ${headsOf(library)}`
  for (const [place, { text, kind }] of expected) {
    const cell = found.get(place)
    if (cell?.text === text && cell.kind === kind) same++
    else difference ??= `${place}: ${JSON.stringify(cell ?? null)} | ${JSON.stringify({ text, kind })}`
  }
  for (const place of found.keys()) if (!expected.has(place)) difference ??= `${place}: only the streaming reader has it`
  return { cells: expected.size, same, difference, isLeft }
}

function headsOf({ sheets }: Workbook): string {
  return JSON.stringify(sheets.map(({ name, hidden, merges }) => [name, hidden, merges.map(({ top, left, bottom, right }) => [top, left, bottom, right].join()).sort()]))
}

/** Filled cells by sheet, row and column. */
async function heldBy({ sheets }: Workbook): Promise<Held> {
  const held = new Map<string, { readonly text: string; readonly kind: CellKind }>()
  for (const [index, { batches }] of sheets.entries()) {
    for await (const batch of batches) {
      for (const { number, texts, kinds } of batch) {
        texts.forEach((text, column) => { if (text !== '') held.set(`sheet ${String(index + 1)}, row ${String(number)}, column ${String(column + 1)}`, { text, kind: kinds?.[column] ?? 'text' }) })
      }
    }
  }
  return held
}
