import type { Language } from '../../messages/language.ts'
import { speak } from '../../messages/reports.ts'

/** How a column looks: a number of the row, a code such as an ID number, whose digits stay on one line, or text. */
export type PaperLook = 'text' | 'number' | 'code'

export interface PaperColumn {
  readonly heading: string
  /** Half-width characters in a workbook, and share of the width in print. */
  readonly width: number
  readonly look: PaperLook
  /** For people to fill in: white, where given cells are grey, and with these choices in a drop-down list, and to tick in print. null: given. */
  readonly answers: { readonly choices: readonly string[]; readonly ticked: boolean; /** Of a row (from 0) that is asked something else. */ readonly choicesOf?: (row: number) => readonly string[] } | null
}

/** What a row's cell can be answered with. */
export function choicesIn({ choices, choicesOf }: NonNullable<PaperColumn['answers']>, row: number): readonly string[] {
  return choicesOf?.(row) ?? choices
}

/** A value of a row; '' is blank. */
export type PaperValue = string | number

/** One label of the block for signatures and the cell to fill in beside it, each over these columns, from 1. */
export interface SignatureCell {
  readonly label: string
  readonly labelColumns: readonly [from: number, to: number]
  readonly valueColumns: readonly [from: number, to: number]
  readonly choices: readonly string[]
}

/** A table on paper: handed out, filled in, signed and sealed. In a workbook it is a sheet, in print it begins a page. */
export interface Paper {
  /** Name of the sheet in a workbook, where it is made fit and different from all others. */
  readonly name: string
  readonly title: string
  /** Lines between the title and the table, the first the most important; they are on every page, as the headings are. */
  readonly about: readonly string[]
  readonly columns: readonly PaperColumn[]
  readonly rows: readonly (readonly PaperValue[])[]
  /** Lines below the table, such as a statement or whom to ask. */
  readonly closing: readonly string[]
  /** Rows of cells to sign and seal; none where nobody signs. */
  readonly signature: readonly (readonly SignatureCell[])[]
  readonly orientation: 'portrait' | 'landscape'
  /** What stands below every page beside its number: that it names people, the date that it holds for. */
  readonly foot: { readonly left: string; readonly right: string }
}

/** A column of what is known. */
export function given(heading: string, width: number, look: PaperLook = 'text'): PaperColumn {
  return { heading, width, look, answers: null }
}

/** A column to fill in, with answers to choose from where there are any; `ticked` where they are ticked in print. */
export function blank(heading: string, width: number, choices: readonly string[] = [], ticked = false): PaperColumn {
  return { heading, width, look: 'text', answers: { choices, ticked } }
}

/** Below a page that names people. */
export function personalFoot(language: Language, asOf: string): Paper['foot'] {
  const say = speak(language)
  return { left: say('personal'), right: say('as-of', { date: asOf }) }
}

/** Share of a signature's width that its label takes (chosen; seen on paper). */
const labelShare = 0.4

/**
 * Lays labels and cells to fill in over the columns of a table, evenly by width. Each needs two columns; what does not fit stands in a further row.
 *
 * @param labels a label, or a label with choices
 */
export function signatureRows(columns: readonly Pick<PaperColumn, 'width'>[], labels: readonly (string | readonly [label: string, choices: readonly string[]])[]): Paper['signature'] {
  const most = Math.max(1, Math.floor(columns.length / 2))
  const rows: (readonly SignatureCell[])[] = []
  for (let from = 0; from < labels.length; from += most) rows.push(signatureRow(columns, labels.slice(from, from + most)))
  return rows
}

function signatureRow(columns: readonly Pick<PaperColumn, 'width'>[], labels: readonly (string | readonly [label: string, choices: readonly string[]])[]): readonly SignatureCell[] {
  const all = columns.reduce((sum, { width }) => sum + width, 0)
  const ends = labels.flatMap((_, at) => [(at + labelShare) / labels.length, (at + 1) / labels.length])
  let column = 0
  let reached = 0
  const spans = ends.map((end, at): readonly [number, number] => {
    const from = column + 1
    const left = ends.length - 1 - at
    do reached += columns[column++]?.width ?? 0
    while (column < columns.length - left && reached + (columns[column]?.width ?? 0) / 2 < end * all)
    if (left === 0) column = columns.length
    return [from, Math.max(from, column)]
  })
  return labels.map((each, at) => {
    const [label, choices] = typeof each === 'string' ? [each, []] : each
    return { label, labelColumns: spans[at * 2] ?? [1, 1], valueColumns: spans[at * 2 + 1] ?? [1, 1], choices }
  })
}
