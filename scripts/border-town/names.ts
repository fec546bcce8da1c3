import type { Sex } from './id-numbers.ts'
import { at, type Random } from './random.ts'

/** Surnames of the Miao and their neighbours where Hunan, Guizhou and Chongqing meet; five of them make two thirds of the people. */
const surnames: readonly (readonly [string, number])[] = [
  ['吴', 24], ['龙', 21], ['石', 17], ['麻', 13], ['廖', 8], ['杨', 9], ['田', 7], ['张', 6], ['向', 4], ['彭', 4], ['刘', 4], ['滕', 3], ['罗', 3], ['王', 3],
  ['秦', 2], ['谭', 2], ['胡', 2], ['梁', 2], ['施', 2], ['邓', 2], ['欧', 2], ['伍', 2], ['满', 1], ['覃', 1], ['赵', 2], ['白', 1], ['隆', 1], ['宋', 1], ['姚', 1], ['黄', 2], ['陈', 2], ['李', 2],
]

/** Second characters that the brothers and sisters, and often the cousins, of a family have in common. */
const generation = [...'明世光昌永胜文正清兴忠建绍宗启家大云志仁安天金玉春秀']

type Age = 'child' | 'adult' | 'elder'

/** Characters of given names by age and sex. Common ones stand several times, as they do in a register. */
const given: Readonly<Record<Age, Readonly<Record<Sex, readonly string[]>>>> = {
  child: {
    女: [...'婷欣怡雨佳思慧琳梦瑶颖雪晴静萱妍涵悦琪婷欣怡雨佳思燕丽芳萍霞艳玲芬兰凤娟莲银香桃菊梅翠秋月冬阿妹诗语晗菲薇蕾茜蓉莹珊倩媛娜露桐彤馨若妙紫可心舒宁珍珠彩虹巧莎柔芝芸茹雅楠淑贞嫣依伊然'],
    男: [...'浩宇轩杰俊豪涛鹏辉强军伟浩宇轩杰俊鑫磊勇波超飞龙海林森峰嘉航博睿泽洋毅斌凯旭阳宏亮晨子涵一鸣诚信义礼智坤乾浪渡帆舟松柏岩山石川江河源泉震霖霆威武胜利健康福寿贵财旺钢铁铭锋锐钧成功才德友良恒乐远志向前'],
  },
  adult: {
    女: [...'英秀梅兰芳花珍玉凤菊桂香莲翠红艳丽霞萍琴芝英秀梅兰芳花珍云月娥爱春秋冬银金妹姣巧素淑珠群华娟芬芬莉平清'],
    男: [...'军强勇平华明刚建国生林海波兵辉军强勇平华志文武成贵福富发财和顺祥庆喜全友良松柏山水河江清云龙虎德义忠孝先进金银铁石老满光昌'],
  },
  elder: {
    女: [...'妹香英秀珍兰花菊桂莲玉金银翠姣娥凤月桃梅春秋冬莲芝云五二三满幺'],
    男: [...'生保发财贵富福寿德仁义忠正清光昌林松柏龙虎岩石老二三五满金银顺友国顺和平'],
  },
}

/** Makes names and keeps some for one person alone. */
export class Names {
  readonly #random: Random
  readonly #given = new Set<string>()
  readonly #reserved = new Set<string>()

  constructor(random: Random) {
    this.#random = random
  }

  surname(): string {
    return this.#random.weighted(surnames)
  }

  /** A generation character for a family's children, or '' where the family keeps none. */
  generation(): string {
    return this.#random.chance(0.4) ? this.#random.pick(generation) : ''
  }

  /** A name; one that is `only` is given to nobody else, before or after. */
  next(surname: string, sex: Sex, age: Age, shared = '', only = false): string {
    const characters = given[age][sex]
    for (;;) {
      const last = this.#random.pick(characters)
      const first = shared !== '' ? shared : this.#first(age, characters)
      const name = surname + first + last
      if (first === last && !this.#random.chance(0.2)) continue
      if (this.#reserved.has(name) || (only && this.#given.has(name))) continue
      if (only) this.#reserved.add(name)
      this.#given.add(name)
      return name
    }
  }

  /** The first of two characters; '' for a name of one. */
  #first(age: Age, characters: readonly string[]): string {
    if (!this.#random.chance(age === 'child' ? 0.85 : 0.75)) return ''
    return this.#random.pick(this.#random.chance(0.3) ? generation : characters)
  }

  /** Keeps a name that was not drawn. */
  reserve(name: string): string {
    this.#reserved.add(name)
    this.#given.add(name)
    return name
  }
}

/** A name in traditional characters, or null where it has none. */
export function traditional(name: string): string | null {
  const changed = [...name].map((character) => traditionalOf.get(character) ?? character).join('')
  return changed === name ? null : changed
}

const traditionalOf = pairs(
  '龙龍吴吳杨楊刘劉张張陈陳赵趙罗羅谭譚邓鄧欧歐满滿丽麗凤鳳兰蘭华華军軍东東云雲红紅飞飛国國伟偉梦夢晓曉艺藝诗詩语語宝寶贵貴庆慶荣榮银銀杰傑强強辉輝涛濤鹏鵬' +
    '颖穎莲蓮银銀诚誠义義礼禮财財钢鋼铁鐵锋鋒锐銳钧鈞铭銘远遠乐樂阳陽泽澤轩軒宁寧静靜娅婭莹瑩娲媧宪憲',
)

/** A character that an input method offers for the same sound. Written down by hand, not taken from the tables that the program compares with. */
const sameSound = pairs(
  '婷亭欣心怡宜雨语佳嘉思诗慧惠琳林梦孟瑶遥颖影雪学晴情静净妍研涵函悦月琪奇燕艳丽莉芳方萍平霞侠艳燕玲铃芬分兰岚凤风娟捐莲连银寅香乡桃陶菊局梅玫翠脆秋邱' +
    '浩昊宇雨轩宣杰洁俊军豪毫涛滔鹏朋辉晖强墙军君伟炜鑫欣磊垒勇永波玻超潮飞非海亥林琳峰锋嘉佳航杭博伯睿瑞泽则洋阳毅义斌彬凯楷旭序阳杨宏洪亮谅晨辰' +
    '诚成义毅智志坤昆帆凡舟周松淞泉全震振威巍武伍胜盛健建康糠福富贵桂旺望铭明锋峰锐瑞成诚才财德得友有良梁恒衡远苑志智子紫珍贞珠朱彩采虹红巧桥茹如雅亚楠南淑书依衣' +
    '诗思菲飞薇微茜倩莹盈珊姗媛缘露路桐同馨心紫子宁凝芝之芸云',
)

/** A character that looks like another, as it is misread from handwriting. Also by hand. */
const sameLook = pairs('思恩佳住晴睛宇字旭旬林村海诲玉王丹舟月用心必水永冬各杨扬涛祷桂挂晨震婷停瑶摇涵函博搏泽译洋详凯剀亮亭泉泉福副贵责旺汪铭铬锋锌良艮恒垣怡治妍研琪淇' +
  '琳淋悦说莲连银根萍苹霞露艳绝芳芬翠萃燕蒸梅悔菊匊桃挑浩洁俊悛豪毫鹏朋辉晖强弦勇男波坡超赵峰烽嘉喜航杭斌赋诚城坤坤威咸健建康庚胜性成戍')

/** Characters that look alike and sound quite different: 轩 and 轻 share half of their strokes. */
const sameLookAlone = pairs('雪雷轩轻昊吴宏宕平乎秋秩静睁武式友反颖颊')

function pairs(text: string): ReadonlyMap<string, string> {
  const characters = [...text]
  const map = new Map<string, string>()
  for (let i = 0; i + 1 < characters.length; i += 2) {
    const [from, to] = [at(characters, i), at(characters, i + 1)]
    if (from !== to && !map.has(from)) map.set(from, to)
  }
  return map
}

const slips = { sound: sameSound, look: sameLook, 'look alone': sameLookAlone } as const

/** The name with one character of the given name taken for one that sounds or looks the same; null where none is known. */
export function slip(name: string, by: keyof typeof slips): string | null {
  const table = slips[by]
  const characters = [...name]
  for (let i = characters.length - 1; i > 0; i--) {
    const other = table.get(at(characters, i))
    if (other !== undefined) return [...characters.slice(0, i), other, ...characters.slice(i + 1)].join('')
  }
  return null
}
