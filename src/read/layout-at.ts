import type { Place, TableLayout } from '../types.ts'

/** The table in which a place stands, of those of its sheet: the lowest whose heading stands above it, and of several beside each other the one that has its column. */
export function layoutAt<Layout extends TableLayout>(layouts: readonly Layout[], { row, column }: Pick<Place, 'row' | 'column'>): Layout | undefined {
  const top = ({ headingRows }: Layout): number => headingRows[0] ?? 0
  const above = layouts.filter((layout) => top(layout) <= row)
  const has = (layout: Layout): boolean => layout.columns.some(({ index }) => index === column)
  const own = above.filter(has)
  return (own.length > 0 ? own : above).reduce<Layout | undefined>((lowest, layout) => (lowest === undefined || top(layout) > top(lowest) ? layout : lowest), undefined) ?? layouts[0]
}
