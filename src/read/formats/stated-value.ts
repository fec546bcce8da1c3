import type { Cell } from '../../types.ts'
import { numberCell } from './number-cell.ts'
import { isDateFormat } from './number-format.ts'
import { decodeXml } from './xlsx/xml-text.ts'

/** What Excel (x:num) and LibreOffice (sdval) write beside the words of a cell: the number behind them, and in sdnum language, flag and format. */
const value = /(?:^|\s)(?:x:num|sdval)\s*=\s*["']([^"']*)["']/i
const format = /(?:^|\s)sdnum\s*=\s*["'][^;"']*;[^;"']*;([^"']*)["']/i
/** A number in digits, and one that may have been rounded: with groups, a fraction, a percentage, a currency or an exponent. */
const digits = /^-?\d+$/
const rounded = /^[-+]?[¥￥$€]?[\d,]*\.?\d+(?:E[+-]?\d+)?%?$/i

/** A cell of a page, by its words and the attributes of its tag. Words that are no number stay, whatever is stated: an error, or a date whose format is not known. */
export function statedCell(shown: string, attributes: string): Cell {
  const [, stated = ''] = value.exec(attributes) ?? []
  const number = Number(stated)
  if (stated === '' || !Number.isFinite(number)) return { text: shown, kind: 'text' }
  const itsFormat = decodeXml(format.exec(attributes)?.[1] ?? '')
  if (isDateFormat(itsFormat)) return numberCell(number, itsFormat, false, () => shown)
  if (digits.test(shown)) return { text: shown, kind: Number(shown) === number ? 'number' : 'text' }
  return rounded.test(shown) ? numberCell(number, 'General', false, () => shown) : { text: shown, kind: 'text' }
}
