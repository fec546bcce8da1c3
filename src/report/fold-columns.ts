import type { MarkedPart, ReportColumn, ReportSheet, ReportValue } from './report.ts'

/** A column as a workbook shows it: one of the report's, or several that are stacked. */
export interface ShownColumn extends Pick<ReportColumn, 'kind' | 'most'> {
  readonly heading: string
  readonly isOptional: boolean
  /** Its value in a row of the report. */
  readonly value: (values: readonly ReportValue[]) => ReportValue
}

/** Stands for what one side of a pair lacks, so that the line below is not taken for it. */
const missing = '—'

/** The columns of a workbook. Neighbours of one stack become one, their values below one another, so that a table with many columns can be read on paper. */
export function foldColumns({ columns }: Pick<ReportSheet, 'columns'>): readonly ShownColumn[] {
  const runs: { readonly stack: string | undefined; readonly members: { readonly column: ReportColumn; readonly at: number }[] }[] = []
  columns.forEach((column, at) => {
    const last = runs.at(-1)
    if (last !== undefined && last.stack !== undefined && last.stack === column.stack) last.members.push({ column, at })
    else runs.push({ stack: column.stack, members: [{ column, at }] })
  })
  return runs.map(({ stack, members }) => {
    const isPair = members.every(({ column }) => column.group !== undefined)
    return {
      heading: stack ?? members.map(({ column: { group, heading } }) => (group === undefined ? heading : `${group}\n${heading}`)).join('\n'),
      kind: members.length === 1 ? (members[0]?.column.kind ?? 'text') : 'text',
      most: Math.max(...members.map(({ column }) => column.most)),
      isOptional: members.every(({ column }) => column.optional === true),
      value: (values) => stacked(members.map(({ at }) => values[at] ?? ''), isPair),
    }
  })
}

function stacked(values: readonly ReportValue[], isPair: boolean): ReportValue {
  const [first = ''] = values
  if (values.length === 1) return first
  const lines = values.map(partsOf)
  if (lines.every(isBlank)) return ''
  const shown = isPair ? lines.map((line) => (isBlank(line) ? [{ text: missing, differs: false }] : line)) : lines.filter((line) => !isBlank(line))
  const parts = shown.flatMap((line, at) => (at === 0 ? line : [{ text: '\n', differs: false }, ...line]))
  return parts.some(({ differs }) => differs) ? parts : parts.map(({ text }) => text).join('')
}

function partsOf(value: ReportValue): readonly MarkedPart[] {
  return typeof value === 'object' ? value : [{ text: String(value), differs: false }]
}

function isBlank(parts: readonly MarkedPart[]): boolean {
  return parts.every(({ text }) => text === '')
}
