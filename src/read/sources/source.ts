import type { Words } from '../../messages/language.ts'
import type { FieldId } from '../../schema.ts'

/** One kind of government list, as data: how people call it and how its files are told. */
export interface Source {
  readonly words: Words
  /** Values of a column, sheet names, titles and file names that mean this kind; the first source whose words are found decides. */
  readonly signs: RegExp
  /** Columns that only this kind of list has, where nothing else says the kind: any one of these sets. */
  readonly columns: readonly (readonly FieldId[])[]
}
