import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { ReconcileError } from '../../src/errors.ts'
import { readTable, type ReadTable } from '../../src/link/read-table.ts'
import type { LinkSchema } from '../../src/link/schema.ts'
import type { TableRow, TableRows } from '../../src/link/table-rows.ts'
import { defaultLimits } from '../../src/read/limits.ts'

const folder = mkdtempSync(join(tmpdir(), 'hedui-table-'))
afterAll(() => { rmSync(folder, { recursive: true }) })

const schema: LinkSchema = {
  columns: [{ name: 'Surname', headings: ['Surname', 'family name'], kind: 'surname' }, { name: 'born', headings: ['born'], kind: 'date' }],
  key: ['id'],
}

function read(text: string): Promise<ReadTable> {
  const path = join(folder, 'table.csv')
  writeFileSync(path, text)
  return readTable(path, 'table.csv', schema, defaultLimits)
}

function listed(rows: TableRows): readonly TableRow[] {
  return Array.from({ length: rows.size }, (_, at) => ({ sheet: rows.sheet(at), row: rows.row(at), key: rows.key(at), texts: schema.columns.map((_column, column) => rows.text(at, column)) }))
}

describe('readTable', () => {
  it('takes the rows below the heading, wherever it stands, in whatever order its columns are', async () => {
    const { rows, accounts } = await read('Register of 1984\n\nborn,id,FAMILY_NAME,notes\n1950-01-02,7,Abbott,x\n,,,only a note\n,8,Barlow,\nborn,id,FAMILY_NAME,notes\n1951-01-02,,,\n')
    expect(listed(rows)).toEqual([
      { sheet: null, row: 4, key: '7', texts: ['Abbott', '1950-01-02'] },
      { sheet: null, row: 6, key: '8', texts: ['Barlow', ''] },
      { sheet: null, row: 8, key: '', texts: ['', '1951-01-02'] },
    ])
    expect(accounts).toEqual([{ sheet: null, title: 1, heading: 2, blank: 1, aside: 0, rejected: 1, compared: 3 }])
  })

  it('does without the key where the table has none', async () => {
    expect(listed((await read('Surname,born\nAbbott,1950-01-02\n')).rows)).toEqual([{ sheet: null, row: 2, key: '', texts: ['Abbott', '1950-01-02'] }])
  })

  it.each([
    ['schema-heading-missing', 'Surname,birthday\nAbbott,1950-01-02\n', { file: 'table.csv', heading: 'born', headings: 'Surname | birthday' }],
    ['schema-heading-missing', 'Exported in 1984,,\nname,birthday,town\nAbbott,1950-01-02,\n', { file: 'table.csv', heading: 'Surname, born', headings: 'name | birthday | town' }],
    ['table-without-rows', 'Surname,born\n', { file: 'table.csv' }],
  ])('%s', async (code, text, params) => {
    const problem = await read(text).then(() => null, (error: unknown) => error)
    expect(problem).toBeInstanceOf(ReconcileError)
    expect(problem).toMatchObject({ code, params })
  })
})
