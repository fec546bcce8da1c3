/** Parts of a name that are put in every order; nobody has more. */
const mostParts = 4

/**
 * Whether two names have the same parts in another order: 艾力·买买提 and 买买提·艾力, or 买买提艾力 where one side writes no dot. One side must say where the
 * parts are.
 */
export function arePartsReordered(a: string, b: string): boolean {
  return a.length > 0 && (isReordered(a, b) || isReordered(b, a))
}

function isReordered(dotted: string, other: string): boolean {
  if (!dotted.includes('·')) return false
  const parts = dotted.split('·')
  const whole = other.replaceAll('·', '')
  if (parts.length > mostParts || whole.length !== dotted.length - parts.length + 1 || whole === parts.join('')) return false
  if (other.includes('·')) return parts.toSorted().join('·') === other.split('·').toSorted().join('·')
  return orders(parts).includes(whole)
}

function orders(parts: readonly string[]): readonly string[] {
  if (parts.length <= 1) return [parts.join('')]
  return parts.flatMap((part, i) => orders(parts.toSpliced(i, 1)).map((rest) => part + rest))
}
