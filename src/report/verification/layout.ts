import type { SheetWord } from '../../messages/verification.ts'
import type { PaperLook } from '../papers/paper.ts'
import type { SheetRow } from './rows.ts'

/** A column of a verification sheet: what stands in it, or what the office writes into it. */
export interface SheetColumn {
  readonly heading: SheetWord
  /** Half-width characters in a workbook, and share of the page in print (chosen; seen on paper). */
  readonly width: number
  readonly look: PaperLook
  /** null: for the office to fill in. */
  readonly value: ((row: SheetRow) => string | number) | null
  /** Values of the drop-down list. */
  readonly choices?: 'result' | 'category'
}

function given(heading: SheetWord, width: number, value: (row: SheetRow) => string | number, look: PaperLook = 'text'): SheetColumn {
  return { heading, width, value, look }
}

function answer(heading: SheetWord, width: number, choices?: 'result' | 'category'): SheetColumn {
  return { heading, width, value: null, look: 'text', ...(choices === undefined ? {} : { choices }) }
}

/** The columns as offices know them: the list, then the answers. */
const columns: readonly SheetColumn[] = [
  given('position', 4, ({ position }) => position, 'number'),
  given('number', 12, ({ number }) => number, 'code'),
  given('student', 8, ({ student }) => student),
  given('student-id', 19, ({ idNumber }) => idNumber, 'code'),
  given('class', 13, ({ schoolClass }) => schoolClass),
  given('guardian', 8, ({ guardian }) => guardian),
  given('listed', 19, ({ listed }) => listed, 'code'),
  given('question', 18, ({ question }) => question),
  answer('result', 12, 'result'),
  answer('right-name', 9),
  answer('right-id', 19),
  answer('category', 9, 'category'),
  answer('household', 11),
  answer('basis', 10),
  answer('signer', 8),
  answer('phone', 12),
  answer('date', 10),
]

/** Who checked what the signer found, where the two-person rule asks for it. */
const checker = answer('checker', 8)

/** A value of the block below the table: label and value, each over these columns (from 1). */
interface SignaturePart {
  readonly word: SheetWord
  readonly label: readonly [number, number]
  readonly value: readonly [number, number]
  readonly choices?: 'yes-no'
}

const sealAndDate: readonly SignaturePart[] = [
  { word: 'sheet-date', label: [9, 10], value: [11, 11] },
  { word: 'sheet-sealed', label: [12, 12], value: [13, 13], choices: 'yes-no' },
]
const signer: SignaturePart = { word: 'sheet-signer', label: [1, 2], value: [3, 4] }

/** What is printed: the columns, and the block of signatures below them. */
export interface SheetForm {
  readonly columns: readonly SheetColumn[]
  readonly signature: readonly SignaturePart[]
}

const onePerson: SheetForm = {
  columns,
  signature: [signer, { word: 'sheet-unit', label: [5, 6], value: [7, 8] }, ...sealAndDate, { word: 'sheet-scan', label: [14, 15], value: [16, 17] }],
}
const twoPersons: SheetForm = {
  columns: columns.flatMap((column) => (column.heading === 'signer' ? [column, checker] : [column])),
  signature: [
    signer,
    { word: 'sheet-checker', label: [5, 5], value: [6, 6] },
    { word: 'sheet-unit', label: [7, 7], value: [8, 8] },
    ...sealAndDate,
    { word: 'sheet-scan', label: [14, 15], value: [16, 18] },
  ],
}

/** The form of a verification sheet, with or without a second signature. */
export function sheetForm(isTwoPersons: boolean): SheetForm {
  return isTwoPersons ? twoPersons : onePerson
}
