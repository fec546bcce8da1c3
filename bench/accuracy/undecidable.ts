import type { Cells, Undecidable } from './classes/class.ts'
import { written } from './names.ts'
import type { Person } from './people.ts'
import { gradesOff } from './registration.ts'

/** Beside what a class brings: no number and a listed namesake whom the row fits too, and the number of a listed sibling on somebody who is not listed. */
export type UndecidableRow = Undecidable | 'namesake-without-number' | 'siblings-number'

/** A usable number has digits, of full width too; words for none have not. */
const hasDigits = /\p{Nd}/u

/** The listed people by name. */
export class Namesakes {
  readonly #byName = new Map<string, Person[]>()

  constructor(people: Iterable<Person>) {
    for (const person of people) {
      const known = this.#byName.get(written(person.name))
      if (known === undefined) this.#byName.set(written(person.name), [person])
      else known.push(person)
    }
  }

  /** Whether a row without a number of the child fits another listed person of the name in all that it states. */
  fits(person: Person, cells: Cells): boolean {
    const number = cells.idNumber?.text ?? ''
    const isOfFamily = person.family.members.some((member) => member !== person && member.idNumber === number)
    if (hasDigits.test(number) && !isOfFamily) return false
    return (this.#byName.get(cells.name?.text ?? '') ?? []).some((other) => other !== person && isLike(other, cells))
  }
}

/** No child is so many grades off its age. */
const farOff = 3

function isLike({ sex, birth, family }: Person, cells: Cells): boolean {
  const stated = (of: keyof Cells, agrees: (text: string) => boolean): boolean => {
    const text = cells[of]?.text ?? ''
    return text === '' || agrees(text)
  }
  return (
    stated('sex', (text) => text === (sex === 'male' ? '男' : '女')) &&
    stated('birthDate', (text) => isOfDay(text, birth)) &&
    gradesOff(cells, birth) < farOff &&
    stated('guardianName', (text) => family.members.some(({ name }) => written(name) === text)) &&
    stated('address', (text) => text.includes(family.village.name.replace(/(村|社区)$/, '')))
  )
}

/** A date or a month in any of the ways in which it is typed. */
function isOfDay(text: string, birth: string): boolean {
  const parts = text.match(/\d+/g) ?? []
  const digits = parts.length > 1 ? parts.map((part) => part.padStart(2, '0')).join('') : (parts[0] ?? '')
  return birth.startsWith(digits)
}
