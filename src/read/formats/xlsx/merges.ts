import type { Merge } from '../../../types.ts'
import { attributesOf } from './xml-text.ts'
import { UnknownContent } from './unknown.ts'

const endOfData = Buffer.from('sheetData>')

/** The merged ranges of a sheet, which stand behind its rows. What is in front is passed over without being read. */
export async function readMerges(chunks: AsyncIterable<Buffer>): Promise<readonly Merge[]> {
  const tail: Buffer[] = []
  let last: Buffer = Buffer.alloc(0)
  for await (const chunk of chunks) {
    if (tail.length > 0) {
      tail.push(chunk)
      continue
    }
    // The end may be cut in two.
    const seen: Buffer = last.length === 0 ? chunk : Buffer.concat([last, chunk])
    const at = seen.lastIndexOf(endOfData)
    if (at !== -1 && at > 0 && isEndTag(seen, at)) tail.push(seen.subarray(at))
    else last = Buffer.from(seen.subarray(-64))
  }
  const xml = Buffer.concat(tail).toString('latin1')
  return [...xml.matchAll(/<(?:[\w.-]+:)?mergeCell(\s[^<>]*)>/g)].map(([, attributes = '']) => rangeOf(attributesOf(attributes)['ref'] ?? ''))
}

function isEndTag(bytes: Buffer, at: number): boolean {
  return /<\/(?:[\w.-]+:)?$/.test(bytes.toString('latin1', Math.max(0, at - 40), at))
}

function rangeOf(ref: string): Merge {
  const [, left = '', top = '', right = left, bottom = top] = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})(?::\$?([A-Za-z]{1,3})\$?(\d{1,7}))?$/.exec(ref) ?? []
  if (left === '') throw new UnknownContent(`range ${ref}`)
  return { top: Number(top), left: columnNumber(left), bottom: Number(bottom), right: columnNumber(right) }
}

function columnNumber(letters: string): number {
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 0x40, 0)
}
