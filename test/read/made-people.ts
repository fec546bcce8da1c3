import type { Random } from '../../bench/accuracy/random.ts'
import { checkCharacter } from '../../src/normalize/id-check.ts'

/** An invented person, as every layout shows them. */
export interface MadePerson {
  readonly name: string
  readonly idNumber: string
  readonly sex: string
  readonly ethnicGroup: string
  readonly relation: string
  readonly guardianName: string
  readonly guardianIdNumber: string
  readonly className: string
  readonly remarks: string
}

export interface MadeHousehold {
  readonly number: string
  readonly village: string
  readonly group: string
  /** The head first. */
  readonly people: readonly MadePerson[]
}

const surnames = [...'吴龙石麻廖杨彭向田']
const given = [...'翠傩送顺渡船保苗云朵青夏溪白塔芳娜秀静丽强磊军']
const villages = ['米粮村', '板栗村', '大寨村', '茶洞社区', '隘门村', '贵炭村']
const classes = ['三（2）班', '五（1）班', '七（3）班', '一（1）班']

/** Households of one to five people; one of seven people has no ID number in the list. */
export function makeHouseholds(random: Random, count: number): readonly MadeHousehold[] {
  let serial = 0
  const used = new Set<string>()
  const nameWith = (surname: string): string => {
    for (;;) {
      const name = surname + random.pick(given) + random.pick(given)
      if (used.has(name)) continue
      used.add(name)
      return name
    }
  }
  const idOf = (year: number, isMale: boolean): string => {
    serial++
    const body = `433199${String(year)}${String(random.between(1, 12)).padStart(2, '0')}${String(random.between(1, 28)).padStart(2, '0')}${String(serial).padStart(2, '0')}${String(random.between(0, 4) * 2 + (isMale ? 1 : 0))}`
    return body + checkCharacter(body)
  }
  return Array.from({ length: count }, (_, at): MadeHousehold => {
    const surname = random.pick(surnames)
    const size = random.between(1, 5)
    const head = { name: nameWith(surname), idNumber: idOf(random.between(1960, 1990), true) }
    const people = Array.from({ length: size }, (__, i): MadePerson => {
      const isMale = i === 0 || random.chance(0.5)
      const child = i === 0 ? head : { name: nameWith(surname), idNumber: random.chance(1 / 7) ? '' : idOf(random.between(2005, 2018), isMale) }
      return {
        ...child,
        sex: isMale ? '男' : '女',
        ethnicGroup: random.pick(['苗族', '土家族', '汉族']),
        relation: i === 0 ? '户主' : isMale ? '之子' : '之女',
        guardianName: head.name,
        guardianIdNumber: head.idNumber,
        className: random.pick(classes),
        remarks: random.pick(['', '', '外省']),
      }
    })
    return { number: `43000000${String(at + 1).padStart(2, '0')}`, village: random.pick(villages), group: random.pick(['一组', '二组', '三组']), people }
  })
}
