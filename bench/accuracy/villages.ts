import type { Village } from './people.ts'
import type { Random } from './random.ts'

/** Villages of the town of the story, as its public notices name them; two of them in two spellings there. */
const ofTheTown = '茶洞社区 码头社区 贵碳村 板栗村 骑马坡村 米粮村 白岩村 火焰土村 长老坟村 茶园坪村 南太村 磨老村 大塘坪村 猫儿塘村 搞河村 踏沙村 大木树村 和平村 大寨村 通州村 隘门村'.split(' ')
const firstParts = '上 下 老 新 大 小 高 平 长 金 龙 马 牛 岩 石 水 沙 桃 梨 竹 松 枫 双 两 三 九 半 红 黄 青 黑 花 雅 补 董 夯 吉 排 矮 雷'.split(' ')
const secondParts = '坪 溪 坡 寨 湾 塘 冲 垭 坝 洞 河 岭 田 沟 井 桥 坳 坨 场 峒'.split(' ')
const towns = '边城 迓驾 洪安 团结 龙潭 民乐 吉卫 麻栗场 雅酉 双龙 补抽 道二 长兴 盘信 大兴 世昌 九江 石堤 雅江 峨溶 溶溪 膏田 孝溪 兰桥'.split(' ')
/** Stand-ins for the three counties at the border; none of the codes is assigned. */
const counties = [{ county: '花垣县', area: '433199' }, { county: '松桃县', area: '520699' }, { county: '秀山县', area: '500299' }] as const

/** Villages of a township (assumed, after the town of the story). */
const villagesPerTownship = ofTheTown.length
/** People on the lists or the registration who come from one village (assumed). */
const peoplePerVillage = 90

/** As many villages as so many people live in; the first township is the town of the story. */
export function makeVillages(people: number, random: Random): readonly Village[] {
  const names = new Set(ofTheTown)
  const wanted = Math.max(ofTheTown.length, Math.round(people / peoplePerVillage))
  while (names.size < wanted) names.add(`${random.pick(firstParts)}${random.chance(0.3) ? random.pick(firstParts) : ''}${random.pick(secondParts)}村`)
  return [...names].map((name, position) => {
    const township = Math.floor(position / villagesPerTownship)
    // Six townships in ten are the school's own county's.
    const place = counties[township === 0 ? 0 : township % 10 < 6 ? 0 : township % 10 < 8 ? 1 : 2]
    return { name, township: `${towns[township % towns.length] ?? ''}镇`, ...place }
  })
}
