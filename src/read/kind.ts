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
  const said = [sheet ?? '', ...titles, (file.split('/').at(-1) ?? file).replace(/\.[^.]*$/, '')]
  if (stated !== null && stated !== 'low-income') return stated
  for (const text of said) {
    const kind = kindOfText(text)
    if (kind !== null && (stated === null || kind.startsWith('low-income-'))) return refine(kind, said)
  }
  if (stated !== null) return refine('low-income', said)
  const fields = new Set(columns.map(({ field }) => field))
  const byColumns = sourceIds.find((kind) => sources[kind].columns.some((set: readonly FieldId[]) => set.every((field) => fields.has(field)))) ?? null
  return byColumns === null ? null : refine(byColumns, said)
}

/** A bare 低保 in one place is refined by another: by a sheet called 城市, by the title, by the file's name. */
function refine(kind: SourceId, said: readonly string[]): SourceId {
  if (kind !== 'low-income') return kind
  const [sheet = ''] = said
  if (/^(?:城市|城镇|城|非农)(?:户口?)?$/.test(sheet.trim())) return 'low-income-urban'
  if (/^(?:农村|农|农业)(?:户口?)?$/.test(sheet.trim())) return 'low-income-rural'
  const found = said.map(kindOfText).find((each) => each === 'low-income-urban' || each === 'low-income-rural')
  return found ?? kind
}

/** 非贫困户, 未纳入低保: the word of a kind that is denied. 事实无人抚养 and 无量山镇 deny nothing. */
const denied = /(?:非|不是|不属于|未纳入|未享受|未|无)(?:建档立卡|精准扶贫|贫困|脱贫|城乡低保|城市低保|农村低保|低保|特困|五保|孤儿|残疾|监测|防返贫)[^\s，,、；;（(]*/g

/** The kind that a text names; null for none, also where it denies it. */
export function kindOfText(text: string): SourceId | null {
  const said = text.trim().replace(denied, '')
  return said === '' ? null : (searchOrder.find((kind) => sources[kind].signs.test(said)) ?? null)
}

/** Columns whose value says which list a row is of, where nobody stated it. What a filing export says of 低保 is self-reported and says nothing. */
export const tellingColumns: readonly FieldId[] = ['system', 'declaredCategory', 'householdType', 'assistanceType']

/** Kinds that a category column can set apart inside a list of another kind; 残疾人 or 建档立卡 beside a low-income family are further facts about it. */
const setApart: readonly SourceId[] = ['low-income-urban', 'low-income-rural', 'low-income', 'destitute', 'orphan']

/**
 * The kind of one row: what the user stated; or what a column says; or the sheet's kind. A stated or known 'low-income' is refined to urban or rural by
 * the row, and an urban or rural list stays what it is.
 */
export function kindOfRow(value: (field: FieldId) => string, sheetKind: ListKind | null, stated: ListKind | null): ListKind | null {
  if (stated !== null && stated !== 'low-income') return stated
  if (stated !== null) return sheetKind === 'low-income' ? (residence(value) ?? sheetKind) : (sheetKind ?? stated)
  if (sheetKind === 'filing') return monitoredKind(value) ?? sheetKind
  const said = kindFrom(value, searchOrder, sheetKind === null ? tellingColumns : ['system']) ?? (sheetKind === null ? null : kindFrom(value, setApart, ['declaredCategory']))
  if (said === null || said === 'low-income') {
    const known = sheetKind?.startsWith('low-income-') === true ? sheetKind : (said ?? sheetKind)
    return known === 'low-income' ? (residence(value) ?? known) : known
  }
  return said
}

/** In the filing system's exports: a household that is watched and was never poor. A 脱贫不稳定户 is watched and a filing household. */
function monitoredKind(value: (field: FieldId) => string): SourceId | null {
  const category = value('monitorCategory')
  if (/脱贫不稳定/.test(category)) return null
  const isWatched = sources.monitored.signs.test(category) || sources.monitored.signs.test(value('householdType'))
  return isWatched ? 'monitored' : null
}

function kindFrom(value: (field: FieldId) => string, allowed: readonly SourceId[], columns: readonly FieldId[]): SourceId | null {
  for (const field of columns) {
    const kind = kindOfText(value(field))
    if (kind !== null && allowed.includes(kind)) return kind
  }
  return null
}

/** 城市 or 农村 in a column of the low-income list, or as the first character of its certificate number. */
function residence(value: (field: FieldId) => string): SourceId | null {
  for (const text of (['assistanceType', 'assistanceCategory', 'declaredCategory', 'system'] as const).map(value)) {
    if (/^(?:城市|城镇|非农)|城市低保|urban/i.test(text)) return 'low-income-urban'
    if (/^农(?:村|业)|农村低保|rural/i.test(text)) return 'low-income-rural'
  }
  const [first] = value('assistanceNumber')
  return first === '城' ? 'low-income-urban' : first === '农' ? 'low-income-rural' : null
}
