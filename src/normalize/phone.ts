/** The first mobile number of eleven digits, or landline with its area code; '' for anything else, such as a number damaged by a spreadsheet. */
export function normalizePhone(text: string): string {
  const written = text.normalize('NFKC').replace(/\.0+$/, '').replace(/[\s.()'"·-]/g, '')
  for (const part of written.split(/[^\d+]+/)) {
    const digits = part.replace(/^(?:\+|00)?86(?=1\d{10}$)/, '')
    if (/^1[3-9]\d{9}$/.test(digits) || /^0\d{9,11}$/.test(digits)) return digits
  }
  return ''
}
