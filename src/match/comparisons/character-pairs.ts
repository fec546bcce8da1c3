import { factsOf } from '../../normalize/character-facts.ts'
import { factsMillibits, isPartOf } from '../../normalize/character.ts'
import { dialectsHeard } from '../../normalize/sound.ts'

/** Pairs remembered, a power of two (chosen: names use a few thousand characters, of which few hundred are common; twelve bytes a pair). */
const slots = 2 ** 18
const firsts = new Int32Array(slots)
const seconds = new Int32Array(slots)
const packed = new Int32Array(slots)
let dialect = dialectsHeard

/** Below the weight stand two flags: whether the lower character is a part of the higher one, and the other way round. */
const flagBits = 2
const lowerIsPart = 1
const higherIsPart = 2

/** What two different characters are to each other; made by `pairOf`, read by the functions below. */
export type CharacterPair = number

/** Compares two characters, given by their code points. Each pair has one slot, so that a rare one makes way for the next. */
export function pairOf(a: number, b: number): CharacterPair {
  if (dialect !== dialectsHeard) {
    firsts.fill(0)
    dialect = dialectsHeard
  }
  const lower = Math.min(a, b)
  const higher = Math.max(a, b)
  const slot = slotOf(lower, higher)
  if (firsts[slot] === lower && seconds[slot] === higher) return packed[slot] ?? 0
  const first = factsOf(lower)
  const second = factsOf(higher)
  const flags = (isPartOf(first, second) ? lowerIsPart : 0) | (isPartOf(second, first) ? higherIsPart : 0)
  const pair = (factsMillibits(first, second) << flagBits) | flags
  firsts[slot] = lower
  seconds[slot] = higher
  packed[slot] = pair
  return pair
}

/** Weight of the two in the same place of two names, in thousandths of a bit. */
export function pairMillibits(pair: CharacterPair): number {
  return pair >> flagBits
}

/** Whether the character `part` of the pair is a part of the other one. */
export function isPartIn(pair: CharacterPair, part: number, other: number): boolean {
  return (pair & (part < other ? lowerIsPart : higherIsPart)) !== 0
}

function slotOf(lower: number, higher: number): number {
  const mixed = Math.imul(lower, 0x9e3779b1) ^ Math.imul(higher, 0x85ebca6b)
  return (mixed ^ (mixed >>> 15)) & (slots - 1)
}
