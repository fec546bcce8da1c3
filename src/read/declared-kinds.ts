import type { Config } from '../config.ts'
import type { FieldId } from '../schema.ts'
import type { ListKind } from '../types.ts'

/** Columns in which a row may name a kind of the configuration. */
const tellingColumns: readonly FieldId[] = ['system', 'declaredCategory', 'householdType', 'assistanceType']

/** The kind of the configuration whose words stand in a sheet's name, title or file name; it is looked for before the built-in ones. */
export function declaredKindOfSheet(sheet: string | null, titles: readonly string[], file: string, declared: Config['kinds'] = {}): ListKind | null {
  return declaredKind([sheet ?? '', ...titles, file.split('/').at(-1) ?? file], declared)
}

/** The same for one row. */
export function declaredKindOfRow(value: (field: FieldId) => string, declared: Config['kinds'] = {}): ListKind | null {
  return Object.keys(declared).length === 0 ? null : declaredKind(tellingColumns.map(value), declared)
}

function declaredKind(texts: readonly string[], declared: Config['kinds']): ListKind | null {
  for (const text of texts) {
    const kind = Object.keys(declared).find((each) => declared[each]?.signs.some((sign) => text.includes(sign)))
    if (kind !== undefined) return kind
  }
  return null
}
