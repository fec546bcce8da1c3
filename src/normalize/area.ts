import { areaCodes } from './data/area-codes.ts'

/** One byte for each code of six digits: asked for every number that is read. */
let known: Uint8Array | null = null

/** Whether a county or a division above it has had this code of six digits since 1980: retired codes stay in the numbers of those who were born under them. */
export function isKnownArea(code: number): boolean {
  known ??= tableOfAreas()
  return known[code] === 1
}

function tableOfAreas(): Uint8Array {
  const table = new Uint8Array(1_000_000)
  for (const [prefecture, endings] of areaCodes) for (const ending of endings.split(' ')) table[Number(prefecture + ending)] = 1
  return table
}
