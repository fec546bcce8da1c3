/**
 * Two different characters in the same place of two names, by how alike they sound (rows: other, one letter apart after merges, equal after merges, same syllable, same syllable and tone) and look
 * (columns: five levels, the least alike first). Counted on the characters of given names.
 */
export const likeness: Readonly<Record<'m' | 'u' | 'bits', readonly (readonly number[])[]>> = {
  /** Share among wrongly entered characters: 5,698 of input methods, pupils' handwriting and OCR, mixed .6, .2 and .2. */
  m: [
    [0.1193, 0.05689, 0.05165, 0.056, 0.04564],
    [0.04514, 0.01673, 0.01136, 0.01699, 0.02354],
    [0.04161, 0.01159, 0.00509, 0.00138, 0.00195],
    [0.09714, 0.02816, 0.01531, 0.01219, 0.01287],
    [0.16233, 0.04419, 0.02638, 0.05335, 0.04323],
  ],
  /**
   * Share among 400,000 random pairs of different characters; of the kind seen once, a little more than that. The last column was counted when a mistake of the table made a third of its pairs alike in shape; it is that
   * count times the share of such pairs that is left (.61, .78, 1, .75, .91 by row, among the 272,691 pairs of 739 characters of given names).
   * The errors of m are not kept, so that its last column may still hold a few of that mistake.
   */
  u: [
    [0.69552, 0.14832, 0.04228, 0.00902, 0.00084],
    [0.07213, 0.01439, 0.00399, 0.0013, 0.00015],
    [0.00299, 0.00037, 0.00011, 0.00001, 0.000004],
    [0.0021, 0.00051, 0.00043, 0.0001, 0.000022],
    [0.00308, 0.00095, 0.00017, 0.00038, 0.00025],
  ],
  /** log2(m/u), smoothed to grow with both and rounded to half a bit. */
  bits: [
    [-2.5, -1.5, 0.5, 2.5, 5.5],
    [-0.5, 0, 1.5, 3.5, 6.5],
    [4, 5, 5.5, 6.5, 7],
    [5.5, 5.5, 5.5, 7, 7.5],
    [5.5, 5.5, 7, 7, 7.5],
  ],
}

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
