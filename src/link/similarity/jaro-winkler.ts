/** Winkler 1990: letters at the beginning that count more, and what each adds. */
const mostPrefix = 4
const prefixScale = 0.1
/** Winkler's own code adds the prefix only where the rest is alike. */
const boostFrom = 0.7

/**
 * Jaro-Winkler similarity of two texts, 0 (nothing in common) to 1 (equal); the same in both directions. Counts UTF-16 units, since Latin letters are one each.
 *
 * Source: W. E. Winkler, String Comparator Metrics and Enhanced Decision Rules in the Fellegi-Sunter Model of Record Linkage, 1990.
 */
export function jaroWinkler(a: string, b: string): number {
  // Letters in common are taken from the beginning on, so that the two directions could differ.
  const jaro = a <= b ? jaroSimilarity(a, b) : jaroSimilarity(b, a)
  if (jaro <= boostFrom) return jaro
  let prefix = 0
  while (prefix < mostPrefix && prefix < a.length && a.charCodeAt(prefix) === b.charCodeAt(prefix)) prefix++
  return jaro + prefix * prefixScale * (1 - jaro)
}

/** Room for texts of this many units, made once, since millions of pairs are compared; longer texts get room of their own. */
const usualLength = 256
const usualTaken = new Uint8Array(usualLength)
const usualCommon = new Uint16Array(usualLength)

function jaroSimilarity(a: string, b: string): number {
  if (a === b) return 1
  const isUsual = a.length <= usualLength && b.length <= usualLength
  const taken = isUsual ? usualTaken : new Uint8Array(b.length)
  const common = isUsual ? usualCommon : new Uint16Array(a.length)
  taken.fill(0, 0, b.length)
  const reach = Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1)
  let m = 0
  for (let i = 0; i < a.length; i++) {
    const unit = a.charCodeAt(i)
    const end = Math.min(b.length, i + reach + 1)
    for (let j = Math.max(0, i - reach); j < end; j++) {
      if (taken[j] === 1 || unit !== b.charCodeAt(j)) continue
      taken[j] = 1
      common[m++] = unit
      break
    }
  }
  if (m === 0) return 0
  let outOfOrder = 0
  for (let j = 0, n = 0; n < m; j++) if (taken[j] === 1 && common[n++] !== b.charCodeAt(j)) outOfOrder++
  return (m / a.length + m / b.length + (m - outOfOrder / 2) / m) / 3
}
