import { correctionWords } from '../../messages/corrections.ts'
import { sheetWords, type SheetWord } from '../../messages/verification.ts'
import type { Row } from '../../types.ts'

/** What holds for a whole sheet, as written; '' where nothing is. */
export interface Signature {
  readonly signer: string
  readonly checker: string
  readonly unit: string
  readonly date: string
  readonly sealed: string
  readonly scan: string
  /** Every office that is named, where several are. */
  readonly units: readonly string[]
}

type Part = Exclude<keyof Signature, 'units'>

const labels: Readonly<Record<Part, SheetWord>> = { signer: 'sheet-signer', checker: 'sheet-checker', unit: 'sheet-unit', date: 'sheet-date', sealed: 'sheet-sealed', scan: 'sheet-scan' }

const key = (text: string): string => text.normalize('NFKC').replace(/[\s\p{Cf}]/gu, '').toLowerCase()
const partByLabel = new Map([
  ...Object.entries(labels).flatMap(([part, word]) => Object.values(sheetWords[word]).map((text) => [key(text), part as Part] as const)),
  // of a class teacher
  ...Object.values(correctionWords['checked-by']).map((text) => [key(text), 'signer'] as const),
  ...Object.values(sheetWords.date).map((text) => [key(text), 'date'] as const),
])

/** Whether a row is of that block: a cell of it is a label, alone or before its colon. */
export function isSignature({ texts }: Row): boolean {
  return texts.some((text) => partByLabel.has(key(text.split(/[：:]/)[0] ?? '')))
}

/** Reads the block of signer, office, date and seal: each value behind its label's colon, or in the next cells that hold anything. */
export function signatureOf(rows: readonly Row[]): Signature {
  const found: Record<Part, string> = { signer: '', checker: '', unit: '', date: '', sealed: '', scan: '' }
  const units = new Set<string>()
  const take = (part: Part, text: string): void => {
    if (text === '') return
    if (found[part] === '') found[part] = text
    if (part === 'unit') for (const unit of unitsIn(text)) units.add(unit)
  }
  for (const { texts } of rows) {
    let part: Part | null = null
    for (const text of texts) {
      if (text.trim() === '') continue
      const [, label = '', rest = ''] = /^([^：:]*)[：:](.*)$/s.exec(text.trim()) ?? [null, text.trim(), '']
      const labelled = partByLabel.get(key(label))
      if (labelled !== undefined) {
        take(labelled, rest.trim())
        part = rest.trim() === '' ? labelled : null
      } else if (part !== null) {
        take(part, text.trim())
        part = null
      }
    }
  }
  return { ...found, units: [...units] }
}

/** The offices that a text names: two for one row are a contradiction, and no third office. */
export function unitsIn(text: string): readonly string[] {
  return text.split(/[、；;\n]/).map((unit) => unit.trim()).filter((unit) => unit !== '')
}
