import { birthDate, grade } from './birth-date.ts'
import { ethnicGroup, school, sex } from './facts.ts'
import { family, phone, village } from './family.ts'
import { idNumber, studentNumber } from './id-number.ts'
import type { Level } from './level.ts'
import { name } from './name.ts'

/** m and u of every level of every comparison. */
export const shares = { idNumber, name, birthDate, grade, school, sex, studentNumber, ethnicGroup, family, village, phone } as const

/** m and u of one level; undefined for a level that no comparison has. */
export function sharesOf({ comparison, level }: { readonly comparison: string; readonly level: string }): Level | undefined {
  return (shares as Readonly<Record<string, Readonly<Record<string, Level>> | undefined>>)[comparison]?.[level]
}
