import { text, type Cells } from './classes/class.ts'
import { written } from './names.ts'
import { headOf, type Person, type Village } from './people.ts'
import type { Random } from './random.ts'

/** How class teachers fill in what is not the child's name or number (assumed; see the L9 form of the fixtures). */
const rates = { birthMissing: 0.15, birthMonthOnly: 0.2, guardianMissing: 0.2, guardianIdMissing: 0.5, spouseAsGuardian: 0.2, addressMissing: 0.1, ethnicMissing: 0.05 } as const
/** From the small class of kindergarten on. */
const grades = '小班 中班 大班 一年级 二年级 三年级 四年级 五年级 六年级 七年级 八年级 九年级 高一 高二 高三'.split(' ')
const kindergartenYears = 3
/** How many grades children are ahead of those of their age (assumed: late starters and repeaters are common). */
const ahead: readonly (readonly [number, number])[] = [[0, 84], [-1, 11], [1, 2.5], [-2, 1.5], [2, 0.5], [-3, 0.5]]
/** The school year of the run began in this calendar year. */
const schoolYear = 2024
const categories = ['建档立卡', '建档立卡', '农村低保', '低保', '城市低保', '']

/** What a row may show of the household. */
export interface RowOptions {
  /** The spouse can be named as guardian: is listed, so that the lists know the name. */
  readonly spouseListed: boolean
  /** Neither guardian nor address is filled in. */
  readonly apart: boolean
  /** Another than the lists know; null for the same. */
  readonly otherVillage: Village | null
  readonly otherGuardian: Person | null
}

/** The row of a student, entered rightly; an ID number and a name are always there. */
export function registrationOf(person: Person, { spouseListed, apart, otherVillage, otherGuardian }: RowOptions, random: Random): Cells {
  const { family } = person
  const row: Cells = {
    name: text(written(person.name)),
    sex: text(person.sex === 'male' ? '男' : '女'),
    idNumber: text(person.idNumber),
    birthDate: text(birthDate(person.birth, random)),
    grade: text(gradeAt(person.birth, random.weighted(ahead))),
    className: text(`${String(random.between(1, 4))}班`),
    declaredCategory: text(random.pick(categories)),
  }
  if (!random.chance(rates.ethnicMissing)) row.ethnicGroup = text(random.chance(0.5) ? family.ethnicGroup : family.ethnicGroup.replace(/族$/, ''))
  if (apart) return row
  if (!random.chance(rates.addressMissing)) row.address = text(address(otherVillage ?? family.village, family.group, random))
  if (random.chance(rates.guardianMissing)) return row
  const spouse = family.members.find(({ role }) => role === 'spouse')
  const guardian = otherGuardian ?? (spouse !== undefined && spouseListed && random.chance(rates.spouseAsGuardian) ? spouse : headOf(family))
  row.guardianName = text(written(guardian.name))
  row.guardianRelation = text(guardian.sex === 'male' ? (person.sex === 'male' ? '父子' : '父女') : person.sex === 'male' ? '母子' : '母女')
  if (!random.chance(rates.guardianIdMissing)) row.guardianIdNumber = text(guardian.idNumber)
  return row
}

/** Who became six in the year that ends with August is in the first grade. */
function gradeAt(birth: string, byHowMuch: number): string {
  const first = Number(birth.slice(0, 4)) + 6 + (birth.slice(4, 6) >= '09' ? 1 : 0)
  const place = schoolYear - first + kindergartenYears + byHowMuch
  return grades[Math.min(Math.max(place, 0), grades.length - 1)] ?? ''
}

/** By how many grades a row is off those of somebody born then; 0 where it states none. */
export function gradesOff({ grade }: Cells, birth: string): number {
  const place = grades.indexOf(grade?.text ?? '')
  return place < 0 ? 0 : Math.abs(place - grades.indexOf(gradeAt(birth, 0)))
}

/** One day in the ways in which it is typed; its month only, or nothing. */
function birthDate(birth: string, random: Random): string {
  if (random.chance(rates.birthMissing)) return ''
  const [year, month, day] = [birth.slice(0, 4), birth.slice(4, 6), birth.slice(6)]
  const [m, d] = [String(Number(month)), String(Number(day))]
  if (random.chance(rates.birthMonthOnly)) return random.pick([`${year}.${m}`, `${year}年${m}月`, `${year}${month}`, `${year}-${month}`])
  return random.pick([birth, `${year}-${month}-${day}`, `${year}/${m}/${d}`, `${year}.${m}.${d}`, `${year}年${m}月${d}日`])
}

function address(village: Village, group: string, random: Random): string {
  const place = random.chance(0.2) ? village.name.replace(/(村|社区)$/, '') : village.name
  return random.pick([`${village.township}${place}${group}`, `${village.township}${place}`, `${place}${group}`, place, `${village.county}${village.township}${place}${group}`])
}
