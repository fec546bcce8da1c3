import { describe, expect, test } from 'vitest'
import { Random } from '../../bench/accuracy/random.ts'
import { decoderOf, EncodingDetector, type TextEncoding } from '../../src/read/encoding.ts'
import { encoded, latinText, registrationText, toTraditional } from './encoding-texts.ts'

/** What bytes are found to be, in chunks of any even length as files come. */
function detect(bytes: Uint8Array, chunk = bytes.length): TextEncoding | null {
  const detector = new EncodingDetector()
  for (let at = 0; at < bytes.length; at += chunk) detector.add(bytes.subarray(at, at + chunk))
  return detector.result()
}

function textOf(bytes: Uint8Array, chunk = bytes.length): string | null {
  const found = detect(bytes, chunk)
  if (found === null) return null
  const decoder = decoderOf(found)
  let text = ''
  for (let at = 0; at < bytes.length; at += chunk) text += decoder.push(bytes.subarray(at, at + chunk))
  return text + decoder.end()
}

const rows = [0, 1, 2, 5, 30]
/** Share of the characters of given names that are any that the encoding has. */
const rares = [0, 0.3, 1]
const files = 30

describe('registrations in each encoding are read as they were written', () => {
  const table: readonly (readonly [string, (random: Random, rows: number, rare: number) => readonly [Uint8Array, string]])[] = [
    ['GBK', (random, count, rare) => of(registrationText(random, count, rare, 'gbk'), (text) => encoded(text, 'gbk'))],
    ['traditional characters in GBK', (random, count, rare) => of(toTraditional(registrationText(random, count, rare, 'gbk'), 'gbk'), (text) => encoded(text, 'gbk'))],
    ['Big5', (random, count, rare) => of(toTraditional(registrationText(random, count, rare, 'big5'), 'big5'), (text) => encoded(text, 'big5'))],
    ['UTF-8', (random, count, rare) => of(registrationText(random, count, rare, 'gbk'), (text) => Buffer.from(text))],
    ['UTF-16 LE', (random, count, rare) => of(registrationText(random, count, rare, 'gbk'), (text) => Buffer.from(text, 'utf16le'))],
    ['UTF-16 BE', (random, count, rare) => of(registrationText(random, count, rare, 'gbk'), (text) => Buffer.from(text, 'utf16le').swap16())],
    ['Latin letters', (random, count) => of(latinText(random, count), (text) => Buffer.from(text, 'latin1'))],
  ]
  test.each(table)('%s', (_, make) => {
    const random = new Random(20)
    for (const count of rows) {
      for (const rare of rares) {
        for (let i = 0; i < files; i++) {
          const [bytes, text] = make(random, count, rare)
          expect(textOf(bytes)).toBe(text)
        }
      }
    }
  })

  function of(text: string, encode: (text: string) => Uint8Array): readonly [Uint8Array, string] {
    return [encode(text), text]
  }
})

const gbk = (text: string): Buffer => encoded(text, 'gbk')
const damaged = Buffer.from([0xff])
const list = '姓名,身份证号,住址\r\n龙翠翠,433199201203051280,米粮村\r\n廖半夏,433199201107123627,大寨村\r\n'

describe('a damaged byte spoils its own character', () => {
  test.each<[string, Uint8Array, string]>([
    ['in GBK', Buffer.concat([gbk(list), gbk('石'), damaged, gbk(',无,板栗村\r\n')]), `${list}石\ufffd,无,板栗村\r\n`],
    ['in UTF-8', Buffer.concat([Buffer.from(`${list}石`), damaged, Buffer.from(',无,板栗村\r\n')]), `${list}石\ufffd,无,板栗村\r\n`],
    ['half a character in front of a delimiter, as fields of a fixed width have', Buffer.concat([gbk(list), gbk('石'), gbk('苗').subarray(0, 1), gbk(',无,板栗村\r\n')]), `${list}石\ufffd,无,板栗村\r\n`],
    ['UTF-8 cut inside its last character', Buffer.from(`${list}石苗`).subarray(0, -1), `${list}石\ufffd`],
  ])('%s', (_, bytes, text) => {
    expect(textOf(bytes)).toBe(text)
  })
})

describe('two encodings in one file, as files that were joined have', () => {
  const more = '石苗苗,433199201607109266,隘门村\r\n'
  test.each<[string, Uint8Array]>([
    ['UTF-8, then GBK', Buffer.concat([Buffer.from(list), gbk(more)])],
    ['GBK, then UTF-8', Buffer.concat([gbk(list), Buffer.from(more)])],
    ['UTF-8 with a byte order mark, then GBK', Buffer.concat([Buffer.from(`\ufeff${list}`), gbk(more)])],
    ['one row of UTF-8 among thousands of GBK', Buffer.concat([gbk(list), Buffer.from(more), ...Array.from({ length: 3000 }, () => gbk(more))])],
    ['one row of GBK behind many of UTF-8', Buffer.concat([Buffer.from(list), ...Array.from({ length: 3000 }, () => Buffer.from(more)), gbk(more)])],
  ])('%s', (_, bytes) => {
    for (const chunk of [bytes.length, 4096]) {
      const text = textOf(bytes, chunk) ?? ''
      expect(text.startsWith(list)).toBe(true)
      expect(text.slice(list.length).replaceAll(more, '')).toBe('')
    }
  })
})

test.each<[string, Uint8Array, string | null]>([
  ['fields that an old system fills up with NUL', gbk(`${list}石苗苗\0\0\0,\0\0\0,\0\0\r\n`), 'gb18030'],
  ['a NUL in front of every line end is no UTF-16', gbk(Array.from({ length: 20 }, (_, i) => `龙翠${String(i + 10)},a\0\r\n`).join('')), 'gb18030'],
  ['bytes of no encoding', Buffer.from(Array.from({ length: 4000 }, (_, i) => (i * 7919 + (i >> 3) * 104729) % 256)), null],
])('%s', (_, bytes, encoding) => {
  expect(detect(bytes)?.encoding ?? null).toBe(encoding)
})
