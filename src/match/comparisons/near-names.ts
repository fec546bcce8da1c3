import { isSplitOf } from '../../normalize/character.ts'
import { isOfCommonCharacters } from '../../normalize/name.ts'
import { unitAt } from '../../normalize/unit-at.ts'
import { longName } from './name.ts'
import { beginsWithLetter } from './pinyin-name.ts'

/**
 * Whether two names may be the same or one slip apart, told without laying them beside one another: where not, `compareNames` finds no level at which one
 * may be the other, but that of two alike characters. The same in both directions.
 */
export function mayBeNear(a: string, b: string): boolean {
  if (isPlain(a) && isPlain(b)) return a.length <= b.length ? mayBePlainNear(a, b) : mayBePlainNear(b, a)
  return mayShareCharacter(a, b) || beginsWithLetter(a) !== beginsWithLetter(b)
}

/** Nearly every name. */
function isPlain(name: string): boolean {
  return name.length < longName && isOfCommonCharacters(name)
}

/** A slip leaves all characters of the shorter name, or all but the one that is another or that became two. */
function mayBePlainNear(short: string, long: string): boolean {
  if (long.length > short.length + 1) return false
  /** A bit for each place of the long name whose character the short one has too. */
  let partners = 0
  let alone = -1
  for (let i = 0; i < short.length; i++) {
    const partner = placeOf(unitAt(short, i), long, partners)
    if (partner !== -1) partners |= 1 << partner
    else if (alone === -1) alone = i
    else return false
  }
  return alone === -1 || long.length === short.length || mayBeSplit(short.charAt(alone), long, partners)
}

/** Where a character stands that is no partner yet; -1 for nowhere. */
function placeOf(unit: number, name: string, partners: number): number {
  const { length } = name
  for (let place = 0; place < length; place++) if ((partners & (1 << place)) === 0 && unitAt(name, place) === unit) return place
  return -1
}

/** Whether the two characters without a partner, in whatever order, may be the parts of one. */
function mayBeSplit(whole: string, name: string, partners: number): boolean {
  let first = ''
  for (let place = 0; place < name.length; place++) {
    if ((partners & (1 << place)) !== 0) continue
    const character = name.charAt(place)
    if (first !== '') return isSplitOf(whole, first, character) || isSplitOf(whole, character, first)
    first = character
  }
  return false
}

/** Whether two names may have a character in common; where not, no alignment makes them alike. */
function mayShareCharacter(a: string, b: string): boolean {
  return (kindsIn(a) & kindsIn(b)) !== 0
}

/** Between the parts of a minority name. */
const dot = '·'.charCodeAt(0)

/** A set of 32 kinds of character, each character in one of them. */
function kindsIn(name: string): number {
  let kinds = 0
  const { length } = name
  for (let i = 0; i < length; i++) {
    const unit = unitAt(name, i)
    if (unit !== dot) kinds |= 1 << (unit % 32)
  }
  return kinds
}
