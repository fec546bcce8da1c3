import { evidenceOf, type LinkCandidate, type LinkEvidence } from '../../link/candidates.ts'
import type { KindId } from '../../link/kinds/ids.ts'
import { kinds } from '../../link/kinds/index.ts'
import type { Level } from '../../link/kinds/kind.ts'
import type { LinkResult } from '../../link/pipeline.ts'
import type { LinkTable } from '../../link/table.ts'
import { exchangedWords, type SayLink } from '../../messages/link.ts'
import type { Words } from '../../messages/language.ts'

/** Digits of a probability that mean something. */
const probabilityDigits = 2

export function probabilityText(probability: number): string {
  return probability === 0 ? '0' : String(Number(probability.toPrecision(probabilityDigits)))
}

/** Where a row stands; its file is named below the table. */
export function linkPlace(table: LinkTable, row: number, say: SayLink): string {
  const { sheet, row: number } = table.place(row)
  return sheet === null ? say('row', { row: number }) : say('row-in-sheet', { sheet, row: number })
}

/** What one comparison found, as a phrase: "surname nearly the same". */
export function findingText({ column, level }: LinkEvidence, { config }: Pick<LinkResult, 'config'>, say: SayLink): string {
  const { name, kind } = config.schema.columns[column] ?? { name: '', kind: 'text' as const }
  return say('finding', { column: name, label: levelWords(kind, level)[config.language] })
}

function levelWords(kind: KindId, level: string): Words {
  const levels: Readonly<Record<string, Level | undefined>> = kinds[kind].levels
  return levels[level]?.label ?? exchangedWords[level as keyof typeof exchangedWords]
}

/** What speaks for one person, then what speaks against. */
export function evidenceOfPair(row: number, { right }: LinkCandidate, result: LinkResult, say: SayLink): string {
  const evidence = evidenceOf(row, right, result.context, result.shares)
  const phrases = (wanted: (millibits: number) => boolean): string =>
    evidence.filter(({ millibits }) => wanted(millibits)).map((each) => findingText(each, result, say)).join(say('comma'))
  const [supporting, opposing] = [phrases((millibits) => millibits > 0), phrases((millibits) => millibits <= 0)]
  return [supporting === '' ? '' : say('for', { phrases: supporting }), opposing === '' ? '' : say('against', { phrases: opposing })].filter((each) => each !== '').join('\n')
}

/** The compared values of a row in one line, as the table has them. */
export function valuesText(table: LinkTable, row: number, { config }: Pick<LinkResult, 'config'>): string {
  const values = config.schema.columns.map((_, column) => table.text(row, column)).filter((text) => text !== '')
  return [table.key(row), ...values].filter((text) => text !== '').join(' | ')
}
