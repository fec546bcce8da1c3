/** Keeps a result among at most so many, and returns it. A full map begins anew: what is asked for again is mostly asked for soon. */
export function remember<Key, Result>(known: Map<Key, Result>, key: Key, result: Result, most: number): Result {
  if (known.size >= most) known.clear()
  known.set(key, result)
  return result
}
