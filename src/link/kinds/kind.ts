import type { Words } from '../../messages/language.ts'

/** One level of a comparison. */
export interface Level {
  readonly label: Words
  /** Share of true pairs at this level before the files are known; EM starts here. */
  readonly m: number
  /** Share of random pairs at this level before the files are known. */
  readonly u: number
}

/** What a kind knows of other values than the two at hand. */
export interface KindContext {
  /** Whether two given names are forms of one another by the user's table. */
  readonly isNickname: (a: string, b: string) => boolean
}

/** One kind of column of a schema: how its cells are made comparable, and by which levels two of them are compared. */
export interface Kind {
  readonly words: Words
  /** Share of relatives under one roof who have this in common because they are relatives, beside what agrees by chance (assumed). */
  readonly shared: number
  /** Whether one value alone tells few people, so that it is worth a key of its own. */
  readonly isKey: boolean
  /** Whether it names a person, as namesakes are named too. */
  readonly isName?: true
  /** Best first. The first is 'equal', whose u comes from how common the value is. */
  readonly levels: Readonly<Record<'equal', Level>> & Readonly<Record<string, Level>>
  /** The comparable value; '' where the cell says nothing. Normalizing twice gives the same. */
  normalize(text: string): string
  /** Level of two different values, neither blank; the same in both directions. */
  compare(a: string, b: string, context: KindContext): string
  /** Parts of a value that are keys of their own, so that an error in the other part hides nobody; '' where the value has none. Each is named after what it is. */
  readonly parts?: Readonly<Record<string, (value: string) => string>>
  /** Parts that are keys together with another column; '' where the value has none. Each is named after what it is. */
  readonly pieces?: Readonly<Record<string, (value: string) => string>>
}

export const equal: Words = { zh: '相同', en: 'equal' }
export const oneEdit: Words = { zh: '差一处', en: 'one error apart' }
export const similar: Words = { zh: '相近', en: 'nearly the same' }
export const alike: Words = { zh: '有些像', en: 'somewhat alike' }
export const different: Words = { zh: '不同', en: 'different' }

/** Every m and u of the kinds is assumed; EM and random pairs put the files' own in their place. */
export function level(label: Words, m: number, u: number): Level {
  return { label, m, u }
}
