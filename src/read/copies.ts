import { groupBy } from '../group-by.ts'
import { ReconcileError } from '../errors.ts'
import type { InputFile, Issue } from '../types.ts'

/**
 * Files with the very bytes of another, under another name: each after the first is an issue, because another file was probably meant. The people of a copy
 * count once, as exact repeats.
 *
 * @throws ReconcileError (usage: copy-in-two-roles) where a list is a copy of a registration, so that everybody would be found
 */
export function copiedFiles(inputs: readonly InputFile[]): readonly Issue[] {
  return [...groupBy(inputs, ({ sha256 }) => sha256).values()].flatMap(([first, ...copies]) => {
    const list = copies.find(({ role }) => role !== first?.role)
    if (first === undefined) return []
    if (list !== undefined) throw new ReconcileError('copy-in-two-roles', 'usage', { file: first.file, other: list.file })
    return copies.map(({ file }): Issue => ({ code: 'file-copied', severity: 'issue', place: { file, sheet: null, row: 0, column: 0 }, field: null, params: { other: first.file } }))
  })
}
