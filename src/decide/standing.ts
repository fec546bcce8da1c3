import type { PeopleStore } from '../match/store.ts'
import type { FieldId } from '../schema.ts'
import type { Person, Standing } from '../types.ts'

/** Words of a status column for an entry that is no longer in force. 在保 and the like are not listed: anything else is active. */
const endedWords = ['停保', '停发', '注销', '终止', '退出', '取消', '清退', '死亡', 'ended', 'stopped', 'cancelled', 'deceased']

/** 脱贫属性: lifted out of poverty, and no longer supported; 稳定脱贫 is code 4 of the same column. Since 2021 稳定脱贫 also stands in 户类型, where it is in force. */
const noLongerSupported = /不再享受|不享受|^稳定脱贫$/

/** Words for a family that another province lists. 外省 in remarks or category is the school's own statement. */
const otherProvince = /外省|跨省|省外|other province/i

/** A remark that says nothing but that support ended, with its month where it is written: 2019年2月停保, 已清退. Other remarks may speak of somebody else, or of what was taken back. */
const endedRemark = /^(?:(?<year>\d{4})[年./-](?<month>\d{1,2})(?:月|[./-]\d{1,2})?(?:\d{1,2}日)?(?:起|份)?)?已?(?:停保|停发|退保|清退|注销|取消低保|取消资格)[。.]?$/

/** Where a list can say that an entry has ended: all that `standingOfEntry` reads. */
const endFields: readonly FieldId[] = ['assistanceStatus', 'personStatus', 'povertyExit', 'monitorResolved', 'remarks', 'assistanceEnd']

/** Whether anything in the lists could say that an entry has ended. */
export function mayHaveEnded(listed: PeopleStore): boolean {
  return endFields.some((field) => listed.hasField(field))
}

/** Whether a listed entry counts at the date (ISO) of the run. What it says of the person's identity does not depend on it. */
export function standingOfEntry(entry: Person, asOf: string): Standing {
  if (hasEnded(entry.text('assistanceStatus')) || hasEnded(entry.text('personStatus'))) return 'ended'
  const exit = entry.text('povertyExit')
  if (exit !== '' && noLongerSupported.test(exit)) return 'ended'
  if (isYes(entry.text('monitorResolved'))) return 'ended'
  if (hasEndedByRemark(entry.text('remarks'), asOf)) return 'ended'
  const end = entry.value('assistanceEnd')
  return end !== '' && end <= asOf.replaceAll('-', '').slice(0, end.length) ? 'ended' : 'active'
}

function hasEnded(status: string): boolean {
  return status !== '' && endedWords.some((word) => status.includes(word))
}

function hasEndedByRemark(remark: string, asOf: string): boolean {
  if (remark === '') return false
  const found = endedRemark.exec(remark.normalize('NFKC').replace(/\s/g, ''))
  if (found === null) return false
  const { year, month } = found.groups ?? {}
  return year === undefined || month === undefined || `${year}-${month.padStart(2, '0')}` <= asOf.slice(0, 7)
}

/** Whether the registration itself says that the student belongs to another province. */
export function isOfOtherProvince(student: Person): boolean {
  return (['remarks', 'declaredCategory'] as const).some((field) => otherProvince.test(student.text(field)))
}

/** Classes and schools before primary school; their support depends on the education bureau having admitted the school. */
const kindergarten = /幼儿园|幼儿班|学前|托儿|kindergarten|preschool|nursery/i
const kindergartenClass = /^(托|小|中|大|学前|混龄)[一二三四五六七八九十\d]?班?([(（]\d+[)）])?班?$/

/**
 * Whether the student's kindergarten is not among the admitted schools.
 *
 * @param admitted normalized names; null where nobody stated them, so that every school counts
 */
export function isNotAdmitted(student: Person, admitted: ReadonlySet<string> | null): boolean {
  if (admitted === null || !isAtKindergarten(student)) return false
  const school = student.value('schoolName')
  return school !== '' && !admitted.has(school)
}

function isAtKindergarten(student: Person): boolean {
  if ((['stage', 'schoolName', 'grade', 'className'] as const).some((field) => kindergarten.test(student.text(field)))) return true
  return (['grade', 'className'] as const).some((field) => kindergartenClass.test(student.text(field).replace(/\s/g, '')))
}

function isYes(text: string): boolean {
  return text !== '' && /^(是|已消除|已解除|风险已消除|yes|true|1|√|y)$/i.test(text.trim())
}
