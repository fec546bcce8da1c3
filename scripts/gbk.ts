import { TextDecoder } from 'node:util'

/** GBK bytes of text. */
export function encodeGbk(text: string): Buffer {
  return encodeAs(text, 'gbk')
}

type Label = 'gbk' | 'big5'

/** Node decodes these encodings and does not encode them, so the table is the decoder's, turned round. */
export function encodeAs(text: string, label: Label): Buffer {
  const bytes: number[] = []
  for (const character of text) {
    const code = codes(label).get(character)
    if (code === undefined) throw new Error(`${character} is not in ${label}`)
    if (code > 0xff) bytes.push(code >> 8)
    bytes.push(code & 0xff)
  }
  return Buffer.from(bytes)
}

const made = new Map<Label, ReadonlyMap<string, number>>()

/** Characters and their bytes, one or two of them, as one number. */
export function codes(label: Label): ReadonlyMap<string, number> {
  const known = made.get(label)
  if (known !== undefined) return known
  const decoder = new TextDecoder(label)
  const table = new Map<string, number>()
  for (let byte = 0; byte < 0x80; byte++) table.set(String.fromCharCode(byte), byte)
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail === 0x7f) continue
      const character = decoder.decode(Uint8Array.of(lead, trail))
      if ([...character].length === 1 && character !== '\ufffd' && !table.has(character)) table.set(character, (lead << 8) | trail)
    }
  }
  made.set(label, table)
  return table
}
