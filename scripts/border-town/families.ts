import { areas, IdNumbers, type Sex } from './id-numbers.ts'
import { Names } from './names.ts'
import type { Enrolment, Family, ListedKind, Relation, Villager } from './people.ts'
import { at, seeded, type Random } from './random.ts'

/** Villages of the township, and the two communities in which its urban families live. */
const villages = [...'贵碳村 板栗村 骑马坡村 米粮村 白岩村 火焰土村 长老坟村 茶园坪村 南太村 磨老村 大塘坪村 猫儿塘村 搞河村 踏沙村 大木树村 和平村 大寨村 通州村 隘门村'.split(' ')]
const communities = ['茶洞社区', '码头社区']
/** 茶洞 and 茶峒, 贵碳 and 贵炭: more families than their share live there, so that both spellings occur. */
const spelledTwoWays = [...communities, ...villages.slice(0, 1)]
const groups = [...'一二三四五六七八'].map((number) => `${number}组`)

/** Grades from 小班 (0) to 九年级 (11). */
const lastGrade = 11

export interface FamilyWishes {
  readonly urban?: boolean
  /** Names are given to nobody else. */
  readonly only?: boolean
  readonly surname?: string
  /** A village in which the family does not live. */
  readonly away?: string
  readonly ethnicGroup?: string
}

export interface ChildWishes {
  readonly grade?: number
  readonly sex?: Sex
  /** Given to nobody else. */
  readonly only?: boolean
  readonly accepts?: (name: string, id: string) => boolean
  readonly name?: string
  readonly birth?: string
  readonly idNumber?: string
}

/** Founds families and gives them members. */
export class Town {
  readonly random: Random
  readonly names: Names
  readonly ids: IdNumbers
  readonly families: Family[] = []

  constructor(seed: string) {
    this.random = seeded(`${seed} families`)
    this.names = new Names(seeded(`${seed} names`))
    this.ids = new IdNumbers(seeded(`${seed} numbers`))
  }

  /** A family with its adults: parents, or a grandparent as head with the parents away at work. */
  found({ urban = false, only = false, surname = this.names.surname(), away = '', ethnicGroup }: FamilyWishes = {}): Family {
    const { random } = this
    const family: Family = {
      surname,
      shared: this.names.generation(),
      village: random.pick((urban ? communities : random.chance(0.12) ? spelledTwoWays : villages).filter((village) => village !== away)),
      group: random.pick(groups),
      ethnicGroup: ethnicGroup ?? random.weighted([['苗族', 70], ['土家族', 18], ['汉族', 12]]),
      members: [],
      unlisted: new Set(),
      enrolments: new Map(),
      grades: new Set(),
    }
    const form = random.weighted([['parents', 56], ['grandparents', 26], ['single', 18]] as const)
    const motherYears = [1975, 1985] as const
    if (form === 'grandparents') {
      this.#adult(family, '户主', '男', [1946, 1958], only)
      if (random.chance(0.7)) this.#adult(family, '配偶', '女', [1947, 1959], only)
      this.#adult(family, '之子', '男', [1972, 1984], only)
      if (random.chance(0.7)) this.#adult(family, '之儿媳', '女', motherYears, only)
    } else if (form === 'parents') {
      this.#adult(family, '户主', '男', [1970, 1984], only)
      this.#adult(family, '配偶', '女', motherYears, only)
      if (random.chance(0.25)) this.#adult(family, '之母', '女', [1944, 1954], only)
    } else {
      this.#adult(family, '户主', random.chance(0.6) ? '男' : '女', [1972, 1984], only)
    }
    this.families.push(family)
    return family
  }

  /** A household of old people, or of one. */
  foundElders(wishes: FamilyWishes): Family {
    const family = this.found(wishes)
    family.members.length = 0
    this.#adult(family, '户主', this.random.chance(0.7) ? '男' : '女', [1935, 1958], false)
    if (at(family.members, 0).sex === '男' && this.random.chance(0.55)) this.#adult(family, '配偶', '女', [1937, 1960], false)
    return family
  }

  #adult(family: Family, relation: Relation, sex: Sex, [from, to]: readonly [number, number], only: boolean): void {
    const { random } = this
    const marriedIn = relation === '配偶' || relation === '之儿媳' || relation === '之母'
    const birth = this.#day(random.int(from, to))
    const area = marriedIn && random.chance(0.2) ? random.pick([areas.songtao, areas.xiushan]) : areas.huayuan
    const name = this.names.next(marriedIn ? this.names.surname() : family.surname, sex, from < 1965 ? 'elder' : 'adult', '', only)
    family.members.push({ name, idNumber: this.ids.next(area, birth, sex), birth, sex, relation })
  }

  #day(year: number, month = this.random.int(1, 12)): string {
    return `${year}${String(month).padStart(2, '0')}${String(this.random.int(1, 28)).padStart(2, '0')}`
  }

  /** A child of the family at school. */
  child(family: Family, wishes: ChildWishes = {}): { readonly child: Villager; readonly grade: number } {
    const { random } = this
    const free = Array.from({ length: lastGrade + 1 }, (_, each) => each).filter((each) => !family.grades.has(each))
    const grade = wishes.grade ?? random.pick(free)
    family.grades.add(grade)
    const sex = wishes.sex ?? (random.chance(0.52) ? '男' : '女')
    // A school year takes in those born from September to August; 小班 of 2018 those of three.
    const month = random.int(1, 12)
    const birth = wishes.birth ?? this.#day((month >= 9 ? 2014 : 2015) - grade, month)
    const area = random.chance(0.04) ? areas.songtao : areas.huayuan
    const accepts = wishes.accepts ?? (() => true)
    let name = wishes.name ?? ''
    let attempts = 0
    while (name === '' || (wishes.name === undefined && !accepts(name, ''))) {
      name = this.names.next(family.surname, sex, 'child', attempts++ < 50 ? family.shared : '', wishes.only ?? false)
    }
    if (wishes.name === undefined && family.members.some((member) => member.name === name)) return this.child(family, { ...wishes, grade, sex, birth })
    const idNumber = wishes.idNumber ?? this.ids.next(area, birth, sex, (id) => accepts(name, id))
    const relation = this.#childRelation(family, sex)
    const child = { name, idNumber, birth, sex, relation }
    family.members.push(child)
    return { child, grade }
  }

  /** A child too young for kindergarten, or a youth who has left school. */
  otherChild(family: Family): void {
    const { random } = this
    const sex = random.chance(0.52) ? '男' : '女'
    const birth = this.#day(random.chance(0.6) ? random.int(2016, 2018) : random.int(1998, 2001))
    const name = this.names.next(family.surname, sex, 'child', family.shared)
    if (family.members.some((member) => member.name === name)) return
    family.members.push({ name, idNumber: this.ids.next(areas.huayuan, birth, sex), birth, sex, relation: this.#childRelation(family, sex) })
  }

  #childRelation(family: Family, sex: Sex): Relation {
    const headIsOld = Number(family.members[0]?.birth.slice(0, 4)) < 1962
    const grandchild = headIsOld && family.members.some(({ relation }) => relation === '之子' || relation === '之儿媳')
    return grandchild ? (sex === '男' ? '之孙子' : '之孙女') : sex === '男' ? '之子' : '之女'
  }
}

/** Enters the family in a list. */
export function enrol(family: Family, kind: ListedKind, facts: Partial<Pick<Enrolment, 'ended' | 'lacking' | 'uncovered'>> = {}): Enrolment {
  const enrolment: Enrolment = { kind, ended: false, lacking: 0, uncovered: 0, ...facts, spellings: new Map() }
  family.enrolments.set(kind, enrolment)
  return enrolment
}

/** Who answers for the child: the head, or for one in four the other parent or grandparent at home. */
export function guardianOf(family: Family, random: Random): Villager {
  const spouse = family.members[1]
  return spouse?.relation === '配偶' && random.chance(0.25) ? spouse : at(family.members, 0)
}
