import { afterAll, describe, expect, test } from 'vitest'
import { Random } from '../../../bench/accuracy/random.ts'
import { encodeGbk } from '../../../scripts/gbk.ts'
import { codeOf, removeFiles } from '../files.ts'

afterAll(removeFiles)

const rows = [['姓名', '身份证号', '住址'], ...Array.from({ length: 12 }, (_, i) => [`学生${String(i)}`, String(433199201200000000n + BigInt(i)), '边城镇,"米粮村"\n一组'])]
const text = rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\r\n')
const html = `<table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`

/** Seeds whose cases run in CI; a larger number belongs to a search by hand. */
const cases = 300

/** Some bytes changed, cut out, doubled or swapped. */
function mutate(bytes: Buffer, random: Random): Buffer {
  const at = random.between(0, Math.max(0, bytes.length - 2))
  const length = random.between(1, 24)
  switch (random.between(0, 4)) {
    case 0: {
      const changed = Buffer.from(bytes)
      for (let i = 0; i < random.between(1, 8); i++) changed[random.between(0, changed.length - 1)] = random.between(0, 255)
      return changed
    }
    case 1:
      return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + length)])
    case 2:
      return Buffer.concat([bytes.subarray(0, at + length), bytes.subarray(at)])
    case 3:
      return bytes.subarray(0, at)
    default:
      return Buffer.concat([bytes.subarray(0, at), Buffer.from(random.pick(['<', '>', '"', '&', ']]>', '<!--', '<c>', '</row>', '\0', ',', '\n', '4294967295', '\ud800'])), bytes.subarray(at)])
  }
}

/** Only what this project reads itself: the library can loop for ever on damaged input, which the worker's time limit ends. */
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
