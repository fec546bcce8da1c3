import type { FieldId } from '../schema.ts'

/** Whose columns a group of headings holds. */
export type Role = 'person' | 'guardian' | 'head' | 'father' | 'mother' | 'member'

/**
 * Words of a group cell above headings that repeat, the more particular first: 学生监护人信息 and 户主（监护人）信息 are the guardian, 户主及家庭成员 are members.
 */
const groupWords: readonly (readonly [RegExp, Role])[] = [
  [/父亲|爸爸|father/, 'father'],
  [/母亲|妈妈|mother/, 'mother'],
  [/监护|家长|父母|guardian|parent|carer/, 'guardian'],
  [/成员|保障对象|member/, 'member'],
  [/户主|申请人|householder|head|applicant/, 'head'],
  [/学生|幼儿|儿童|孩子|子女|本人|受助|student|pupil|child/, 'person'],
  [/^父$/, 'father'],
  [/^母$/, 'mother'],
]

/** The role of a group cell; null where it names nobody, such as 家庭经济情况. */
export function roleOfGroup(group: string): Role | null {
  return groupWords.find(([words]) => words.test(group))?.[1] ?? null
}

/** Bare headings by what they hold. */
export type BareKind = 'name' | 'idNumber' | 'phone' | 'relation'

const byRole: Readonly<Record<Exclude<Role, 'member'>, Readonly<Partial<Record<BareKind, FieldId>>>>> = {
  person: { name: 'name', idNumber: 'idNumber', phone: 'phone', relation: 'relationToHead' },
  guardian: { name: 'guardianName', idNumber: 'guardianIdNumber', phone: 'guardianPhone', relation: 'guardianRelation' },
  head: { name: 'headName', idNumber: 'headIdNumber', phone: 'headPhone' },
  father: { name: 'fatherName', idNumber: 'fatherIdNumber', phone: 'guardianPhone' },
  mother: { name: 'motherName', idNumber: 'motherIdNumber', phone: 'guardianPhone' },
}

/** The field of a bare heading under a role; null where the role has no such field. */
export function fieldOfRole(role: Role, bare: BareKind): FieldId | null {
  return role === 'member' ? byRole.person[bare] ?? null : (byRole[role][bare] ?? null)
}

/** The role that a bound name column gives to an ID number, phone or relation on its right. */
export function roleOfNameField(field: FieldId): Role | null {
  return (Object.keys(byRole) as (keyof typeof byRole)[]).find((role) => byRole[role].name === field) ?? null
}
