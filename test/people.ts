import { PeopleStore } from '../src/match/store.ts'
import { StringPool } from '../src/match/string-pool.ts'
import { normalizeRecord } from '../src/normalize/index.ts'
import type { FieldId } from '../src/schema.ts'
import type { ListKind, NormalizedRecord, SourceRecord } from '../src/types.ts'

/** A person for a test, naming only what matters. */
export type PersonFields = Partial<Record<FieldId, string>> & {
  readonly kind?: ListKind
  readonly household?: string
  readonly headsOnly?: boolean
  readonly file?: string
  readonly sheet?: string
}

/** A record as a reader would deliver it; rows are numbered from 2, below a heading. */
export function record(fields: PersonFields, position = 0): SourceRecord {
  const { kind = 'filing', household, headsOnly = false, file = 'list.csv', sheet = null, ...values } = fields
  return {
    place: { file, sheet, row: position + 2, column: 1 },
    kind,
    household: household ?? values.householdId ?? null,
    headsOnly,
    cells: Object.fromEntries(Object.entries(values).map(([field, text]) => [field, { text, kind: 'text' as const }])),
  }
}

/** The values of a normalized record by field; only those that it has. */
export function valuesOf({ values }: Pick<NormalizedRecord, 'values'>): Partial<Record<FieldId, string>> {
  return Object.fromEntries(values.filter(({ value }) => value !== '').map(({ field, value }) => [field, value]))
}

/** A store of such people, normalized. */
export function store(people: readonly PersonFields[], pool = new StringPool()): PeopleStore {
  const result = new PeopleStore(pool)
  people.forEach((fields, position) => result.add(normalizeRecord(record(fields, position))))
  return result
}

/** ID numbers of invented people: seventeen digits in an unassigned area, with the check character of GB 11643. */
export function idNumber(first17: string): string {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
  const sum = weights.reduce((total, weight, position) => total + weight * Number(first17[position]), 0)
  return first17 + ('10X98765432'[sum % 11] ?? '')
}
