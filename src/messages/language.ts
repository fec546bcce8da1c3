/** The languages of every report and message. */
export type Language = 'zh' | 'en'

/** One text in every language; the compiler refuses a gap. */
export type Words = Readonly<Record<Language, string>>

/** A whole sentence with parameters in braces, such as '{file}' or '{row}'. */
export type Sentences<Code extends string> = Readonly<Record<Code, Words>>

/**
 * Fills `{name}` in a sentence. A parameter that is not given stays visible, so that a gap is seen and not hidden. A part in double square brackets is left out where one of its
 * parameters is blank: '没有命令 {command}[[，最接近的是 {nearest}]]。'
 */
export function fill(sentence: string, params: Readonly<Record<string, string | number>>): string {
  const shown = sentence.includes('[[') ? sentence.replace(/\[\[(.*?)\]\]/gs, (_, part: string) => (namesIn(part).some((name) => params[name] === '') ? '' : part)) : sentence
  return shown.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = params[name]
    return value === undefined ? whole : String(value)
  })
}

function namesIn(part: string): readonly string[] {
  return [...part.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)
}

/** Says a word or sentence of one file of messages, with its parameters. */
export type Speaker<Word extends string> = (word: Word, params?: Readonly<Record<string, string | number>>) => string

/** Speaks the words of one file of messages in one language. */
export function speaker<Word extends string>(words: Readonly<Record<Word, Words>>, language: Language): Speaker<Word> {
  return (word, params = {}) => fill(words[word][language], params)
}
