import type { Language } from '../messages/language.ts'

/** Fonts that every Windows has: SimSun shows digits in one width, so that two ID numbers can be compared digit by digit. */
export const fonts: Readonly<Record<Language, string>> = { zh: '宋体', en: 'Calibri' }
export const headingFill = 'FFDCE6F1'
/** A4 (ECMA-376 18.3.1.63): the enum of the types does not exist at run time. */
export const a4 = 9

/** Properties of a workbook, fixed so that the same contents give the same bytes; its making carries the ISO date that it holds for. */
export function propertiesOf(asOf: string): { readonly creator: string; readonly lastModifiedBy: string; readonly created: Date; readonly modified: Date } {
  const made = new Date(`${asOf}T00:00:00Z`)
  return { creator: 'hedui', lastModifiedBy: 'hedui', created: made, modified: made }
}

/** Begins a text of a page's margins in the font and weight. */
export function marginFace(language: Language, weight: 'Regular' | 'Bold'): string {
  return `&"${fonts[language]},${weight}"`
}

/** Text inside a page's margins: '&' starts a code there and is doubled. */
export function marginText(text: string): string {
  return text.replaceAll('&', '&&')
}
