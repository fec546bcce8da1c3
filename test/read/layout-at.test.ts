import { expect, test } from 'vitest'
import { layoutAt } from '../../src/read/layout-at.ts'
import type { Column, TableLayout } from '../../src/types.ts'

function layout(sheet: string, heading: number, columns: readonly number[]): TableLayout {
  return { sheet, headingRows: [heading], columns: columns.map((index): Column => ({ index, heading: '', field: null, slot: 0, by: null })), titles: [], facts: {}, wide: false, headsOnly: false }
}

const first = layout('first', 2, [1, 2, 3])
const beside = layout('beside', 2, [5, 6])
const below = layout('below', 20, [1, 2])
const all = [first, beside, below]

test.each<[string, number, number, string]>([
  ['in the first table', 5, 2, 'first'],
  ['in the one beside it', 5, 6, 'beside'],
  ['in the one below', 25, 2, 'below'],
  ['on its heading', 20, 1, 'below'],
  ['beside the one below: of the upper table, which goes on there', 25, 6, 'beside'],
  ['in no column of any', 5, 9, 'first'],
  ['above all', 1, 1, 'first'],
])('%s', (_, row, column, expected) => {
  expect(layoutAt(all, { row, column })?.sheet).toBe(expected)
})

test('none where there is none', () => {
  expect([layoutAt<TableLayout>([], { row: 1, column: 1 })]).toEqual([undefined])
})
