import { characterMillibits, isSplitOf, soundsLikeLetters } from '../../normalize/character.ts'
import { alikeFrom } from '../../normalize/likeness.ts'
import { placeholder } from '../../normalize/name.ts'
import { lettersCode, type NameForm } from '../name-forms.ts'
import { millibits } from '../millibits.ts'
import { characterErrorRate, weights } from '../weights.ts'
import { isPartIn, pairMillibits, pairOf } from './character-pairs.ts'

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

/** A differing character is "similar" from this weight of its sound and shape on. */
const similarFrom = millibits(alikeFrom)

const placeholderCode = placeholder.charCodeAt(0)

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
export const mostCharacters = 30

const width = mostCharacters + 1
const scores = new Int32Array(width * width)
const steps = new Int32Array(width * width)
/** Of each cell, whether the character of the first name is a part of that of the second, and the other way round. */
const isPart = { ofSecond: new Uint8Array(width * width), ofFirst: new Uint8Array(width * width) }

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

/** Takes the best of the steps that end in this cell. Written out rather than with a function for each offer, which made half of the work of a run's comparisons. */
function fillCell(a: NameForm, b: NameForm, i: number, j: number): void {
  const at = i * width + j
  let best = -Infinity
  let taken = 0
  let from = 0
  let score = 0
  if (i > 0 && j > 0) {
    const x = a.codes[i - 1] ?? 0
    const y = b.codes[j - 1] ?? 0
    const isSame = isSameCharacter(a, i, b, j)
    isPart.ofSecond[at] = isPart.ofFirst[at] = 0
    from = at - width - 1
    best = scores[from] ?? 0
    taken = steps[from] ?? 0
    if (x === placeholderCode || y === placeholderCode) {
      best += weights.name.placeholder
      taken += unreadableStep
    } else if (isSame) {
      best += Math.min(a.worths[i - 1] ?? 0, b.worths[j - 1] ?? 0)
      taken += equalStep
    } else {
      const likeness = x === lettersCode || y === lettersCode ? similarityOfLetters(a.characters[i - 1] ?? '', b.characters[j - 1] ?? '') : likenessAt(at, x, y)
      best += errorMillibits + likeness
      taken += likeness >= similarFrom ? similarStep : otherStep
    }
    // Only characters of the given name are swapped: a swapped surname is another surname.
    if (i > 2 && j > 2 && !isSame && isSameCharacter(a, i, b, j - 1) && isSameCharacter(a, i - 1, b, j)) {
      from = at - 2 * width - 2
      score = (scores[from] ?? 0) + weights.name.swappedCharacters + (a.worths[i - 1] ?? 0) + (a.worths[i - 2] ?? 0)
      if (score > best) {
        best = score
        taken = (steps[from] ?? 0) + swappedStep + 2 * equalStep
      }
    }
    if (i > 1 && isPart.ofSecond[at - width] === 1 && isSplitOf(b.characters[j - 1] ?? '', a.characters[i - 2] ?? '', a.characters[i - 1] ?? '')) {
      from = at - 2 * width - 1
      score = (scores[from] ?? 0) + (b.worths[j - 1] ?? 0)
      if (score > best) {
        best = score
        taken = (steps[from] ?? 0) + similarStep
      }
    }
    if (j > 1 && isPart.ofFirst[at - 1] === 1 && isSplitOf(a.characters[i - 1] ?? '', b.characters[j - 2] ?? '', b.characters[j - 1] ?? '')) {
      from = at - width - 2
      score = (scores[from] ?? 0) + (a.worths[i - 1] ?? 0)
      if (score > best) {
        best = score
        taken = (steps[from] ?? 0) + similarStep
      }
    }
  }
  if (i > 0) {
    score = (scores[at - width] ?? 0) + weights.name.missingCharacter
    if (score > best) {
      best = score
      taken = (steps[at - width] ?? 0) + missingStep
    }
  }
  if (j > 0) {
    score = (scores[at - 1] ?? 0) + weights.name.missingCharacter
    if (score > best) {
      best = score
      taken = (steps[at - 1] ?? 0) + missingStep
    }
  }
  scores[at] = best
  steps[at] = taken
}

/** Weight of two different characters in the same place; notes which of them is a part of the other. */
function likenessAt(at: number, x: number, y: number): number {
  const pair = pairOf(x, y)
  if (isPartIn(pair, x, y)) isPart.ofSecond[at] = 1
  if (isPartIn(pair, y, x)) isPart.ofFirst[at] = 1
  return pairMillibits(pair)
}

/** Whether character i of the first name is character j of the second, both counted from 1. */
function isSameCharacter(a: NameForm, i: number, b: NameForm, j: number): boolean {
  const code = a.codes[i - 1]
  return code === b.codes[j - 1] && (code !== lettersCode || a.characters[i - 1] === b.characters[j - 1])
}

/** Weight of pinyin letters and a character in the same place: letters are compared with its readings. */
function similarityOfLetters(x: string, y: string): number {
  return soundsLikeLetters(x, y) || soundsLikeLetters(y, x) ? weights.name.pinyin - errorMillibits : characterMillibits(x, y)
}

function unpack(score: number, packed: number): Alignment {
  return {
    millibits: score,
    equal: count(packed, equalStep),
    similar: count(packed, similarStep),
    other: count(packed, otherStep),
    missing: count(packed, missingStep),
    swapped: count(packed, swappedStep),
    unreadable: count(packed, unreadableStep),
  }
}

function count(packed: number, step: number): number {
  return Math.floor(packed / step) % (1 << bitsPerCount)
}
