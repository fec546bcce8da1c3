import { afterAll, describe, expect, test } from 'vitest'
import { Random } from '../../../bench/accuracy/random.ts'
import { mutate } from '../../../bench/reading/mutate.ts'
import { encodeGbk } from '../../../scripts/gbk.ts'
import { codeOf, removeFiles } from '../files.ts'

afterAll(removeFiles)

const rows = [['姓名', '身份证号', '住址'], ...Array.from({ length: 12 }, (_, i) => [`学生${String(i)}`, String(433199201200000000n + BigInt(i)), '边城镇,"米粮村"\n一组'])]
const text = rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\r\n')
const html = `<table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`

/** Seeds whose cases run in CI; a larger number belongs to a search by hand. */
const cases = 300

describe('a damaged file is read or refused, and nothing else', () => {
  test.each<[string, (random: Random) => Buffer]>([
    ['a page', (random) => mutate(Buffer.from(html), random)],
    ['text', (random) => mutate(Buffer.from(text), random)],
    ['GBK text', (random) => mutate(encodeGbk(text), random)],
  ])('%s', async (_, make) => {
    for (let seed = 1; seed <= cases; seed++) {
      // Anything that is no ReconcileError is thrown by codeOf.
      expect(await codeOf(make(new Random(seed)), `${String(seed)}.bin`)).toMatch(/^[a-z-]+$/)
    }
  })
})
