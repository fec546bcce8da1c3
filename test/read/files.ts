import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ReconcileError } from '../../src/errors.ts'
import { openWorkbook } from '../../src/read/formats/index.ts'
import type { CellKind, Row, Workbook } from '../../src/types.ts'

const folder = mkdtempSync(join(tmpdir(), 'hedui-read-'))
let made = 0

/** Writes a file into a folder of its own run, and gives its path. */
export function file(content: string | Uint8Array, name = 'file.csv'): string {
  const path = join(folder, `${String(made++)}-${name}`)
  writeFileSync(path, content)
  return path
}

export function removeFiles(): void {
  rmSync(folder, { recursive: true, force: true })
}

/** What a file was read as: each sheet's rows with their numbers. */
export interface Opened {
  readonly workbook: Workbook
  readonly sheets: readonly (readonly Row[])[]
}

export async function open(content: string | Uint8Array, name?: string): Promise<Opened> {
  const workbook = await openWorkbook(file(content, name), name ?? 'file.csv')
  const sheets: Row[][] = []
  for (const sheet of workbook.sheets) {
    const rows: Row[] = []
    for await (const batch of sheet.batches) rows.push(...batch)
    sheets.push(rows)
  }
  return { workbook, sheets }
}

/** '1: a|b' a row; blank rows are left out. */
export function lines(rows: readonly Row[] | undefined): readonly string[] {
  return (rows ?? []).filter(({ texts }) => texts.length > 0).map(({ number, texts }) => `${String(number)}: ${texts.join('|')}`)
}

export function kindsOf(row: Row | undefined): readonly CellKind[] {
  return row?.kinds ?? []
}

/** The code of the error that opening a file, and reading all of it, ends in; 'read' where there is none. */
export async function codeOf(content: string | Uint8Array, name?: string): Promise<string> {
  try {
    await open(content, name)
    return 'read'
  } catch (error) {
    if (error instanceof ReconcileError) return error.code
    throw error
  }
}
