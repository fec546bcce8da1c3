/** Text without spaces at its ends, invisible characters and full-width forms; '' for a stroke that fills a cell. */
export function normalizeText(text: string): string {
  const value = text.replace(/[\t\r\n]/g, ' ').replace(/[\p{Cf}\p{Cc}]/gu, '').normalize('NFKC').trim()
  return /^[-—/\\]*$/.test(value) ? '' : value
}

/** Nothing in it wants cleaning. */
const plainCode = /^[\dA-Za-z]+$/

/** A number kept as text, such as a household's: without the apostrophe, tab or ="…" that keeps a spreadsheet from changing it, and without a program's '.0'. */
export function normalizeCode(text: string): string {
  if (plainCode.test(text)) return text
  const bare = normalizeText(text).replace(/^=\s*"(.*)"$/, '$1').replace(/["'`’‘\s]/g, '')
  return normalizeText(bare.replace(/^(\d+)\.0+$/, '$1'))
}

/** A whole number of people, such as 4 in '4' or '4人'; '' for anything else. */
export function normalizeCount(text: string): string {
  return /^(\d{1,9})(?:\.0+)?[人口]?$/.exec(normalizeCode(text))?.[1] ?? ''
}
