import type { Cast } from './cast.ts'
import { areas } from './id-numbers.ts'
import { slip } from './names.ts'
import type { Family, ListedKind, Villager } from './people.ts'
import { at, type Random } from './random.ts'
import type { Town } from './families.ts'
import type { AbsentTrap } from './traps.ts'

/** Founds the families of children who are in no list, and registers the children. `nth` counts within the trap from 0. */
export function addAbsent(trap: AbsentTrap, nth: number, cast: Cast, town: Town, random: Random): void {
  const kind: ListedKind = random.chance(0.65) ? 'filing' : 'low-income-rural'
  switch (trap) {
    case 'other-province':
      addOtherProvince(nth, cast, town)
      break
    case 'absent-plain':
    case 'absent-no-id':
      addUnlisted(trap, cast, town)
      break
    case 'absent-sibling':
    case 'guardians-id-absent': {
      const { family } = cast.listedFamily(kind)
      addLeftOut(trap, family, cast, town)
      break
    }
    case 'export-incomplete': {
      // The first of them is in the filing system itself, and the office will say so.
      const { family } = cast.listedFamily('filing', { registrable: false, lacking: 1 })
      const { child, grade } = town.child(family, { only: true })
      family.unlisted.add(child)
      cast.add(trap, { child, family, grade, kind: nth === 0 ? 'filing' : null }, nth === 0 ? { approved: 'filing' } : {})
      break
    }
    case 'absent-twin':
      addTwin(trap, kind, 'other', nth > 0, cast, town)
      break
    case 'absent-twin-no-id':
    case 'absent-twin-000':
      addTwin(trap, kind, 'other', false, cast, town)
      break
    case 'absent-twin-alike':
    case 'absent-twin-alike-no-id':
      addTwin(trap, kind, 'alike', false, cast, town)
      break
    case 'absent-namesake':
    case 'absent-namesake-no-id':
    case 'absent-namesake-alone': {
      const listed = cast.listedFamily(kind, { registrable: trap === 'absent-namesake' })
      const family = town.found({ only: true, surname: listed.family.surname, away: listed.family.village })
      const { child, grade } = town.child(family, { name: listed.child.name, sex: listed.child.sex, grade: (listed.grade + 3) % 12 })
      cast.add(trap, { child, family, grade, kind: null })
      break
    }
    case 'siblings-id': {
      // The brother or sister whose number it is: once registered too, once not.
      const listed = cast.listedFamily(kind, { registrable: false })
      if (nth === 0) cast.add('clean', listed)
      addLeftOut(trap, listed.family, cast, town, { id: listed.child.idNumber })
      break
    }
  }
}

function addUnlisted(trap: AbsentTrap, cast: Cast, town: Town): void {
  const family = town.found({ only: true })
  cast.add(trap, { family, kind: null, ...town.child(family, { only: true }) })
}

/** A child of a listed family whom the list does not have. */
function addLeftOut(trap: AbsentTrap, family: Family, cast: Cast, town: Town, row: { id?: string } = {}): void {
  const { child, grade } = town.child(family, { only: true })
  family.unlisted.add(child)
  cast.add(trap, { child, family, grade, kind: null }, { guardian: at(family.members, 0), row })
}

/** The twin of a listed child. */
function addTwin(trap: AbsentTrap, kind: ListedKind, name: 'other' | 'alike', registrable: boolean, cast: Cast, town: Town): void {
  const listed = cast.listedFamily(kind, { registrable, accepts: (each, id) => (name === 'other' || slip(each, 'sound') !== null) && mayHaveTwin(each, id) })
  const twin = bornWith(listed.child, listed.family, name === 'alike' ? slip(listed.child.name, 'sound') : null, town)
  listed.family.unlisted.add(twin)
  cast.add(trap, { child: twin, family: listed.family, grade: listed.grade, kind: null }, { guardian: at(listed.family.members, 0) })
}

/** A given name of two characters, of which twins share the first; a number after which the registry has more in the same hundred, without X. */
export function mayHaveTwin(name: string, id: string): boolean {
  return [...name].length === 3 && (id === '' || (Number(id.slice(15, 17)) < 90 && !id.endsWith('X')))
}

/** A twin of the same sex with the same first character of the given name. */
export function bornWith(child: Villager, family: Family, name: string | null, town: Town): Villager {
  const named = name ?? town.names.next(child.name.slice(0, 1), child.sex, 'child', child.name.slice(1, 2), true)
  if (named === child.name || (name === null && slip(child.name, 'sound') === named)) return bornWith(child, family, null, town)
  const twin = { ...child, name: town.names.reserve(named), idNumber: town.ids.twinOf(child.idNumber) }
  family.members.push(twin)
  return twin
}

/** Families from over the border, whom their own provinces list. */
function addOtherProvince(nth: number, cast: Cast, town: Town): void {
  const home = at([['贵州省松桃县迓驾镇', areas.songtao], ['重庆市秀山县洪安镇茶洞社区', areas.xiushan], ['贵州松桃迓驾镇', areas.songtao]] as const, nth)
  const family = town.found({ only: true })
  const born = town.child(family, { only: true })
  const child = { ...born.child, idNumber: town.ids.next(home[1], born.child.birth, born.child.sex) }
  const row = { address: home[0], remarks: '外省', category: '建档立卡' }
  cast.add('other-province', { child, family, grade: born.grade, kind: null }, { approved: 'other-province', row })
}
