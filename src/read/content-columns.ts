import type { FieldId } from '../schema.ts'
import type { Column, Row } from '../types.ts'
import { bind, columnTexts, isIdLike, isValidId, share, type BindingContext, type Draft } from './draft.ts'
import { isNameLike } from './name-like.ts'

/** Share of a column's cells that must be valid ID numbers before it is one, whatever its heading (chosen: two in three rows of the worst real list were). */
const idShare = 0.6
/** Share of ID numbers, damaged ones too, below which a column headed 'id' holds something else (chosen: most cells would have to be blank words or numbers of a row). */
const leastIdShare = 0.3
const most = 0.5

/** Fields whose headings are used for ID numbers too: 编号, 证号, 学号. */
const mayHoldIds: ReadonlySet<Draft['field']> = new Set<Draft['field']>([null, 'sequence', 'assistanceNumber', 'memberId', 'householdId'])
/** English headings that in many files number the rows. */
const looseIdKeys = new Set(['id', 'studentid', 'pupilid', 'childid', 'memberidnumber', 'personid'])

interface Rule {
  readonly applies: (draft: Draft, context: BindingContext) => boolean
  readonly pattern: RegExp
  readonly field: FieldId | 'ignored'
}

/** Headings that leave doubt, and the cells that decide; the first rule that fits. */
const rules: readonly Rule[] = [
  { applies: ({ key }) => key === '学号' || key === '学籍号' || looseIdKeys.has(key), pattern: /^'?[GJL]\d{15,18}X?$/i, field: 'studentNumber' },
  { applies: ({ key }) => key === '编号', pattern: /^\D{0,2}\d{10,}$/, field: 'householdId' },
  { applies: isCategory, pattern: /城市|城镇|农村/, field: 'assistanceType' },
  { applies: isCategory, pattern: /建档|脱贫|低保|特困|孤儿|残疾|监测/, field: 'declaredCategory' },
]

function isCategory({ field, key }: Draft): boolean {
  return field === 'assistanceCategory' || key === '类别' || key === '类型'
}

/** Before columns are told apart by their place: columns whose heading may mean an ID number and whose cells are none. */
export function bindByContent(drafts: readonly Draft[], context: BindingContext): void {
  for (const draft of drafts) {
    if (draft.by === 'map' || draft.by === 'group') continue
    const values = columnTexts(context.sample, draft.heading.index)
    const rule = rules.find(({ applies, pattern }) => applies(draft, context) && share(values, (value) => pattern.test(value)) > most)
    if (rule !== undefined) bind(draft, rule.field, 'content', draft.slot)
    else if (context.role === 'students' && isCategory(draft)) bind(draft, 'declaredCategory', 'content')
    else if (draft.field === 'idNumber' && holdsNoIds(values) && (looseIdKeys.has(draft.key) || hasBetterColumn(draft, drafts, context))) {
      bind(draft, draft.key === 'id' && values.every((value) => /^\d{1,6}$/.test(value)) ? 'sequence' : 'ignored', 'content')
    }
  }
}

function holdsNoIds(values: readonly string[]): boolean {
  return values.length > 0 && values.filter(isIdLike).length / values.length < leastIdShare
}

/** Another column says ID number too, and holds them. */
function hasBetterColumn(draft: Draft, drafts: readonly Draft[], { sample }: BindingContext): boolean {
  return drafts.some((each) => each !== draft && each.field === 'idNumber' && each.slot === draft.slot && share(columnTexts(sample, each.heading.index), isValidId) > idShare)
}

/** After all: a column of valid ID numbers is an ID column, where no heading says so, or the one that does is empty. */
export function findIdColumn(drafts: readonly Draft[], { sample }: BindingContext): void {
  const bound = drafts.find(({ field, slot }) => field === 'idNumber' && slot === 0)
  if (bound !== undefined && (bound.by === 'map' || columnTexts(sample, bound.heading.index).length > 0)) return
  const found = drafts.find((draft) => (mayHoldIds.has(draft.field) || draft.key === '学号') && share(columnTexts(sample, draft.heading.index), isValidId) > idShare)
  if (found === undefined) return
  if (bound !== undefined) bind(bound, 'ignored', 'content')
  bind(found, 'idNumber', 'content')
}

/** Share of a column's cells that are valid ID numbers, for choosing between two columns that both say so. */
export function validShare(draft: Draft, { sample }: BindingContext): number {
  const values = columnTexts(sample, draft.heading.index)
  return values.length === 0 ? 0 : values.filter(isValidId).length / values.length
}

/** Share of a column's cells that look like names from which it is taken for one, and the rows that it takes: surnames that are not frequent are a fifth (chosen). */
const nameShare = 0.7
const fewestNames = 3

/** Where no heading says name and one column alone looks like names, beside ID numbers, it is the one; where two do, a person is asked. */
export function findNameColumn(drafts: readonly Draft[], context: BindingContext): void {
  const isNamed = drafts.some(({ field, slot }) => slot === 0 && (field === 'name' || field === 'headName'))
  const hasId = drafts.some(({ field, slot }) => slot === 0 && field === 'idNumber')
  const found = isNamed || !hasId ? [] : nameColumns(drafts, context)
  const [only, ...others] = found
  if (only !== undefined && others.length === 0) bind(only, 'name', 'content')
}

function nameColumns(drafts: readonly Draft[], { sample }: BindingContext): readonly Draft[] {
  return drafts.filter(({ field, heading }) => {
    const values = columnTexts(sample, heading.index)
    return field === null && values.length >= fewestNames && share(values, isNameLike) > nameShare
  })
}

/** The unbound column that looks most like one of names or of ID numbers; null where none does. For the error that asks. */
export function guessColumn(columns: readonly Column[], sample: readonly Row[], field: 'name' | 'idNumber'): Column | null {
  const test = field === 'name' ? isNameLike : isIdLike
  const scored = columns
    .filter((column) => column.heading !== '' && (column.field === null || column.field === 'ignored'))
    .map((column) => ({ column, score: share(columnTexts(sample, column.index), test) }))
  const best = scored.reduce<(typeof scored)[number] | null>((top, each) => (each.score > (top?.score ?? leastIdShare) ? each : top), null)
  return best?.column ?? null
}
