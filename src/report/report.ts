import type { RunResult } from '../types.ts'
import type { Paper } from './papers/paper.ts'

/** Part of a text that is set beside another: what differs from it is marked. */
export interface MarkedPart {
  readonly text: string
  readonly differs: boolean
}

/** One value of a report. '' is a blank cell. */
export type ReportValue = string | number | readonly MarkedPart[]

export interface ReportColumn {
  readonly heading: string
  /** What neighbours are of: a value of the registration, and that of the list. Stands before the heading. */
  readonly group?: string
  /** In a workbook neighbours of one stack are one column under this heading, their values below one another; a csv file has them apart. */
  readonly stack?: string
  /** A decimal is a number with a fraction. */
  readonly kind: 'text' | 'number' | 'decimal'
  /** Widest text of one line in a workbook, in half-width characters; longer text is wrapped. */
  readonly most: number
  /** Left out of workbooks where no row has a value. A csv file always has every column. */
  readonly optional?: boolean
}

/** One table of a report, in a workbook a sheet. */
export interface ReportSheet {
  readonly name: string
  /** Printed above every page. */
  readonly title: string
  readonly columns: readonly ReportColumn[]
  /** Number of rows. */
  readonly count: number
  /** The rows in order, made anew at every call, so that nothing is held. */
  readonly rows: () => Iterable<readonly ReportValue[]>
  /** A last line of sums. */
  readonly totals?: readonly ReportValue[]
  /** Whether it names people, and so must be kept safe. */
  readonly personal: boolean
  /** Printed on every page, below the title. */
  readonly note?: string
}

/** Papers that one workbook holds, a sheet each. */
export interface PaperBook {
  /** Put behind the report's name, such as '-civil-affairs'; '' for a report of one workbook. */
  readonly suffix: string
  readonly papers: readonly Paper[]
}

/**
 * One report. A table is a workbook for people, and with `csv` also one file of text, of its first sheet or of the table that is given; lines are a file of text for programs;
 * papers are handed out: workbooks to fill in, and with `page` also one page of them all to print. Where there is no paper, there is no file.
 */
export type Report =
  | { readonly kind: 'table'; readonly csv: boolean | ((result: RunResult) => ReportSheet); readonly sheets: (result: RunResult) => readonly ReportSheet[] }
  | { readonly kind: 'lines'; readonly extension: string; readonly lines: (result: RunResult) => Iterable<string> }
  | { readonly kind: 'papers'; readonly page: boolean; readonly papers: (result: RunResult) => readonly PaperBook[] }
