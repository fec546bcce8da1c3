import { characterMillibits, isSplitOf, soundsLikeLetters } from '../../normalize/character.ts'
import { placeholder } from '../../normalize/name.ts'
import type { NameForm } from '../name-forms.ts'
import { characterErrorRate, millibits, weights } from '../weights.ts'

/** Two names laid side by side so that the evidence is greatest, and how often each kind of step was taken. */
export interface Alignment {
  readonly millibits: number
  readonly equal: number
  /** Characters that sound or look alike, or stand for one another: pinyin letters, a character written as its two parts. */
  readonly similar: number
  readonly other: number
  readonly missing: number
  readonly swapped: number
  readonly unreadable: number
}

/** A differing character is "similar" from this weight of its sound and shape on: more than ten times likelier an error than chance (chosen: log2 10 = 3.3). */
const similarFrom = 2_400

const errorMillibits = millibits(Math.log2(characterErrorRate))

/** Steps are counted in one integer, five bits each, so that aligning allocates nothing. */
const bitsPerCount = 5
const equalStep = 1
const similarStep = 1 << bitsPerCount
const otherStep = 1 << (2 * bitsPerCount)
const missingStep = 1 << (3 * bitsPerCount)
const swappedStep = 1 << (4 * bitsPerCount)
const unreadableStep = 1 << (5 * bitsPerCount)
/** Characters of a name that are compared; the longest names of the field, Uyghur and Tibetan in full, have about twenty. */
const mostCharacters = 30

const width = mostCharacters + 1
const scores = new Int32Array(width * width)
const steps = new Int32Array(width * width)

/**
 * Aligns two names: equal characters count log2((1-e)/p) by how rare they are in these files, differing ones log2(e) + the weight of their
 * sound and shape; characters may be missing, swapped inside the given name, unreadable, or split into their parts. Among alignments worth the
 * same the first in the order of the code counts, so that the result depends on the names alone.
 */
export function alignNames(a: NameForm, b: NameForm): Alignment {
  const rows = Math.min(a.characters.length, mostCharacters)
  const columns = Math.min(b.characters.length, mostCharacters)
  scores[0] = 0
  steps[0] = 0
  for (let i = 0; i <= rows; i++) {
    for (let j = i === 0 ? 1 : 0; j <= columns; j++) fillCell(a, b, i, j)
  }
  const last = rows * width + columns
  return unpack(scores[last] ?? 0, steps[last] ?? 0)
}

function fillCell(a: NameForm, b: NameForm, i: number, j: number): void {
  const at = i * width + j
  let best = -Infinity
  let taken = 0
  const offer = (from: number, worth: number, step: number): void => {
    const score = (scores[from] ?? 0) + worth
    if (score <= best) return
    best = score
    taken = (steps[from] ?? 0) + step
  }
  const x = a.characters[i - 1] ?? ''
  const y = b.characters[j - 1] ?? ''
  if (i > 0 && j > 0) {
    const diagonal = at - width - 1
    const worthOfBoth = Math.min(a.worths[i - 1] ?? 0, b.worths[j - 1] ?? 0)
    if (x === placeholder || y === placeholder) offer(diagonal, weights.name.placeholder, unreadableStep)
    else if (x === y) offer(diagonal, worthOfBoth, equalStep)
    else {
      const cell = similarity(x, y)
      offer(diagonal, errorMillibits + cell, cell >= similarFrom ? similarStep : otherStep)
    }
    // Only characters of the given name are swapped: a swapped surname is another surname.
    if (i > 2 && j > 2 && x !== y && x === b.characters[j - 2] && y === a.characters[i - 2]) {
      offer(at - 2 * width - 2, weights.name.swappedCharacters + (a.worths[i - 1] ?? 0) + (a.worths[i - 2] ?? 0), swappedStep + 2 * equalStep)
    }
    if (i > 1 && isSplitOf(y, a.characters[i - 2] ?? '', x)) offer(at - 2 * width - 1, b.worths[j - 1] ?? 0, similarStep)
    if (j > 1 && isSplitOf(x, b.characters[j - 2] ?? '', y)) offer(at - width - 2, a.worths[i - 1] ?? 0, similarStep)
  }
  if (i > 0) offer(at - width, weights.name.missingCharacter, missingStep)
  if (j > 0) offer(at - 1, weights.name.missingCharacter, missingStep)
  scores[at] = best
  steps[at] = taken
}

/** Weight of two different characters in the same place; pinyin letters are compared with the readings of the character. */
function similarity(x: string, y: string): number {
  if (x.length > 1 || y.length > 1) {
    if (soundsLikeLetters(x, y) || soundsLikeLetters(y, x)) return weights.name.pinyin - errorMillibits
  }
  return characterMillibits(x, y)
}

function unpack(score: number, packed: number): Alignment {
  const count = (step: number): number => Math.floor(packed / step) % (1 << bitsPerCount)
  return {
    millibits: score,
    equal: count(equalStep),
    similar: count(similarStep),
    other: count(otherStep),
    missing: count(missingStep),
    swapped: count(swappedStep),
    unreadable: count(unreadableStep),
  }
}
