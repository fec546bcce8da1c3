import { likeness } from '../../normalize/likeness.ts'

/** Bits from which two different characters are alike: five times likelier an error than chance (chosen). */
export const alikeFrom = 2.4
/** Bits from which they are faintly alike: at least as likely an error as chance. */
const faintFrom = 0

/** Share of wrongly entered characters whose bits are in a range. */
function shareOfErrors(from: number, below: number): number {
  return likeness.m.flat().reduce((sum, share, i) => {
    const bits = likeness.bits.flat()[i] ?? 0
    return bits >= from && bits < below ? sum + share : sum
  }, 0)
}

/** Wrongly entered characters that are alike, faintly alike, and unlike. */
export const alike = shareOfErrors(alikeFrom, Infinity)
export const faint = shareOfErrors(faintFrom, alikeFrom)
export const unlike = shareOfErrors(-Infinity, faintFrom)
