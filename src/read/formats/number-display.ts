import { isDateFormat } from './number-format.ts'

/** A number as its format shows it. */
export type Display = (format: string, value: number) => string

/** Formats with words (第1班) are rare, and the library knows them; it is loaded where there is one. */
export async function displayOf(formats: Iterable<string>, date1904: boolean): Promise<Display> {
  if (![...formats].some((format) => /\p{Script=Han}/u.test(format) && !isDateFormat(format))) return (_, value) => String(value)
  const sheetJs = await import('@e965/xlsx')
  const { format: show } = sheetJs.SSF as { readonly format: (format: string, value: number, options: { readonly date1904: boolean }) => string }
  return (format, value) => {
    try {
      return show(format, value, { date1904 })
    } catch {
      // The library throws plain errors for formats that it can't take apart; the number itself is none the worse.
      return String(value)
    }
  }
}
