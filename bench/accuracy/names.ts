import { dottedFathersNames, dottedOwnNames, femaleCharacters, generationCharacters, maleCharacters, popularGivenNames, surnameShares } from './data/name-parts.ts'
import { Distribution, type Random } from './random.ts'

export type Sex = 'male' | 'female'

/** A name in its parts. */
export interface Name {
  readonly surname: string
  readonly given: string
  /** Father's part behind a dot; '' for most people. */
  readonly father: string
}

export function written({ surname, given, father }: Name): string {
  return father === '' ? surname + given : `${given}·${father}`
}

/**
 * How slowly the characters of given names become rarer: weight 1 / (rank + flatness). Fitted so that two random given-name characters agree once
 * in about 235 (measured on public rosters); test/bench/names.test.ts holds it there.
 */
const flatness = 11
/** Share of given names that are given as a whole; fitted to 7 pairs with the same full name in 1,000 pupils where five surnames dominate (measured). */
const popularShare = 0.09
/** Share of given names of one character among today's children, and among the adults on the lists (assumed). */
const singleShare = { child: 0.08, adult: 0.2 } as const

const characters: Readonly<Record<Sex, Distribution<string>>> = { male: byRank(maleCharacters), female: byRank(femaleCharacters) }
const surnames = new Distribution(surnameShares)

function byRank(list: string): Distribution<string> {
  return new Distribution([...new Set(list)].map((character, rank) => [character, 1 / (rank + flatness)] as const))
}

export function drawSurname(random: Random): string {
  return surnames.draw(random)
}

/** A given name; `generation` is the character that siblings share in first place, '' for none. */
export function drawGiven(random: Random, sex: Sex, age: 'child' | 'adult', generation = ''): string {
  if (generation !== '') return generation + characters[sex].draw(random)
  if (random.chance(popularShare)) return random.pick(popularGivenNames[sex])
  const first = characters[sex].draw(random)
  return random.chance(singleShare[age]) ? first : first + characters[sex].draw(random)
}

export function drawGeneration(random: Random): string {
  return random.pick([...generationCharacters])
}

export function drawDotted(random: Random, sex: Sex, father: string): Name {
  return { surname: '', given: random.pick(dottedOwnNames[sex]), father }
}

export function drawDottedFather(random: Random): string {
  return random.pick(dottedFathersNames)
}
