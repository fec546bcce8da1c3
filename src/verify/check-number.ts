import { hash } from 'node:crypto'

/** Digits and letters that nobody takes for one another in handwriting or print: no 0, 1, I, L, O. They are 31, a prime. */
const alphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
/** Characters that tell questions apart (31^6 is 887 million, so that another school's number is not met by chance). */
const bodyLength = 6

/**
 * The number of a question (核查编号), such as 1-7KQ4MDX: the batch, six characters made from what is asked, and a check character.
 *
 * @param isTaken the next number is made where another question already has this one
 */
export function makeNumber(batch: number, content: readonly string[], isTaken: (number: string) => boolean): string {
  for (let attempt = 0; ; attempt++) {
    const digest = hash('sha256', JSON.stringify([batch, attempt, ...content]), 'buffer')
    const body = Array.from({ length: bodyLength }, (_, at) => alphabet[digest.readUInt32BE(at * 4) % alphabet.length] ?? '').join('')
    const number = `${batch}-${body}${checkCharacter(batch, body)}`
    if (!isTaken(number)) return number
  }
}

/**
 * A sum with a weight of its own for each place, modulo a prime, as in an ISBN: every single wrong character and every exchange of two is found.
 */
function checkCharacter(batch: number, body: string): string {
  const sum = [...body].reduce((total, character, at) => total + (at + 2) * alphabet.indexOf(character), batch)
  return alphabet[sum % alphabet.length] ?? ''
}

/** A number as people give it back: full width, in lower case, with spaces or another dash. 'misread' where the check does not hold. */
export function parseNumber(text: string): { readonly kind: 'number'; readonly number: string } | { readonly kind: 'blank' | 'misread' } {
  const written = text.normalize('NFKC').toUpperCase().replace(/[\s\p{Cf}'"`]/gu, '').replace(/[‐-―−_]/g, '-')
  if (written === '') return { kind: 'blank' }
  const parts = /^(\d{1,6})-?([2-9A-HJKMNP-Z]{6})([2-9A-HJKMNP-Z])$/.exec(written)
  const [, batch = '', body = '', check = ''] = parts ?? []
  if (parts === null || checkCharacter(Number(batch), body) !== check) return { kind: 'misread' }
  return { kind: 'number', number: `${Number(batch)}-${body}${check}` }
}
