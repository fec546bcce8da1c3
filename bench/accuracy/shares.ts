/** Divides a number by shares that add up to 1, by largest remainders, so that the parts add up to the number. */
export function apportion<Id extends string>(total: number, shares: readonly (readonly [Id, number])[]): ReadonlyMap<Id, number> {
  const exact = shares.map(([id, share]) => ({ id, whole: Math.floor(total * share), rest: total * share - Math.floor(total * share) }))
  let left = total - exact.reduce((sum, { whole }) => sum + whole, 0)
  const parts = new Map(exact.map(({ id, whole }) => [id, whole]))
  for (const { id, whole } of [...exact].sort((a, b) => b.rest - a.rest || (a.id < b.id ? -1 : 1))) {
    if (left <= 0) break
    parts.set(id, whole + 1)
    left--
  }
  return parts
}
