import { join } from 'node:path'
import { expect, it } from 'vitest'
import { makeConfig } from '../../../src/config.ts'
import { linkFiles } from '../../../src/link/pipeline.ts'
import { pairsSheet } from '../../../src/report/link/tables.ts'
import { folderWith } from '../../cli/program.ts'

it('marks what differs in the comparison, and nothing that is only written otherwise', async () => {
  const folder = folderWith({ 'left.csv': 'given,born\nAnna,1990/1/2\nclara,3 Feb 1991', 'right.csv': 'given,born\nanna,1990-01-02\nclara,1991-02-05' })
  const values = { schema: { given: 'name', born: 'date' }, 'max-false-match': 0.4 }
  const config = makeConfig([{ values, folder: '', nameOf: (setting: string) => setting }], { today: '2026-01-01', language: 'en', folder: '' })
  const result = await linkFiles(join(folder, 'left.csv'), join(folder, 'right.csv'), config)
  const rows = (['matched', 'needs-verification'] as const).flatMap((verdict) => [...pairsSheet(verdict, result).rows()])
  // No., given, given, born, born.
  expect(rows.find((row) => row[1] === 'Anna')?.slice(1, 5)).toEqual(['Anna', 'anna', '1990/1/2', '1990-01-02'])
  expect(rows.find((row) => row[1] === 'clara')?.slice(3, 5)).toEqual([
    expect.arrayContaining([expect.objectContaining({ differs: true })]),
    expect.arrayContaining([expect.objectContaining({ differs: true })]),
  ])
})
