import type { Config } from '../config.ts'
import { parseIdNumber } from '../normalize/id-number.ts'
import type { FieldId } from '../schema.ts'
import type { BoundBy, Column, Row } from '../types.ts'
import { headingKey } from './heading-text.ts'
import { headings } from './headings.ts'
import { fieldOfRole, roleOfGroup, roleOfNameField, type BareKind, type Role } from './roles.ts'

/** A column's heading: its own cell, and the group cell above it where there is one. */
export interface Heading {
  /** 1-based. */
  readonly index: number
  readonly group: string
  readonly leaf: string
}

/** What a sheet is read as; the same bare heading means another person in a registration than in a government's list. */
export interface BindingContext {
  readonly role: 'students' | 'list'
  readonly map: Config['map']
  /** Rows below the heading, as many as are looked at. */
  readonly sample: readonly Row[]
}

const dictionary = new Map<string, FieldId | 'ignored'>()
for (const field of Object.keys(headings) as (keyof typeof headings)[]) for (const heading of headings[field]) dictionary.set(headingKey(heading), field)

/** Headings that say what they hold and not whose: 姓名, 身份证号, 联系电话, 关系. */
const bareNames = new Set(['姓名', '名字', 'name', 'fullname'].map(headingKey))
const bareIds = new Set(
  ['身份证号', '身份证号码', '身份证', '身份证件号', '身份证件号码', '证件号码', '证件号', '公民身份号码', '公民身份证号码', '公民身份证号', '居民身份证号', '居民身份证号码', '身份号码', 'id', 'id number', 'id no', 'id card'].map(headingKey),
)
const barePhones = new Set(['联系电话', '联系方式', '电话', '电话号码', '手机', '手机号', '手机号码', 'phone', 'mobile', 'tel'].map(headingKey))
const bareRelations = new Set(['关系', 'relation', 'relationship'].map(headingKey))

/** 成员1姓名, 家庭成员二身份证号, 姓名3, member 2 id: the number of the person, and what of them. */
const numbered = /^(?:家庭|共同生活|保障)?(?:家庭)?(成员|对象|member)?(姓名|身份证号码?|身份证件号码?|证件号码)?(\d{1,2}|[一二三四五六七八九十])(.*)$/
const chineseNumbers = '一二三四五六七八九十'

export function fieldOfHeading(heading: string): FieldId | 'ignored' | null {
  return dictionary.get(headingKey(heading)) ?? null
}

function bareKind(key: string): BareKind | null {
  if (bareNames.has(key)) return 'name'
  if (bareIds.has(key)) return 'idNumber'
  if (barePhones.has(key)) return 'phone'
  return bareRelations.has(key) ? 'relation' : null
}

/** A column while it is bound. */
interface Draft {
  readonly heading: Heading
  field: FieldId | 'ignored' | null
  slot: number
  by: BoundBy | null
}

/**
 * Binds every column to a field: what the user says, the dictionary, the group cell above, the name column on the left where headings repeat,
 * and the cells below where headings leave doubt.
 */
export function bindColumns(all: readonly Heading[], context: BindingContext): readonly Column[] {
  const drafts = all.map((heading): Draft => ({ heading, field: null, slot: 0, by: null }))
  bindMapped(drafts, context.map)
  const isSchoolExport = all.some(({ leaf }) => ['studentNumber', 'schoolCode', 'grade', 'className'].includes(String(fieldOfHeading(leaf))))
  bindNumbered(drafts, isSchoolExport || context.role === 'students', context)
  bindByWords(drafts)
  bindRepeats(drafts, context)
  bindByContent(drafts, context)
  dropSecondBindings(drafts)
  return drafts.map(({ heading, field, slot, by }) => ({ index: heading.index, heading: heading.group === '' || heading.group === heading.leaf ? heading.leaf : `${heading.group}/${heading.leaf}`, field, slot, by: field === null ? null : by }))
}

function bindMapped(drafts: readonly Draft[], map: Config['map']): void {
  for (const field of Object.keys(map) as FieldId[]) {
    const wanted = new Set((map[field] ?? []).map(headingKey))
    const draft = drafts.find(({ heading, by }) => by === null && (wanted.has(headingKey(heading.leaf)) || wanted.has(headingKey(`${heading.group}/${heading.leaf}`))))
    if (draft !== undefined) Object.assign(draft, { field, by: 'map' })
  }
}

/** Numbered blocks: members to the right in a household list; the parents in a school's export (成员1关系 says which). */
function bindNumbered(drafts: readonly Draft[], areParents: boolean, { sample }: BindingContext): void {
  for (const draft of drafts) {
    if (draft.by !== null || fieldOfHeading(draft.heading.leaf) !== null) continue
    const match = numbered.exec(headingKey(draft.heading.leaf))
    if (match === null) continue
    const [, who, before = '', number = '', after = ''] = match
    if (who === undefined && before === '') continue
    const slot = chineseNumbers.includes(number) ? chineseNumbers.indexOf(number) + 1 : Number(number)
    const key = before !== '' ? before : after
    const bare = key === '' ? 'name' : key.includes('关系') && key !== '关系说明' ? 'relation' : bareKind(key)
    if (bare === null) Object.assign(draft, { field: 'ignored', by: 'dictionary' })
    else if (!areParents) Object.assign(draft, { field: fieldOfRole('member', bare), slot, by: 'dictionary' })
    else Object.assign(draft, { field: fieldOfRole(parentRole(drafts, number, sample), bare) ?? 'ignored', by: 'dictionary' })
  }
}

/** 成员N关系 by what stands in it; the first is the guardian where it does not say. */
function parentRole(drafts: readonly Draft[], number: string, sample: readonly Row[]): Role {
  const relation = drafts.find(({ heading }) => headingKey(heading.leaf) === headingKey(`成员${number}关系`))
  const values = relation === undefined ? [] : columnTexts(sample, relation.heading.index)
  if (number === '1' || number === '一') return 'guardian'
  return values.filter((value) => value.includes('母')).length > values.length / 2 ? 'mother' : 'father'
}

/** The dictionary, on the heading alone or joined with its group (户主 over 姓名). */
function bindByWords(drafts: readonly Draft[]): void {
  for (const draft of drafts) {
    if (draft.by !== null) continue
    const { group, leaf } = draft.heading
    const joined = group === '' ? null : fieldOfHeading(group + leaf)
    const bare = bareKind(headingKey(leaf))
    const role = group === '' ? null : roleOfGroup(headingKey(group))
    if (bare !== null && role !== null) Object.assign(draft, { field: fieldOfRole(role, bare), by: 'group', slot: 0 })
    else if (joined !== null) Object.assign(draft, { field: joined, by: 'dictionary' })
    else if (bare === null || role === null) Object.assign(draft, { field: fieldOfHeading(leaf), by: 'dictionary' })
    if (draft.field === null) draft.by = null
    // Facts about a carer under their group are not the child's: 监护人信息/性别.
    if (bare === null && role !== null && role !== 'person' && role !== 'member' && isPersonal(draft.field)) draft.field = 'ignored'
  }
}

function isPersonal(field: Draft['field']): boolean {
  return field === 'sex' || field === 'ethnicGroup' || field === 'birthDate' || field === 'age' || field === 'idType' || field === 'formerName'
}

/**
 * Bare headings that repeat. Without a group cell the first 姓名 is the row's person and each further one a member to the right; 身份证号 belongs to the name
 * column on its left, but the first one to the row's own person where that has none yet.
 */
function bindRepeats(drafts: readonly Draft[], { role }: BindingContext): void {
  const taken = (field: FieldId, slot: number): boolean => drafts.some((draft) => draft.field === field && draft.slot === slot && draft.by !== null && draft.by !== 'dictionary')
  const hasOwnName = drafts.some(({ field, heading }) => field === 'name' && heading.leaf !== '')
  let owner: Role = 'person'
  let slot = 0
  let hasSeenName = false
  let ownId = drafts.some(({ field, heading }) => field === 'idNumber' && bareKind(headingKey(heading.leaf)) === null)
  for (const draft of drafts) {
    const bare = bareKind(headingKey(draft.heading.leaf))
    const isBareOpen = bare !== null && draft.by === 'dictionary' && draft.slot === 0
    if (!isBareOpen) {
      const nameRole = draft.field === null || draft.field === 'ignored' ? null : roleOfNameField(draft.field)
      if (nameRole !== null) owner = nameRole
      if (draft.field === 'name') {
        slot = draft.slot
        hasSeenName = true
      }
      continue
    }
    if (bare === 'name') {
      const hasHead = drafts.some(({ field, heading }) => field === 'headName' && heading.index < draft.heading.index)
      // A wide list names its head first: every bare 姓名 after that is a member.
      if (hasSeenName || (hasHead && role === 'list' && drafts.filter(({ heading }) => bareKind(headingKey(heading.leaf)) === 'name').length > 1)) slot++
      Object.assign(draft, { field: 'name', slot, by: slot > 0 ? 'neighbour' : 'dictionary' })
      hasSeenName = true
      owner = 'person'
    } else if (bare === 'idNumber') {
      if (slot === 0 && !ownId && (hasOwnName || owner === 'person') && !taken('idNumber', 0) && !isCarersOwn(drafts, draft, hasOwnName)) {
        Object.assign(draft, { field: 'idNumber', by: 'dictionary' })
        ownId = true
      } else if (owner === 'person' || owner === 'member') Object.assign(draft, { field: 'idNumber', slot, by: 'neighbour' })
      else Object.assign(draft, { field: fieldOfRole(owner, 'idNumber'), by: 'neighbour' })
    } else if (bare === 'phone' && owner !== 'person' && owner !== 'member') Object.assign(draft, { field: fieldOfRole(owner, 'phone'), by: 'neighbour' })
    else if (bare === 'relation') draft.field = role === 'students' ? 'guardianRelation' : 'relationToHead'
  }
}

/** With two or more bare ID columns, the one right behind a carer's name is the carer's: 监护人 | 身份证号. */
function isCarersOwn(drafts: readonly Draft[], draft: Draft, hasOwnName: boolean): boolean {
  if (!hasOwnName) return true
  const ids = drafts.filter(({ heading, by }) => by === 'dictionary' && bareKind(headingKey(heading.leaf)) === 'idNumber')
  if (ids.length < 2) return false
  const position = drafts.indexOf(draft)
  const left = drafts.slice(0, position).findLast(({ field }) => field !== null && field !== 'ignored' && roleOfNameField(field) !== null)
  return left !== undefined && left.field !== 'name'
}

/** Share of a column's cells that must be valid ID numbers before it is one, whatever its heading (chosen; two in three rows of the worst real list were). */
const idShare = 0.6
/** Cells below which content decides nothing. */
const fewestCells = 2

function columnTexts(sample: readonly Row[], index: number): readonly string[] {
  return sample.map(({ texts }) => (texts[index - 1] ?? '').trim()).filter((text) => text !== '')
}

function share(values: readonly string[], test: (value: string) => boolean): number {
  return values.length < fewestCells ? 0 : values.filter(test).length / values.length
}

/** Where headings leave doubt the cells decide: 学号, 编号, 类别, and a column of valid IDs without a heading that says so. */
function bindByContent(drafts: readonly Draft[], { sample, role }: BindingContext): void {
  for (const draft of drafts) {
    if (draft.by === 'map') continue
    const values = columnTexts(sample, draft.heading.index)
    const key = headingKey(draft.heading.leaf)
    const rebind = (field: FieldId | 'ignored'): void => void Object.assign(draft, { field, by: 'content' })
    if ((key === '学号' || key === '学籍号') && share(values, (value) => /^[GJL]\d{15,18}/i.test(value)) > 0.5) rebind('studentNumber')
    if (key === '编号' && share(values, (value) => /^\D{0,2}\d{10,}$/.test(value)) > 0.5) rebind('householdId')
    if (draft.field === 'assistanceCategory' || key === '类别' || key === '类型') {
      if (share(values, (value) => /城市|城镇|农村/.test(value)) > 0.5) rebind('assistanceType')
      else if (role === 'students' || share(values, (value) => /建档|脱贫|低保|特困|孤儿|残疾|监测/.test(value)) > 0.5) rebind('declaredCategory')
    }
    if (draft.field === 'householdId' && share(values, (value) => parseIdNumber(value).status === 'valid') > idShare) draft.field = null
  }
  if (drafts.some(({ field, slot }) => field === 'idNumber' && slot === 0)) return
  const column = drafts.find((draft) => draft.field === null && share(columnTexts(sample, draft.heading.index), (value) => parseIdNumber(value).status === 'valid') > idShare)
  if (column !== undefined) Object.assign(column, { field: 'idNumber', by: 'content' })
}

/** A field is read from one column a person; a further column of it is not used. */
function dropSecondBindings(drafts: readonly Draft[]): void {
  const seen = new Map<string, Draft>()
  const rank: Readonly<Record<BoundBy, number>> = { map: 0, group: 1, dictionary: 2, neighbour: 3, content: 4 }
  const ordered = [...drafts].sort((a, b) => rank[a.by ?? 'content'] - rank[b.by ?? 'content'] || a.heading.index - b.heading.index)
  for (const draft of ordered) {
    if (draft.field === null || draft.field === 'ignored') continue
    const key = `${draft.field} ${String(draft.slot)}`
    if (seen.has(key)) draft.field = 'ignored'
    else seen.set(key, draft)
  }
}
