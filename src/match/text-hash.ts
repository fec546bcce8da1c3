import { unitAt } from '../normalize/unit-at.ts'

/** A text's 32-bit hash as it grows: FNV-1a over UTF-16 units. */
export type Hashing = number

const emptyHash: Hashing = 0x811c9dc5

/** The hash of what was hashed so far with the text behind it: equal texts give equal hashes however they were cut. */
export function hashOn(text: string, before: Hashing = emptyHash): Hashing {
  const { length } = text
  let h = before
  for (let i = 0; i < length; i++) h = Math.imul(h ^ unitAt(text, i), 0x01000193)
  return h
}

/** The last step, murmur3's: every bit of the result depends on every bit before. */
export function finishHash(hashing: Hashing): number {
  let h = Math.imul(hashing ^ (hashing >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}
