import type { Config } from '../config.ts'
import { schema, type FieldId, type FieldKind } from '../schema.ts'
import type { BoundBy, Column } from '../types.ts'
import { bindByContent, findIdColumn, findNameColumn, validShare } from './content-columns.ts'
import { bind, type BindingContext, type Draft, type Heading } from './draft.ts'
import { bareKind, fieldOfHeading, headingRank } from './heading-fields.ts'
import { headingKey } from './heading-text.ts'
import { findLoneMember } from './lone-member.ts'
import { bindNumbered, shiftSlots } from './numbered-columns.ts'
import { bindRepeats } from './repeated-columns.ts'
import { fieldOfRole, roleOfGroup, type Role } from './roles.ts'

/**
 * Binds every column to a field: what the user says, the dictionary, the group cell above, the name column on the left where headings repeat,
 * and the cells below where headings leave doubt.
 */
export function bindColumns(all: readonly Heading[], context: BindingContext): readonly Column[] {
  const drafts = all.map((heading): Draft => ({ heading, key: headingKey(heading.leaf), field: null, slot: 0, by: null }))
  bindMapped(drafts, context.map)
  bindNumbered(drafts, context)
  bindByWords(drafts, context)
  bindCountParts(drafts)
  bindByContent(drafts, context)
  bindRepeats(drafts, context)
  findIdColumn(drafts, context)
  findNameColumn(drafts, context)
  findLoneMember(drafts, context)
  shiftSlots(drafts)
  dropSecondBindings(drafts, context)
  const shown = drafts.filter(({ heading, field }) => heading.leaf !== '' || field !== null)
  return shown.map(({ heading, field, slot, by }) => ({ index: heading.index, heading: headingPath(heading), field, slot, by: field === null ? null : by }))
}

/** The heading as it is shown: the groups and the cell, joined by '/'. */
function headingPath({ group, leaf }: Heading): string {
  return group === '' || group === leaf ? leaf : `${group}/${leaf}`
}

/** The first column whose heading the user named: alone, or with its group as it is shown. */
function bindMapped(drafts: readonly Draft[], map: Config['map']): void {
  for (const field of Object.keys(map) as FieldId[]) {
    for (const wanted of (map[field] ?? []).map(headingKey)) {
      const draft = drafts.find((each) => each.by === null && (each.key === wanted || headingKey(headingPath(each.heading)) === wanted))
      if (draft === undefined) continue
      bind(draft, field, 'map')
      break
    }
  }
}

/** The dictionary, on the heading alone or joined with its group (户主 over 姓名). */
function bindByWords(drafts: readonly Draft[], context: BindingContext): void {
  for (const draft of drafts) {
    if (draft.by !== null) continue
    const { group, leaf } = draft.heading
    const bare = bareKind(draft.key)
    const role = groupRole(group, context)
    const joined = group === '' ? null : fieldOfHeading(`${group.split('/').at(-1) ?? group}${leaf}`)
    const own = fieldOfHeading(leaf)
    // 家庭成员 over 姓名 身份证号 姓名 身份证号: the members to the right, told by their places.
    if (bare !== null && role === 'member' && drafts.some((each) => each !== draft && each.key === draft.key && each.heading.group === group)) bind(draft, own, 'dictionary')
    else if (bare !== null && role !== null) bind(draft, fieldOfRole(role, bare), 'group')
    else if (joined !== null) bind(draft, joined, 'dictionary')
    // Facts about a carer under their group are not the child's: 监护人信息/性别.
    else if (role !== null && role !== 'person' && role !== 'member' && isPersonal(own)) bind(draft, 'ignored', 'group')
    else bind(draft, own, 'dictionary')
  }
}

/** 家庭成员 over 姓名 is the row's person in a household list, and a carer in a registration. */
function groupRole(group: string, { role }: BindingContext): Role | null {
  const found = group === '' ? null : roleOfGroup(headingKey(group))
  return found === 'member' && role === 'students' ? 'guardian' : found
}

function isPersonal(field: Draft['field']): boolean {
  return field !== null && field !== 'ignored' && field !== 'relationToHead' && schema[field].owner === 'person'
}

/** Parts that divide the covered people of a household between them. 残疾人数 and 重点保障人数 count some of them a second time. */
const disjointPart = /^(?:[abcⅰⅱⅲ一二三123]类?|[一二三]档|全额|差额|成年人|未成年人|男|女|大人|小孩|儿童|老人|劳动力|无劳动力)(?:保障|救助|户)?(?:人数|人口|人)?$/
const wholePart = /^(?:合计|总计|小计|总数|人数|计|总人数)$/

/** 保障人数 over its parts: the part that is the whole, or parts that add up to it, which the reader of the rows adds. */
function bindCountParts(drafts: readonly Draft[]): void {
  const parts = drafts.filter(({ heading, by }) => by !== 'map' && heading.group !== '' && fieldOfHeading(heading.group.split('/').at(-1) ?? '') === 'coveredCount')
  const whole = parts.find(({ key }) => wholePart.test(key))
  if (whole !== undefined) bind(whole, 'coveredCount', 'group')
  else if (parts.length > 1 && parts.every(({ key }) => disjointPart.test(key))) for (const part of parts) bind(part, 'coveredCount', 'group')
}

/** Kinds of field for which a further column fills in where the better one is blank: 现住址 beside 户籍地址. */
const mayFillIn: ReadonlySet<FieldKind> = new Set(['place', 'village', 'phone'])
const rankOf: Readonly<Record<BoundBy, number>> = { map: 0, group: 1, dictionary: 2, neighbour: 3, content: 4 }

/** A field is read from one column a person, from the one bound best; a further column of it is not used. */
function dropSecondBindings(drafts: readonly Draft[], context: BindingContext): void {
  const seen = new Map<string, Draft>()
  const shares = new Map(drafts.map((draft) => [draft, draft.field === 'idNumber' ? validShare(draft, context) : 0]))
  const better = (a: Draft, b: Draft): number =>
    rankOf[a.by ?? 'content'] - rankOf[b.by ?? 'content'] ||
    (shares.get(b) ?? 0) - (shares.get(a) ?? 0) ||
    headingRank(a.heading.leaf) - headingRank(b.heading.leaf) ||
    a.heading.index - b.heading.index
  for (const draft of [...drafts].sort(better)) {
    if (draft.field === null || draft.field === 'ignored') continue
    const key = `${draft.field} ${String(draft.slot)}`
    const first = seen.get(key)
    if (first === undefined) seen.set(key, draft)
    else if (!isPartOf(first, draft) && !(mayFillIn.has(schema[draft.field].kind) && first.by !== 'map')) draft.field = 'ignored'
  }
}

function isPartOf(first: Draft, draft: Draft): boolean {
  return draft.field === 'coveredCount' && draft.by === 'group' && first.by === 'group' && draft.heading.group === first.heading.group
}
