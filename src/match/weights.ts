import { millibits } from './millibits.ts'
import { characterError } from './shares/family.ts'
import { shares } from './shares/index.ts'
import { millibitsOf, type FilesLevel, type FixedLevel, type Level } from './shares/level.ts'
import { nameSteps } from './shares/name.ts'

/** Weights of the levels whose u does not come from the files, in thousandths of a bit. */
type Weights<Levels> = { readonly [L in keyof Levels as Levels[L] extends FixedLevel ? L : never]: number }

function weigh<Levels extends Readonly<Record<string, Level>>>(levels: Levels): Weights<Levels> {
  return Object.fromEntries(Object.entries(levels).flatMap(([id, level]) => ('added' in level ? [[id, millibitsOf(level)]] : []))) as unknown as Weights<Levels>
}

/**
 * The weights of the levels whose m and u do not come from the files, in thousandths of a bit, calculated once from `shares`: log2(m/u). They are written into every run's manifest.
 * Names, villages, schools and carers' names take their weight from how common the value is.
 */
export const weights = {
  idNumber: weigh(shares.idNumber),
  studentNumber: weigh(shares.studentNumber),
  birthDate: weigh(shares.birthDate),
  grade: weigh(shares.grade),
  school: weigh(shares.school),
  sex: weigh(shares.sex),
  ethnicGroup: weigh(shares.ethnicGroup),
  village: weigh(shares.village),
  family: weigh(shares.family),
  phone: weigh(shares.phone),
  name: weigh(nameSteps),
} as const

/** Share of children who still go to the school that the list states, and of those whose village is the same in both lists. */
export const sameSchoolRate = shares.school.equal.m.value
export const sameVillageRate = shares.village.equal.m.value

/** Share of characters of a name that are entered wrongly: e. */
export const characterErrorRate = characterError.value

/** A carer's name alone is never worth more than this, and a similar one no more than that. */
export const carerNameCap = mostOf(shares.family['same-name'])
export const similarCarerNameCap = mostOf(shares.family['similar-name'])

function mostOf({ mostBits }: FilesLevel): number {
  return mostBits === null ? Infinity : millibits(mostBits)
}

/** Share of a school's students whom the lists have, before anything is compared (assumed; nine in ten of those who register are found). */
export const studentsPresent = 0.85

/** Children for whom the number of a brother or sister is entered (assumed: one in two hundred). */
export const siblingsNumberRate = 0.005
