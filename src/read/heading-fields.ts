import type { FieldId } from '../schema.ts'
import { headingKey } from './heading-text.ts'
import { headings } from './headings.ts'
import { fieldOfRole, roleOfGroup, type BareKind } from './roles.ts'

/** A known heading: its field, and how far down the field's list it stands (the better words stand first). */
interface KnownHeading {
  readonly field: FieldId | 'ignored'
  readonly rank: number
}

const dictionary = new Map<string, KnownHeading>()
for (const field of Object.keys(headings) as (keyof typeof headings)[]) {
  headings[field].forEach((heading, rank) => {
    const key = headingKey(heading)
    if (!dictionary.has(key)) dictionary.set(key, { field, rank })
  })
}

/** Headings that say what they hold and not whose. */
const bareHeadings: Readonly<Record<BareKind, readonly string[]>> = {
  name: ['姓名', '名字', 'name', 'full name'],
  idNumber: [
    '身份证号', '身份证号码', '身份证', '身份证件号', '身份证件号码', '证件号码', '证件号', '公民身份号码', '公民身份证号码', '公民身份证号',
    '居民身份证号', '居民身份证号码', '二代身份证号', '身份号码', 'id', 'id number', 'id no', 'id card', 'id card number',
  ],
  phone: ['联系电话', '联系方式', '电话', '电话号码', '手机', '手机号', '手机号码', 'phone', 'mobile', 'tel', 'phone number'],
  relation: ['关系', 'relation', 'relationship'],
}

/** Bare only where they repeat: 家庭成员 | 身份证号 | 家庭成员 | 身份证号. */
const memberHeadings: Readonly<Partial<Record<BareKind, readonly string[]>>> = {
  name: ['成员', '成员姓名', '家庭成员', '家庭成员姓名', '共同生活家庭成员', '保障对象', '保障对象姓名', 'member', 'member name'],
  idNumber: ['成员身份证号', '家庭成员身份证号', '成员身份证号码', '家庭成员身份证号码', 'member id', 'member id number'],
}

function byKey(words: Readonly<Partial<Record<BareKind, readonly string[]>>>): ReadonlyMap<string, BareKind> {
  return new Map((Object.keys(words) as BareKind[]).flatMap((bare) => (words[bare] ?? []).map((heading) => [headingKey(heading), bare] as const)))
}

const bareByKey = byKey(bareHeadings)
const memberByKey = byKey(memberHeadings)

/** What a bare heading holds, by its key; null for a heading that says whose it is. */
export function bareKind(key: string): BareKind | null {
  return bareByKey.get(key) ?? null
}

/** The same for headings of members, which are bare where they repeat. */
export function memberKind(key: string): BareKind | null {
  return memberByKey.get(key) ?? null
}

/** 法定监护人 in front of 身份证号码: whose it is, said in the heading itself. Whole words, so that 领款人姓名 or 班主任姓名 name nobody. */
const owners = [
  /^(?:学生|幼儿|儿童|孩子|子女|受助学生|受助人|受助对象)(?:本人|基本)?$|^本人$/,
  /^(?:学生)?(?:法定|实际|主要|第一)?(?:监护人|家长)[1一]?$/,
  /^(?:学生)?(?:父亲|爸爸|父)$/,
  /^(?:学生)?(?:母亲|妈妈|母)$/,
  /^(?:家庭)?(?:户主|申请人|主申请人)$/,
]

/** Their last characters: what ends otherwise, as nearly every cell of a list does, need not be looked through. */
const bareEnds: ReadonlySet<string> = new Set([...bareByKey.keys()].map((key) => key.slice(-1)))

/** 姓名 of 监护人姓名: the longest bare heading at the end. */
function ending(key: string): { readonly owner: string; readonly bare: BareKind } | null {
  if (!bareEnds.has(key.slice(-1))) return null
  for (let at = 1; at < key.length; at++) {
    const bare = bareKind(key.slice(at))
    if (bare !== null) return { owner: key.slice(0, at).replace(/的$/, ''), bare }
  }
  return null
}

/** 学生本人身份证号码, 法定监护人姓名: an owner and a bare heading. */
function composed(key: string): FieldId | null {
  const parts = ending(key)
  if (parts === null || !owners.some((words) => words.test(parts.owner))) return null
  const role = roleOfGroup(parts.owner)
  return role === null ? null : fieldOfRole(role, parts.bare)
}

/** 姓名(监护人), 联系电话(家长手机), 学生姓名(与户口簿一致): a heading and what a bracket adds. */
function bracketed(key: string): FieldId | 'ignored' | null {
  if (!key.endsWith(')')) return null
  const [, base = '', inside = ''] = /^(.+?)\(([^()]*)\)$/.exec(key) ?? []
  if (base === '') return null
  const role = roleOfGroup(inside)
  const bare = bareKind(base)
  if (role === null || bare === null) return fieldOfHeading(base)
  return fieldOfRole(role, bare)
}

/** The field of a heading: by the dictionary, by an owner before a bare heading, or without the bracket at its end; null where it is not known. */
export function fieldOfHeading(heading: string): FieldId | 'ignored' | null {
  return fieldOfKey(headingKey(heading))
}

/** The same for what a heading is compared by. */
export function fieldOfKey(key: string): FieldId | 'ignored' | null {
  return dictionary.get(key)?.field ?? composed(key) ?? bracketed(key)
}

/** How good a word a heading is for its field; smaller is better. */
export function headingRank(heading: string): number {
  return dictionary.get(headingKey(heading))?.rank ?? Number.MAX_SAFE_INTEGER
}
