import type { SayQuality } from '../../messages/quality.ts'
import type { ReportValue } from '../report.ts'

/** Digits by which small expected numbers are told apart. */
const digits = 2
/** From here an expected number is shown with one decimal: fractions of a student say nothing beside ten. */
const large = 10
/** Below a millionth of a student an expected number is none (chosen: a county of a million students expects not one). */
export const least = 1e-6

/** An expected number of students, with two digits however small it is. */
export function shownNumber(expected: number, say: SayQuality): ReportValue {
  if (expected > 0 && expected < least) return say('below-least', { least: least.toFixed(6) })
  return rounded(expected)
}

/** A share in per cent; blank where there is none. */
export function shownPercent(share: number | null, say: SayQuality): ReportValue {
  return share === null ? '' : shownNumber(100 * share, say)
}

/** A share in per cent that is nearly all, to the digit to which what is missing is shown. */
export function shownComplement(share: number | null): ReportValue {
  if (share === null) return ''
  const missing = rounded(100 * share)
  // 100 - 0.0004 has more digits than were meant.
  const decimals = missing === 0 || missing < least ? 0 : Math.max(0, digits - 1 - Math.floor(Math.log10(missing)))
  return Number((100 - missing).toFixed(decimals))
}

function rounded(value: number): number {
  return value >= large ? Number(value.toFixed(1)) : Number(value.toPrecision(digits))
}
