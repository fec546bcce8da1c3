import type { Language } from './messages/language.ts'
import type { FieldId } from './schema.ts'
import type { ListKind, Verdict } from './types.ts'

/** One checked, frozen configuration: defaults < project file < environment < flags. */
export interface Config {
  /** Files of the registration. */
  readonly students: readonly string[]
  /** Government files; `kind` null where the content has to say it. */
  readonly lists: readonly { readonly kind: ListKind | null; readonly path: string }[]
  /** Folder of the reports. */
  readonly out: string
  readonly language: Language
  /** Headings by field that overrule the dictionary. */
  readonly map: Readonly<Partial<Record<FieldId, readonly string[]>>>
  /** Kinds of list, highest precedence first: under which of several a student counts. */
  readonly precedence: readonly ListKind[]
  /** ISO date at which an entry must be in force. */
  readonly asOf: string
  /** Count entries that have ended as if they were active. */
  readonly countEnded: boolean
  /** Verdicts that make the exit code 1 when they occur. */
  readonly failOn: readonly Verdict[]
}
