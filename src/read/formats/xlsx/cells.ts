import type { Cell } from '../../../types.ts'
import type { Display } from '../number-display.ts'
import { numberCell } from '../number-cell.ts'
import { UnknownContent } from './unknown.ts'
import { decodeCellText } from './xml-text.ts'

/** What the cells of a workbook refer to. */
export interface CellContext {
  readonly strings: readonly string[]
  readonly formats: readonly string[]
  readonly date1904: boolean
  readonly display: Display
}

const blank: Cell = { text: '', kind: 'text' }

/** A cell of a type ('' where none is stated) with the text of its value, which is null where it has none. Inline words are no business of this. */
export function cellOf(type: string, style: number, value: string | null, context: CellContext): Cell {
  if (value === null || value === '') return blank
  switch (type) {
    case '':
    case 'n':
      return number(value, style, context)
    case 's': {
      const text = context.strings[Number(value)]
      if (text === undefined) throw new UnknownContent(`string ${value}`)
      return { text, kind: 'text' }
    }
    case 'str':
      return { text: decodeCellText(value), kind: 'text' }
    case 'b':
      if (value !== '0' && value !== '1') throw new UnknownContent(`boolean ${value}`)
      return { text: value === '1' ? 'TRUE' : 'FALSE', kind: 'boolean' }
    case 'e':
      return { text: decodeCellText(value), kind: 'error' }
    case 'd':
      return date(value)
    default:
      throw new UnknownContent(`type ${type}`)
  }
}

function number(text: string, style: number, { formats, date1904, display }: CellContext): Cell {
  const value = Number(text)
  if (!Number.isFinite(value)) throw new UnknownContent(`number ${text}`)
  const format = formats[style] ?? 'General'
  return format === 'General' && Number.isSafeInteger(value) ? { text: String(value), kind: 'number' } : numberCell(value, format, date1904, () => display(format, value))
}

/** ISO 8601, as strict files have it. */
function date(text: string): Cell {
  const [, day, time] = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d:\d\d)(?:\.\d+)?Z?)?$/.exec(text) ?? []
  if (day === undefined) throw new UnknownContent(`date ${text}`)
  return { text: time === undefined || time === '00:00:00' ? day : `${day} ${time}`, kind: 'date' }
}
