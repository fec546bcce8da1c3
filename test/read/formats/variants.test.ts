import { afterAll, expect, test } from 'vitest'
import { madeByBytes } from '../../../bench/reading/by-bytes.ts'
import { lines, open, removeFiles } from '../files.ts'

afterAll(removeFiles)

/** BIFF5 in GBK, .et, prefixed and strict .xlsx, pages and text of every encoding: whatever the bench makes by bytes. */
test.each(madeByBytes().map(({ name, content, reference }) => [name, content, reference] as const))('%s', async (name, content, reference) => {
  const { sheets } = await open(content, name)
  expect(lines(sheets[0])).toEqual(reference.trim().split('\n').map((line, i) => `${String(i + 1)}: ${line.replaceAll(',', '|')}`))
})
