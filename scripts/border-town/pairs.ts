import { bornWith, mayHaveTwin } from './absent.ts'
import type { Cast } from './cast.ts'
import { enrol, type Town } from './families.ts'
import type { Family, ListedKind, Villager } from './people.ts'
import { at } from './random.ts'

/** Twins of one listed family, both registered. */
export function addTwins(trap: string, kind: ListedKind, cast: Cast, town: Town): void {
  const listed = cast.listedFamily(kind, { registrable: false, accepts: mayHaveTwin })
  cast.add(trap, listed)
  cast.add(trap, { ...listed, child: bornWith(listed.child, listed.family, null, town) })
}

/** Two children of one name and one birthday in two villages, both listed and registered. */
export function addNamesakes(trap: string, kind: ListedKind, cast: Cast, town: Town): void {
  const first = cast.listedFamily(kind, { registrable: false })
  const family = town.found({ only: true, surname: first.family.surname, away: first.family.village })
  enrol(family, kind)
  const { name, sex, birth } = first.child
  cast.add(trap, first)
  cast.add(trap, { family, kind, ...town.child(family, { name, sex, birth, grade: first.grade }) })
}

/** A child at the head of a household of its own: listed with nobody else, a grandparent answers for it. */
export function addMinorAsHead(kind: ListedKind, cast: Cast, town: Town): void {
  const family = town.found({ urban: kind === 'low-income-urban', only: true })
  const guardian = at(family.members, 0)
  const { child, grade } = town.child(family, { only: true })
  const head = { ...child, relation: '户主' as const }
  family.members.splice(0, family.members.length, head)
  enrol(family, kind)
  cast.add('minor-as-head', { child: head, family, grade, kind }, { guardian })
}

/** Children whose parents came from afar; the lists write the dot of the name in another way, and a GBK export writes a question mark. */
export function addMiddleDots(cast: Cast, town: Town): void {
  const names = [
    { kind: 'low-income-urban', dot: '•', adults: ['买买提·艾山', '古丽巴哈尔·阿不都'], children: ['阿依古丽·买买提', '艾力·买买提'] },
    { kind: 'filing', dot: '?', adults: ['吐尔逊·卡德尔', '热依拉·艾尼'], children: ['帕提古丽·吐尔逊'] },
  ] as const
  for (const { kind, dot, adults, children } of names) {
    const family = town.found({ urban: true, ethnicGroup: '维吾尔族' })
    family.members.splice(2)
    family.members.forEach((member, i) => (family.members[i] = { ...member, name: town.names.reserve(at(adults, i)) }))
    const enrolment = enrol(family, kind)
    children.forEach((name, nth) => {
      const born = town.child(family, { name: town.names.reserve(name), sex: nth === 0 ? '女' : '男' })
      cast.add('middle-dot', { family, kind, ...born })
    })
    for (const member of family.members) enrolment.spellings.set(member, { name: member.name.replace('·', dot) })
  }
}

/** Characters that GBK lacks: the filing export has a question mark for them. */
export function addLostCharacters(cast: Cast, town: Town): void {
  for (const given of ['春㛃', '思㙦']) {
    const family: Family = town.found({ only: true })
    enrol(family, 'filing')
    const name = town.names.reserve(family.surname + given)
    cast.add('lost-character', { family, kind: 'filing', ...town.child(family, { name }) })
  }
}

/** One child on the sheets of two classes, after a change of class that the first teacher did not strike out. */
export function addRegisteredTwice(kind: ListedKind, cast: Cast): void {
  const { child, family, grade } = cast.listedFamily(kind, { registrable: false })
  const who: { child: Villager; family: Family; grade: number; kind: ListedKind } = { child, family, grade, kind }
  cast.add('registered-twice', who, { approved: kind, row: { remarks: '' } })
  cast.add('registered-twice', { ...who, kind: null }, { second: true, row: { remarks: '转班' } })
}

/** Children named as in Shen Congwen's Border Town: the ferryman's granddaughter, and the two sons of Shunshun. */
export function addNovelNames(cast: Cast, town: Town): void {
  const families = [
    { head: null, children: [['翠翠', '女']] },
    { head: '顺顺', children: [['天保', '男'], ['傩送', '男']] },
  ] as const
  for (const { head, children } of families) {
    const family = town.found({ only: true })
    const first = at(family.members, 0)
    if (head !== null) family.members[0] = { ...first, name: town.names.reserve(family.surname + head) }
    enrol(family, 'filing')
    for (const [given, sex] of children) {
      const name = town.names.reserve(family.surname + given)
      cast.add('clean', { family, kind: 'filing', ...town.child(family, { name, sex }) })
    }
  }
}
