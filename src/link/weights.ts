import { kinds } from './kinds/index.ts'
import type { Kind } from './kinds/kind.ts'
import type { LinkSchema } from './schema.ts'

/** Share of the left rows that the right table has, before anything is compared (assumed; EM puts the files' own in its place). */
export const startingPresent = 0.5
/** Share of the left rows whom the right table does not have, and a relative of theirs under the same roof it has (assumed; EM). */
export const startingRelatives = 0.1
/** Share of the left rows whose person has another row there, which is matched (assumed: one row in a hundred). */
export const twice = 0.01
/** EM ends when no share moves by so much (chosen: the weight of a level seen in one of a hundred pairs then moves by less than .02 bits) ... */
export const emLeastChange = 1e-4
/** ... and in any case after so many rounds (chosen: the FEBRL tables take 4 to 7, tables of names and birth dates alone more). */
export const emMostRounds = 100
/** Pairs of experience that the shipped m stand for (chosen: a level seen in one of a hundred pairs keeps its own share from about a thousand pairs on). */
export const weightOfShippedM = 20
/** Random pairs that the shipped u stand for (chosen, as above). */
export const weightOfShippedU = 200
/** Random pairs that are compared for u: one in a hundred thousand is seen twice. */
export const mostRandomPairs = 1 << 18

/** No value is so rare that somebody else's is not entered by mistake: one row in a hundred thousand (assumed). */
export const leastU = 1e-5

/**
 * Levels of two names that stand in each other's column, and their m (assumed; EM): they stand behind the levels of the given name, and the surname
 * then says nothing of its own.
 */
export const exchangedLevels = { exchanged: 0.01, 'exchanged-nearly': 0.003 } as const

/** Names of the levels of each column, in their order. */
export function levelNames(schema: LinkSchema, nameColumn: number): readonly (readonly string[])[] {
  return schema.columns.map(({ kind }, column) => [...Object.keys(kinds[kind].levels), ...(column === nameColumn ? Object.keys(exchangedLevels) : [])])
}

/** m of each level before the files are known. */
export function shippedM(schema: LinkSchema, nameColumn: number): readonly (readonly number[])[] {
  return schema.columns.map(({ kind }, column) => [...levelsOf(kinds[kind]).map(({ m }) => m), ...(column === nameColumn ? Object.values(exchangedLevels) : [])])
}

/** u of each level before the files are known. */
export function shippedU(schema: LinkSchema): readonly (readonly number[])[] {
  return schema.columns.map(({ kind }) => levelsOf(kinds[kind]).map(({ u }) => u))
}

/** log2(m/u) of each level before the files are known; 0 for exchanged names, which chance alone hardly makes. */
export function shippedBits(schema: LinkSchema, nameColumn: number): readonly (readonly number[])[] {
  const u = shippedU(schema)
  return shippedM(schema, nameColumn).map((of, column) => of.map((m, level) => Math.log2(m / (u[column]?.[level] ?? m))))
}

function levelsOf(kind: Kind): readonly Kind['levels'][string][] {
  return Object.values(kind.levels)
}
