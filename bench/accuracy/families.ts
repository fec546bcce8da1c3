import { IdNumbers } from './id-numbers.ts'
import { drawDotted, drawDottedFather, drawGeneration, drawGiven, drawSurname, written, type Name, type Sex } from './names.ts'
import type { Family, Person, Village } from './people.ts'
import type { Random } from './random.ts'

/** Years of birth of people who are in kindergarten to senior high in the school year of the run, and of their parents and grandparents. */
const births = { child: [2006, 2020], parent: [1972, 1992], grandparent: [1945, 1964] } as const
/** Share of families whose children share a character (assumed; twins: most). */
const generationShare = { siblings: 0.35, twins: 0.7 } as const
const ethnicGroups: readonly (readonly [string, number])[] = [['苗族', 55], ['汉族', 27], ['土家族', 16], ['侗族', 2]]
const groups = '一 二 三 四 五 六 七 八'.split(' ')

/** What of a family is not drawn. */
export interface FamilyShape {
  /** Children with names of another nationality. */
  readonly dotted?: boolean
  readonly surname?: string
  readonly village?: Village
}

/** Makes families of one population; every person and ID number once. */
export class Families {
  readonly #random: Random
  readonly #villages: readonly Village[]
  readonly ids: IdNumbers
  #families = 0
  #people = 0

  constructor(random: Random, villages: readonly Village[]) {
    this.#random = random
    this.#villages = villages
    this.ids = new IdNumbers(random)
  }

  /** Parents, perhaps a grandparent, and so many children, one after another, of different names and years. */
  family(children: number, shape: FamilyShape = {}): Family {
    const family = this.#parents(shape)
    const [first, last] = births.child
    let year = this.#random.between(first, Math.max(first, last - 2 * (children - 1)))
    for (let i = 0; i < children; i++) {
      this.child(family, { birth: this.#date(year, year) })
      year = Math.min(last, year + this.#random.between(2, 4))
    }
    return family
  }

  /** Parents and twins: one birth date, ID numbers in sequence, names that mostly share a character. */
  twins(): Family {
    const family = this.#parents({}, generationShare.twins)
    const first = this.child(family)
    const sex = this.#random.chance(0.7) ? first.sex : first.sex === 'male' ? 'female' : 'male'
    this.child(family, { birth: first.birth, sex, idNumber: this.ids.after(first.idNumber, sex) })
    return family
  }

  /** Adds a child to a family; what is given is not drawn. */
  child(family: Family, given: { readonly birth?: string; readonly sex?: Sex; readonly name?: Name; readonly idNumber?: string } = {}): Person {
    const sex = given.sex ?? this.#sex()
    const birth = given.birth ?? this.#date(...births.child)
    let name = given.name ?? this.#childsName(family, sex)
    while (family.members.some((member) => written(member.name) === written(name))) name = this.#childsName(family, sex)
    return this.#add(family, 'child', name, sex, birth, given.idNumber)
  }

  #childsName(family: Family, sex: Sex): Name {
    if (family.father !== '') return drawDotted(this.#random, sex, family.father)
    return { surname: family.surname, given: drawGiven(this.#random, sex, 'child', family.generation), father: '' }
  }

  #parents({ dotted = false, surname, village }: FamilyShape, sharedCharacter: number = generationShare.siblings): Family {
    const family: Family = {
      number: this.#families++,
      village: village ?? this.#random.pick(this.#villages),
      group: `${this.#random.pick(groups)}组`,
      ethnicGroup: dotted ? '维吾尔族' : this.#random.weighted(ethnicGroups),
      surname: surname ?? drawSurname(this.#random),
      generation: !dotted && this.#random.chance(sharedCharacter) ? drawGeneration(this.#random) : '',
      father: dotted ? drawDottedFather(this.#random) : '',
      members: [],
    }
    const headsSex: Sex = this.#random.chance(0.8) ? 'male' : 'female'
    const spousesSex: Sex = headsSex === 'male' ? 'female' : 'male'
    this.#adult(family, 'head', headsSex, headsSex === 'male', births.parent)
    if (this.#random.chance(0.8)) this.#adult(family, 'spouse', spousesSex, spousesSex === 'male', births.parent)
    if (this.#random.chance(0.35)) this.#adult(family, 'grandparent', this.#sex(), this.#random.chance(0.7), births.grandparent)
    return family
  }

  #adult(family: Family, role: Person['role'], sex: Sex, ofTheFamily: boolean, years: readonly [number, number]): void {
    const name: Name =
      family.father === ''
        ? { surname: ofTheFamily ? family.surname : drawSurname(this.#random), given: drawGiven(this.#random, sex, 'adult'), father: '' }
        : drawDotted(this.#random, sex, drawDottedFather(this.#random))
    this.#add(family, role, name, sex, this.#date(...years))
  }

  #add(family: Family, role: Person['role'], name: Name, sex: Sex, birth: string, idNumber = this.ids.next(family.village.area, birth, sex)): Person {
    const person: Person = { number: this.#people++, name, sex, birth, idNumber, role, family }
    family.members.push(person)
    return person
  }

  #sex(): Sex {
    return this.#random.chance(0.52) ? 'male' : 'female'
  }

  #date(firstYear: number, lastYear: number): string {
    const year = this.#random.between(firstYear, lastYear)
    const month = this.#random.between(1, 12)
    const day = this.#random.between(1, new Date(Date.UTC(year, month, 0)).getUTCDate())
    return `${String(year)}${String(month).padStart(2, '0')}${String(day).padStart(2, '0')}`
  }
}
