import { TextDecoder } from 'node:util'

/** Rows (区) of GB 2312 that hold Chinese characters, and the cells of a row, as its bytes in GBK. */
const rows = { first: 0xb0, last: 0xf7 }
const cells = { first: 0xa1, last: 0xfe }

const han = /\p{Script=Han}/u
let known: ReadonlySet<string> | null = null

/** The 6,763 Chinese characters of GB 2312, which every system of an office or school can write. */
function ofGb2312(): ReadonlySet<string> {
  if (known !== null) return known
  const bytes: number[] = []
  for (let row = rows.first; row <= rows.last; row++) for (let cell = cells.first; cell <= cells.last; cell++) bytes.push(row, cell)
  // The five cells without a character are private ones in GBK.
  known = new Set([...new TextDecoder('gbk').decode(Uint8Array.from(bytes))].filter((character) => han.test(character)))
  return known
}

/**
 * Whether a Chinese name, normalized, has a character that GB 2312 lacks, or letters or '?' in place of one: what older systems write of such a character. Its first level alone would not
 * do: 婷, 琪 and 梓 are of the second and in every class.
 */
export function hasRareCharacter(name: string): boolean {
  if (!han.test(name)) return false
  for (const character of name) if (character !== '·' && !ofGb2312().has(character)) return true
  return false
}
