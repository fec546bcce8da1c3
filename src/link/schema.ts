import type { KindId } from './kinds/ids.ts'

/** One column that is compared. */
export interface SchemaColumn {
  /** As reports name it: the first heading. */
  readonly name: string
  /** Headings under which the tables have it. */
  readonly headings: readonly string[]
  readonly kind: KindId
}

/** What is compared of two tables of people, and how. */
export interface LinkSchema {
  readonly columns: readonly SchemaColumn[]
  /** Headings of the row's own number in its table, which is shown and never compared; empty for none. */
  readonly key: readonly string[]
}

/** Headings are the same whatever their case, spaces, hyphens and underscores. */
export function headingKey(heading: string): string {
  return heading.normalize('NFKC').toLowerCase().replace(/[\s_-]/g, '')
}
