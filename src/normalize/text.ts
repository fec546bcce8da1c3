/** Text without spaces at its ends, invisible characters and full-width forms. */
export function normalizeText(text: string): string {
  const value = text.normalize('NFKC').replace(/[\t\r\n]/g, ' ').replace(/[\p{Cf}\p{Cc}]/gu, '').trim()
  return /^[-—/\\]*$/.test(value) ? '' : value
}

/** A number kept as text, such as a household's: without the apostrophe, tab or ="…" that keeps a spreadsheet from changing it. */
export function normalizeCode(text: string): string {
  return normalizeText(text).replace(/^=\s*"(.*)"$/, '$1').replace(/["'`’‘\s]/g, '')
}

/** A whole number of people, such as 4 in '4' or '4人'; '' for anything else. */
export function normalizeCount(text: string): string {
  return /^(\d{1,9})(?:\.0+)?人?$/.exec(normalizeCode(text))?.[1] ?? ''
}
