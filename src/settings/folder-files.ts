import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { extname, join } from 'node:path'
import { ReconcileError } from '../errors.ts'
import { standardInput } from '../read/inputs.ts'

/** What a folder holds, at any depth, in order of path. */
export interface FolderFiles {
  /** Files that by their name may be tables: every one has to be readable. */
  readonly tables: readonly string[]
  /** What is left out, and named: pictures, documents, PDF. */
  readonly others: readonly string[]
}

/** Endings of tables, and of what packs one. A file without an ending is opened as well. */
const tableEndings: ReadonlySet<string> = new Set([
  '', '.xlsx', '.xlsm', '.xlsb', '.xltx', '.xls', '.xlt', '.et', '.ett', '.ods', '.fods', '.csv', '.tsv', '.tab', '.txt', '.xml', '.htm', '.html', '.gz', '.zip',
])
/** Hidden, open in Excel or WPS (~$) or LibreOffice (.~lock), or put there by an operating system: nobody's list. */
const notFiles = /^(?:~\$|\.|Thumbs\.db$|desktop\.ini$)/i

/** Reads a folder and the folders in it. Those that a run of this program wrote are passed over, because they hold the same people again. */
export function filesIn(folder: string): FolderFiles {
  const tables: string[] = []
  const others: string[] = []
  const visit = (inner: string): void => {
    const entries = readdirSync(inner, { withFileTypes: true }).filter(({ name }) => !notFiles.test(name))
    for (const { name } of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = join(inner, name)
      if (isFolder(path)) {
        if (!isOutput(path)) visit(path)
      } else (tableEndings.has(extname(name).toLowerCase()) ? tables : others).push(path)
    }
  }
  visit(folder)
  return { tables, others }
}

/** The tables of a folder that was given in place of a file. */
export function tablesIn(folder: string): readonly string[] {
  const { tables } = filesIn(folder)
  if (tables.length === 0) throw new ReconcileError('folder-without-tables', 'usage', { folder })
  return tables
}

/** Links are followed. The standard input is none, whatever stands in the working folder under its name. */
export function isFolder(path: string): boolean {
  return path !== standardInput && existsSync(path) && statSync(path).isDirectory()
}

function isOutput(folder: string): boolean {
  const manifest = join(folder, 'manifest.json')
  return existsSync(manifest) && /"program":\s*\{\s*"name":\s*"hedui"/.test(readFileSync(manifest, 'utf8'))
}
