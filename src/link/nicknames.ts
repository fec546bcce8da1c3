import { openWorkbook } from '../read/formats/index.ts'
import type { Limits } from '../read/limits.ts'
import { kinds } from './kinds/index.ts'
import type { KindContext } from './kinds/kind.ts'

/** Without a table no name is a form of another. */
export const noNicknames: KindContext = { isNickname: () => false }

/**
 * Reads the user's table of given names: in each row a name and a form of it, in the first two columns; a name may have many rows. Two names are forms of one
 * where a row says so, or where both are forms of a third.
 *
 * @throws ReconcileError (unreadable) where the file can't be opened
 */
export async function readNicknames(path: string, file: string, limits: Limits): Promise<KindContext> {
  const pairs: (readonly [string, string])[] = []
  const { sheets } = await openWorkbook(path, file, limits)
  for (const { batches } of sheets) {
    for await (const batch of batches) for (const { texts } of batch) pairs.push([texts[0] ?? '', texts[1] ?? ''])
  }
  return nicknamesOf(pairs)
}

/** The same from pairs of a name and a form of it. */
export function nicknamesOf(pairs: readonly (readonly [string, string])[]): KindContext {
  const namesOf = new Map<string, Set<string>>()
  const add = (form: string, name: string): void => {
    const names = namesOf.get(form)
    if (names === undefined) namesOf.set(form, new Set([name]))
    else names.add(name)
  }
  for (const [first, second] of pairs) {
    const [name, form] = [kinds.name.normalize(first), kinds.name.normalize(second)]
    if (name === '' || form === '') continue
    add(name, name)
    add(form, name)
  }
  return {
    isNickname(a, b) {
      const [ours, theirs] = [namesOf.get(a), namesOf.get(b)]
      return ours !== undefined && theirs !== undefined && [...ours].some((each) => theirs.has(each))
    },
  }
}
