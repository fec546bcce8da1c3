/**
 * Divides a number by shares that add up to 1, so that the parts add up to the number and each is its share rounded down or up, up as often as the remainder says
 * (systematic sampling): of 66 people one in a hundred is somebody in two of three seeds, and not in all or none.
 *
 * @param offset 0 to below 1, by chance
 */
export function apportion<Id extends string>(total: number, shares: readonly (readonly [Id, number])[], offset: number): ReadonlyMap<Id, number> {
  const parts = new Map<Id, number>()
  let passed = 0
  let given = 0
  shares.forEach(([id, share], at) => {
    passed += share
    const upTo = at === shares.length - 1 ? total : Math.floor(withoutNoise(total * passed) + offset)
    parts.set(id, upTo - given)
    given = upTo
  })
  return parts
}

/** Sums of shares are a little off whole numbers. */
function withoutNoise(value: number): number {
  return Math.abs(value - Math.round(value)) < 1e-6 ? Math.round(value) : value
}
