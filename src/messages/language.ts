/** The languages of every report and message. */
export type Language = 'zh' | 'en'

/** One text in every language; the compiler refuses a gap. */
export type Words = Readonly<Record<Language, string>>

/** A whole sentence with parameters in braces, such as '{file}' or '{row}'. */
export type Sentences<Code extends string> = Readonly<Record<Code, Words>>

/** Fills `{name}` in a sentence. A parameter that is not given stays visible, so that a gap is seen and not hidden. */
export function fill(sentence: string, params: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = params[name]
    return value === undefined ? whole : String(value)
  })
}
