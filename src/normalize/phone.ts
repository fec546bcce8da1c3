/** A mobile number of eleven digits, or a landline with its area code; '' for anything else, such as a number damaged by a spreadsheet. */
export function normalizePhone(text: string): string {
  const digits = text.normalize('NFKC').replace(/[^\d+]/g, '').replace(/^(\+|00)?86(?=1\d{10}$)/, '')
  if (/[eE]\+/.test(text)) return ''
  if (/^1[3-9]\d{9}$/.test(digits)) return digits
  return /^0\d{9,11}$/.test(digits) ? digits : ''
}
