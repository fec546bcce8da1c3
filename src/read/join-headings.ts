import type { Merge, Row } from '../types.ts'
import type { Heading } from './draft.ts'

/**
 * Joins the rows of a heading to one heading a column: the lowest filled cell, and above it the groups that span the column. A group spans what its
 * merged range covers, or where merges are lost the columns on its right as far as its own row is blank.
 */
export function joinRows(parts: readonly Row[], merges: readonly Merge[]): readonly Heading[] {
  const width = Math.max(...parts.map(({ texts }) => texts.length))
  const leaves = Array.from({ length: width }, (_, column) => parts.findLastIndex((row) => textAt(row, column) !== ''))
  return leaves.map((level, column): Heading => {
    const leaf = level === -1 ? coveringText(parts.at(-1), column, merges) : textAt(parts[level], column)
    const groups = parts.slice(0, Math.max(0, level)).map((row, above) => groupAt(row, above, column, leaves, merges))
    return { index: column + 1, group: groups.filter((text) => text !== '').join('/'), leaf }
  })
}

function textAt(row: Row | undefined, column: number): string {
  return (row?.texts[column] ?? '').trim()
}

/** The group of a column in one row: its own cell, the merged range that covers it, or the cell on its left that nothing ends. */
function groupAt(row: Row, level: number, column: number, leaves: readonly number[], merges: readonly Merge[]): string {
  const own = textAt(row, column)
  if (own !== '') return own
  const covering = coveringText(row, column, merges)
  if (covering !== '') return covering
  for (let at = column - 1; at >= 0; at--) {
    // A heading that reaches down over the rows below is no group for what stands on its right.
    if ((leaves[at] ?? -1) <= level) return ''
    const text = textAt(row, at)
    if (text !== '') return isEndedByMerge(row, at, column, merges) ? '' : text
  }
  return ''
}

/** The text of a merged range of this row that covers the column. */
function coveringText(row: Row | undefined, column: number, merges: readonly Merge[]): string {
  const merge = row === undefined ? undefined : merges.find(({ top, left, right }) => top === row.number && left <= column + 1 && right >= column + 1)
  return merge === undefined || row === undefined ? '' : textAt(row, merge.left - 1)
}

/** The group is a merged range that ends before the column. */
function isEndedByMerge(row: Row, at: number, column: number, merges: readonly Merge[]): boolean {
  return merges.some(({ top, left, right }) => top === row.number && left === at + 1 && right > left && right < column + 1)
}
