import type { FieldId } from '../schema.ts'
import { schema } from '../schema.ts'
import { bind, columnTexts, type BindingContext, type Draft } from './draft.ts'
import { bareKind, fieldOfHeading } from './heading-fields.ts'
import { headingKey } from './heading-text.ts'
import { fieldOfRole, type Role } from './roles.ts'

/** 成员1姓名, 家庭成员（二）身份证号, 姓名3, member 2 id: whose, what, the number of the person, and what again. */
const numbered = /^(?:家庭|共同生活|保障)?(?:家庭)?(成员|对象|member)?(姓名|身份证号码?|身份证件号码?|证件号码|name|idnumber|id)?\(?(\d{1,2}|[一二三四五六七八九十])\)?(.*)$/
/** 成员1姓名 and its like; 姓名 alone, and 1班, are none. */
export function isNumberedHeading(heading: string): boolean {
  const [, who, before, number] = numbered.exec(headingKey(heading)) ?? []
  return number !== undefined && (who !== undefined || before !== undefined)
}

const chineseNumbers = '一二三四五六七八九十'

/** Binds numbered blocks: members to the right in a household list; the parents in a school's export, where 成员1关系 says which. */
export function bindNumbered(drafts: readonly Draft[], context: BindingContext): void {
  const areParents = context.role === 'students' || isSchoolExport(drafts)
  for (const draft of drafts) {
    if (draft.by !== null) continue
    const [, who, before = '', number = '', after = ''] = numbered.exec(numberedKey(draft)) ?? []
    if (number === '' || (who === undefined && before === '')) continue
    const slot = chineseNumbers.includes(number) ? chineseNumbers.indexOf(number) + 1 : Number(number)
    const what = before === '' ? after : before
    if (areParents) bindParent(draft, what, parentRole(drafts, number, context))
    else bind(draft, fieldOfMember(what), 'dictionary', slot)
  }
}

/** The heading itself where nothing else is known of it, or joined with its group: 成员1 over 姓名 and 身份证号. */
function numberedKey({ key, heading: { group, leaf } }: Draft): string {
  const above = headingKey(group.split('/').at(-1) ?? '')
  if (/(?:成员|对象|member)\(?(?:\d{1,2}|[一二三四五六七八九十])\)?$/.test(above)) return above + key
  return fieldOfHeading(leaf) === null ? key : ''
}

/** A school's export has columns of the school; a low-income list with a column 学校 has figures of the household as well. */
function isSchoolExport(drafts: readonly Draft[]): boolean {
  const fields = new Set(drafts.map(({ heading }) => fieldOfHeading(heading.leaf)))
  const ofSchool = (['studentNumber', 'schoolCode', 'grade', 'className'] as const).some((field) => fields.has(field))
  return ofSchool && !fields.has('coveredCount') && !fields.has('assistanceNumber')
}

function bindParent(draft: Draft, what: string, role: Role): void {
  const bare = bareOf(what)
  bind(draft, (bare === null ? null : fieldOfRole(role, bare)) ?? 'ignored', 'dictionary')
}

function bareOf(what: string): ReturnType<typeof bareKind> {
  return what === '' ? 'name' : bareKind(what)
}

/** A member's name, number and personal facts; what else stands in the block is known and not used. */
function fieldOfMember(what: string): FieldId | 'ignored' {
  const bare = bareOf(what)
  if (bare !== null) return fieldOfRole('member', bare) ?? 'ignored'
  const field = fieldOfHeading(what)
  return field !== null && field !== 'ignored' && schema[field].owner === 'person' ? field : 'ignored'
}

/** 成员N关系 by what stands in it; the first is the guardian where it does not say. */
function parentRole(drafts: readonly Draft[], number: string, { sample }: BindingContext): Role {
  if (number === '1' || number === '一') return 'guardian'
  const relation = drafts.find((draft) => numberedKey(draft).endsWith(`成员${number}关系`))
  const values = relation === undefined ? [] : columnTexts(sample, relation.heading.index)
  return values.filter((value) => value.includes('母')).length > values.length / 2 ? 'mother' : 'father'
}

/** 姓名1 | 身份证号1 | 姓名2 ... without a head: the first of them is the row's own person. */
export function shiftSlots(drafts: readonly Draft[]): void {
  const names = drafts.filter(({ field }) => field === 'name' || field === 'headName')
  const first = Math.min(...names.map(({ slot }) => slot))
  if (names.length === 0 || first === 0) return
  for (const draft of drafts) if (draft.slot >= first) draft.slot -= first
}
