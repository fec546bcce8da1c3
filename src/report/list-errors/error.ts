import type { ListErrorCode } from '../../messages/list-errors.ts'
import type { FieldId } from '../../schema.ts'
import type { ListKind, Place } from '../../types.ts'

/** Something in a government list that its office has to look at. */
export interface ListError {
  readonly code: ListErrorCode
  readonly list: ListKind
  readonly place: Place
  /** The person of the row, as the list has them. */
  readonly name: string
  /** What is wrong; null where it is the row, or the household, as a whole. */
  readonly field: FieldId | null
  /** As the list has it. */
  readonly old: string
  /** '' where the evidence is not enough for more than a question. */
  readonly proposed: string
  /** For the sentence of the evidence. */
  readonly params: Readonly<Record<string, string | number>>
}
