import { makeNumber, parseNumber } from '../check-number.ts'

/** 公示: a number on a notice is told from a question's. */
const letter = 'G'

/** The number of a student on a notice (公示编号), such as G1-7KQ4MDX: made like that of a question. */
export function makeNoticeNumber(batch: number, content: readonly string[], isTaken: (number: string) => boolean): string {
  return letter + makeNumber(batch, content, (number) => isTaken(letter + number))
}

/** A number as people give it back, with or without the letter. */
export function parseNoticeNumber(text: string): ReturnType<typeof parseNumber> {
  const parsed = parseNumber(text.normalize('NFKC').replace(/^[\s\p{Cf}'"`]*g[\s-]*/iu, ''))
  return parsed.kind === 'number' ? { kind: 'number', number: letter + parsed.number } : parsed
}
