import { areaCodes } from './data/area-codes.ts'

let known: ReadonlySet<number> | null = null

/** Whether a county or a division above it has had this code of six digits since 1980: retired codes stay in the numbers of those who were born under them. */
export function isKnownArea(code: number): boolean {
  known ??= new Set(areaCodes.flatMap(([prefecture, endings]) => endings.split(' ').map((ending) => Number(prefecture + ending))))
  return known.has(code)
}
