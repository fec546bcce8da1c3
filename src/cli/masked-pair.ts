import { foldNumber, markDifferences } from '../report/differences.ts'
import type { MarkedPart } from '../report/report.ts'

type Cell = readonly MarkedPart[]

/** ID numbers that differ in more places are two numbers, and none of their digits are shown. */
const mostShownDigits = 4
/** Digits at the end that a masked number shows. */
const lastDigits = 2

/** Two ID numbers, masked but for the digits in which they differ and the last ones. */
export function maskedPair(a: string, b: string): readonly [Cell, Cell] {
  const [ours, theirs] = markDifferences(a, b, foldNumber)
  const count = (cell: Cell): number => cell.reduce((sum, { text, differs }) => sum + (differs ? text.length : 0), 0)
  const isShown = Math.max(count(ours), count(theirs)) <= mostShownDigits
  return [masked(ours, isShown), masked(theirs, isShown)]
}

function masked(cell: Cell, isShown: boolean): Cell {
  const end = cell.reduce((sum, { text }) => sum + text.length, 0) - lastDigits
  let at = 0
  return cell.map(({ text, differs }) => ({ text: [...text].map((digit) => ((isShown && differs) || at++ >= end ? digit : '*')).join(''), differs }))
}
