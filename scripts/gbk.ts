import { TextDecoder } from 'node:util'

/** GBK bytes of text; Node decodes GBK but does not encode it, so the table is the decoder's, turned round. */
export function encodeGbk(text: string): Buffer {
  const table = gbkTable()
  const bytes: number[] = []
  for (const character of text) {
    const code = table.get(character)
    if (code === undefined) throw new Error(`${character} is not in GBK`)
    if (code > 0xff) bytes.push(code >> 8)
    bytes.push(code & 0xff)
  }
  return Buffer.from(bytes)
}

let made: ReadonlyMap<string, number> | null = null

function gbkTable(): ReadonlyMap<string, number> {
  if (made !== null) return made
  const decoder = new TextDecoder('gbk')
  const table = new Map<string, number>()
  for (let byte = 0; byte < 0x80; byte++) table.set(String.fromCharCode(byte), byte)
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail === 0x7f) continue
      const character = decoder.decode(Uint8Array.of(lead, trail))
      if ([...character].length === 1 && character !== '\ufffd' && !table.has(character)) table.set(character, (lead << 8) | trail)
    }
  }
  made = table
  return table
}
