import { Families } from '../accuracy/families.ts'
import type { Family, Person, Village } from '../accuracy/people.ts'
import { childrenOf } from '../accuracy/population.ts'
import type { Random } from '../accuracy/random.ts'

/** Children of a listed family (assumed). */
const childrenWeights: readonly (readonly [number, number])[] = [[0, 8], [1, 42], [2, 36], [3, 14]]
/** More twins and namesakes than there are, because they are what must not be merged. */
const shares = { twins: 0.05, dotted: 0.02, namesakes: 0.04 } as const
/** Of the namesakes: in the same village, and of the same birth date. */
const alike = { sameVillage: 0.4, sameBirthday: 0.05 } as const

/** Families before anybody wrote them down; some children have a namesake in another family. */
export function populate(count: number, villages: readonly Village[], random: Random): Families & { readonly all: readonly Family[] } {
  const families = new Families(random, villages)
  const all: Family[] = []
  while (all.length < count) {
    const family = random.chance(shares.twins) ? families.twins() : families.family(random.weighted(childrenWeights), { dotted: random.chance(shares.dotted) })
    all.push(family)
    const [first] = childrenOf(family)
    if (first !== undefined && first.name.father === '' && random.chance(shares.namesakes)) all.push(withNamesake(first, families, villages, random))
  }
  return Object.assign(families, { all })
}

/** A family with a child of that name. Of one village and one day they would be one child for anybody. */
function withNamesake({ name, birth, sex, family }: Person, families: Families, villages: readonly Village[], random: Random): Family {
  const isSameVillage = random.chance(alike.sameVillage)
  const village = isSameVillage ? family.village : random.pick(villages)
  const other = families.family(random.chance(0.5) ? 1 : 0, { surname: family.surname, village })
  families.child(other, random.chance(alike.sameBirthday) && village !== family.village ? { name, sex, birth } : { name, sex })
  return other
}
