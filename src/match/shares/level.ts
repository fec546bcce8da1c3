import type { Words } from '../../messages/language.ts'
import { millibits } from '../millibits.ts'

/** A standard; counted on real entries; calculated from what the sentence names; or a judgement, which a run's own pairs correct. */
export type Provenance = 'standard' | 'measured' | 'derived' | 'assumed'

/** A share of pairs, from 0 to 1, and where it comes from. */
export interface Share {
  readonly value: number
  readonly provenance: Provenance
}

/** Bits added to log2(m/u), or kept back where negative, and why. */
export interface Added {
  readonly bits: number
  readonly why: Words
}

/** A level whose weight is log2(m/u), with what is added to it. Where one of several levels is always reached, their m add up to 1, and so do their u. */
export interface FixedLevel {
  /** Share of the level among entries of one person, of those on which the comparison can say something. */
  readonly m: Share
  /** Its share among entries of two people. */
  readonly u: Share
  /** Where m and u come from, in one sentence. */
  readonly origin: Words
  readonly added: Added | null
}

/** How u is counted in the files of the run: how common the value itself is, or what a name is made of. */
export type FilesFormula = 'characters' | 'carerCharacters' | 'village' | 'school'

/** A level whose u is how common the value is in the files. */
export interface FilesLevel {
  readonly m: Share
  readonly u: FilesFormula
  readonly origin: Words
  /** Bits that it says at most; null for as many as the files let it say. */
  readonly mostBits: number | null
}

export type Level = FixedLevel | FilesLevel

export const measured = (value: number): Share => ({ value, provenance: 'measured' })
export const derived = (value: number): Share => ({ value, provenance: 'derived' })
export const assumed = (value: number): Share => ({ value, provenance: 'assumed' })

export function level(m: Share, u: Share, origin: Words, added: Added | null = null): FixedLevel {
  return { m, u, origin, added }
}

export function fromFiles(m: Share, u: FilesFormula, origin: Words, mostBits: number | null = null): FilesLevel {
  return { m, u, origin, mostBits }
}

/** No assumption is as fine as a tenth of a bit. */
export function rounded(bits: number): Added {
  return { bits, why: { zh: '取整，假设没有那么精确', en: 'rounded: no assumption is that fine' } }
}

/** Bits that a level does not say though m and u would let it, and why. */
export function keptBack(bits: number, why: Words): Added {
  return { bits: -bits, why }
}

/** Weight of a level, in thousandths of a bit. */
export function millibitsOf({ m, u, added }: FixedLevel): number {
  return millibits(Math.log2(m.value / u.value) + (added?.bits ?? 0))
}
