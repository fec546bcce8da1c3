import { fifteenDigits } from './id-numbers.ts'
import type { Family, ListedKind, Villager, WrittenRow } from './people.ts'
import type { Random } from './random.ts'

/** What parents call the list they are in. 低保 alone says neither urban nor rural, and some name the other list. */
const categoryWords: Readonly<Record<ListedKind, readonly (readonly [string, number])[]>> = {
  filing: [['建档立卡', 70], ['建档立卡户', 8], ['贫困户', 6], ['精准扶贫', 4], ['低保', 5], ['农村低保', 5], ['', 2]],
  'low-income-rural': [['农村低保', 60], ['低保', 26], ['低保户', 6], ['建档立卡', 6], ['', 2]],
  'low-income-urban': [['城市低保', 55], ['低保', 25], ['城镇低保', 12], ['农村低保', 5], ['', 3]],
}
const unlistedWords = [['低保', 30], ['建档立卡', 30], ['贫困户', 20], ['农村低保', 15], ['', 5]] as const

/** The row of a child as a careful teacher would write it, with the gaps and habits of the field. `whole`: guardian, birth date and village are there. */
export function writtenRow(child: Villager, guardian: Villager, family: Family, kind: ListedKind | null, whole: boolean, random: Random): WrittenRow {
  const guardianKnown = whole || random.chance(0.85)
  const numberKnown = whole || random.chance(0.85)
  return {
    name: child.name,
    sex: random.chance(0.97) ? child.sex : '',
    birth: whole || random.chance(0.6) ? 'month' : random.chance(0.9) ? 'day' : 'none',
    id: child.idNumber,
    guardianName: guardianKnown ? guardian.name : '',
    guardianRelation: guardianKnown ? relation(child, guardian) : '',
    guardianId: guardianKnown && numberKnown ? (!whole && random.chance(0.03) ? fifteenDigits(guardian.idNumber) : guardian.idNumber) : '',
    phone: guardianKnown && random.chance(0.6) ? `1990000${random.int(1000, 9999)}` : '',
    category: random.weighted(kind === null ? unlistedWords : categoryWords[kind]),
    address: address(family, whole, random),
    remarks: random.weighted([['', 88], ['留守儿童', 7], ['单亲', 3], ['住校', 2]]),
  }
}

function relation(child: Villager, guardian: Villager): string {
  const elder = Number(child.birth.slice(0, 4)) - Number(guardian.birth.slice(0, 4)) > 44
  if (elder) return '祖孙'
  return (guardian.sex === '男' ? '父' : '母') + (child.sex === '男' ? '子' : '女')
}

/** 茶洞 is written 茶峒 and 贵碳 贵炭; the township and the group come and go. */
function address({ village, group }: Family, whole: boolean, random: Random): string {
  const spelled = random.chance(0.3) ? village.replace('茶洞', '茶峒').replace('贵碳', '贵炭') : village
  const text = random.weighted([[`边城镇${spelled}${group}`, 40], [`${spelled}${group}`, 25], [spelled, 20], [`花垣县边城镇${spelled}`, 10], ['', 5]])
  return text === '' && whole ? spelled : text
}
