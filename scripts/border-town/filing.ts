import { encodeGbk } from '../gbk.ts'
import type { ListedPlaces } from './listed-places.ts'
import type { Enrolment, Family, Villager } from './people.ts'
import type { Random } from './random.ts'

export const filingFile = 'filing-export.csv'

const headings = '序号,县(市、区、旗),乡(镇),行政村,自然村,户编号,人编号,姓名,证件类型,证件号码,人数,与户主关系,民族,文化程度,在校生状况,健康状况,劳动技能,脱贫属性,贫困户属性,主要致贫原因,联系电话'
const nameColumn = headings.split(',').indexOf('姓名') + 1
const yearOfList = 2019

/** The person list of the filing system, 2016 to 2020: text in GBK, a tab before every long number. */
export function filingExport(families: readonly Family[], places: ListedPlaces, random: Random): Buffer {
  const listed = families.filter(({ enrolments }) => enrolments.has('filing')).sort((a, b) => (a.village < b.village ? -1 : a.village > b.village ? 1 : 0))
  const lines = [headings]
  listed.forEach((family, i) => {
    const enrolment = family.enrolments.get('filing')
    if (enrolment === undefined) return
    const household = `4331990${String(i + 1).padStart(5, '0')}`
    const members = family.members.filter((member) => !family.unlisted.has(member))
    const ofHousehold = householdFacts(family, enrolment, random)
    members.forEach((member, m) => {
      const { name = member.name, idNumber = member.idNumber } = enrolment.spellings.get(member) ?? {}
      const idType = idNumber.length > 18 ? '残疾人证' : '居民身份证'
      const row = [
        lines.length, '花垣县', '边城镇', family.village, family.group,
        `\t${household}`, `\t${household}${String(m + 1).padStart(2, '0')}`, name, idType, `\t${idNumber}`,
        members.length + enrolment.lacking, member.relation, family.ethnicGroup, ...personFacts(member, idNumber, random), ...ofHousehold, '',
      ]
      places.add(member, { file: filingFile, sheet: null, row: lines.length + 1, column: nameColumn })
      lines.push(row.join(','))
    })
  })
  // The export program writes a question mark for what GBK does not have.
  return encodeGbk(`${lines.join('\r\n')}\r\n`.replace(/[\u3400-\u4dbf•]/gu, '?'))
}

function householdFacts(family: Family, { ended }: Enrolment, random: Random): readonly string[] {
  const exit = ended ? '已脱贫（不再享受政策）' : random.weighted([['已脱贫（享受政策）', 70], ['未脱贫', 27], ['返贫', 3]])
  const attribute = family.enrolments.has('low-income-rural') ? '低保贫困户' : '一般贫困户'
  return [exit, attribute, random.pick(['缺技术', '缺资金', '因学', '因病', '因残', '缺劳力', '交通条件落后'])]
}

/** Schooling, school status, health and labour, by age. */
function personFacts({ birth }: Villager, idNumber: string, random: Random): readonly string[] {
  const age = yearOfList - Number(birth.slice(0, 4))
  const health = idNumber.length > 18 ? '残疾' : age > 50 && random.chance(0.3) ? '长期慢性病' : '健康'
  if (age < 4) return ['', '', health, '无劳动力']
  if (age < 7) return ['', '学前教育', health, '无劳动力']
  if (age < 13) return ['', '小学', health, '无劳动力']
  if (age < 16) return ['', random.pick(['七年级', '八年级', '九年级']), health, '无劳动力']
  if (age > 60) return [random.pick(['文盲或半文盲', '小学']), '', health, '丧失劳动力']
  return [random.pick(['小学', '初中', '初中', '高中']), '', health, '普通劳动力']
}
