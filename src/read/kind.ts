import type { FieldId } from '../schema.ts'
import type { Column, ListKind } from '../types.ts'
import { sourceIds, sources, type SourceId } from './sources/index.ts'

/** Where the kind of a list may be said beside the rows. */
export interface KindContext {
  readonly stated: ListKind | null
  readonly sheet: string | null
  readonly titles: readonly string[]
  readonly file: string
  readonly columns: readonly Column[]
}

/** The order in which words are looked for: urban and rural before a bare 低保; a monitored household before the words of filing exports (脱贫人口 and 防返贫监测). */
const searchOrder: readonly SourceId[] = ['low-income-urban', 'low-income-rural', 'low-income', 'destitute', 'orphan', 'disabled', 'monitored', 'filing']

/** The kind of a list as a whole; null where only its rows can say it, or nothing. */
export function kindOfSheet({ stated, sheet, titles, file, columns }: KindContext): ListKind | null {
  const said = [sheet ?? '', titles.join('\n'), file.split('/').at(-1) ?? file]
  if (stated !== null && stated !== 'low-income') return stated
  for (const text of said) {
    const kind = kindOfText(text)
    if (kind !== null && (stated === null || kind.startsWith('low-income-'))) return refine(kind, said)
  }
  if (stated !== null) return stated
  const fields = new Set(columns.map(({ field }) => field))
  return sourceIds.find((kind) => sources[kind].columns.some((set: readonly FieldId[]) => set.every((field) => fields.has(field)))) ?? null
}

/** A bare 低保 in the sheet's name is refined by the title or the file's name. */
function refine(kind: SourceId, said: readonly string[]): SourceId {
  if (kind !== 'low-income') return kind
  const found = said.map(kindOfText).find((each) => each === 'low-income-urban' || each === 'low-income-rural')
  return found ?? kind
}

export function kindOfText(text: string): SourceId | null {
  return text === '' ? null : (searchOrder.find((kind) => sources[kind].signs.test(text)) ?? null)
}

/** Columns whose value says which list a row is of, where nobody stated it. What a filing export says of 低保 is self-reported and says nothing. */
const tellingColumns: readonly FieldId[] = ['system', 'declaredCategory', 'householdType', 'assistanceType']

/**
 * The kind of one row: what the user stated; or what a column says; or the sheet's kind. A stated or known 'low-income' is refined to urban or rural by
 * the row, and an urban or rural list stays what it is.
 */
export function kindOfRow(value: (field: FieldId) => string, sheetKind: ListKind | null, stated: ListKind | null): ListKind | null {
  if (stated !== null && stated !== 'low-income') return stated
  if (sheetKind === 'low-income') return residence(value) ?? rowKindFrom(value, ['low-income-urban', 'low-income-rural']) ?? sheetKind
  if (stated !== null) return stated
  if (sheetKind === 'filing') return value('householdType') === '' ? sheetKind : (rowKindFrom(value, ['monitored'], ['householdType']) ?? sheetKind)
  const said = rowKindFrom(value, searchOrder, sheetKind === null ? tellingColumns : ['system', 'declaredCategory'])
  if (said === 'low-income') return residence(value) ?? (sheetKind?.startsWith('low-income') === true ? sheetKind : said)
  return said ?? sheetKind
}

function rowKindFrom(value: (field: FieldId) => string, allowed: readonly SourceId[], columns = tellingColumns): SourceId | null {
  for (const field of columns) {
    const kind = kindOfText(value(field))
    if (kind !== null && allowed.includes(kind)) return kind
  }
  return null
}

/** 城市 or 农村 in a column of the low-income list, or as the first character of its certificate number. */
function residence(value: (field: FieldId) => string): SourceId | null {
  const texts = (['assistanceType', 'assistanceCategory', 'declaredCategory', 'system'] as const).map(value)
  if (texts.some((text) => /城市|城镇|urban/i.test(text))) return 'low-income-urban'
  if (texts.some((text) => /农村|rural/i.test(text))) return 'low-income-rural'
  const [first] = value('assistanceNumber')
  return first === '城' ? 'low-income-urban' : first === '农' ? 'low-income-rural' : null
}

