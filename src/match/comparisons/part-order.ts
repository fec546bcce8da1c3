import { placeholder } from '../../normalize/name.ts'

/** Parts of a name that are put in every order; nobody has more. */
const mostParts = 4

/**
 * Whether two names have the same parts in another order: 艾力·买买提 and 买买提·艾力, or 买买提艾力 where one side writes no dot. One side must say where the
 * parts are.
 */
export function arePartsReordered(a: string, b: string): boolean {
  return a.length > 0 && (isReordered(a, b) || isReordered(b, a))
}

/** Characters from which the part of a name that is there is taken for a name. */
export const shortestPart = 2

/** Whether the name is the other one without its last parts: 阿依古丽 for 阿依古丽·买买提. The father's name, which stands there, is often left out; what is left out before it is the child. */
export function isWithoutLastParts(name: string, dotted: string): boolean {
  if (!dotted.includes('·')) return false
  const short = name.replaceAll('·', '')
  const parts = dotted.split('·')
  if (short.length < shortestPart || short.includes(placeholder) || short === parts.join('')) return false
  return parts.some((_, i) => i > 0 && parts.slice(0, i).join('') === short)
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
