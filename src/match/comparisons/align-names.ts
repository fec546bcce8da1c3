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

/**
 * Takes the best of the steps that end in this cell. Each kind of step is a function of its own: in one for all, what a run meets seldom makes V8 compile the
 * whole anew.
 */
function fillCell(a: NameForm, b: NameForm, i: number, j: number): void {
  const at = i * width + j
  scores[at] = unreached
  if (i > 0 && j > 0) {
    isPart.ofSecond[at] = isPart.ofFirst[at] = 0
    if (isSameCharacter(a, i, b, j)) layEqual(a, i, b, j, at)
    else {
      layUnlike(a, i, b, j, at)
      if (i > 2 && j > 2) swap(a, i, b, j, at)
    }
    if (i > 1 && isPart.ofSecond[at - width] === 1) joinFirst(a, i, b, j, at)
    if (j > 1 && isPart.ofFirst[at - 1] === 1) joinSecond(a, i, b, j, at)
  }
  if (i > 0) offer(at, at - width, weights.name.missingCharacter, missingStep)
  if (j > 0) offer(at, at - 1, weights.name.missingCharacter, missingStep)
}

/** Below every score. */
const unreached = -(2 ** 31)

/** A step into a cell, taken where it is worth more than those before it. */
function offer(at: number, from: number, worth: number, step: number): void {
  const score = (scores[from] ?? 0) + worth
  if (score <= (scores[at] ?? 0)) return
  scores[at] = score
  steps[at] = (steps[from] ?? 0) + step
}

function layEqual(a: NameForm, i: number, b: NameForm, j: number, at: number): void {
  if (a.codes[i - 1] === placeholderCode) offer(at, at - width - 1, weights.name.placeholder, unreadableStep)
  else offer(at, at - width - 1, Math.min(a.worths[i - 1] ?? 0, b.worths[j - 1] ?? 0), equalStep)
}

function layUnlike(a: NameForm, i: number, b: NameForm, j: number, at: number): void {
  const x = a.codes[i - 1] ?? 0
  const y = b.codes[j - 1] ?? 0
  if (x === placeholderCode || y === placeholderCode) {
    offer(at, at - width - 1, weights.name.placeholder, unreadableStep)
    return
  }
  const likeness = x === lettersCode || y === lettersCode ? similarityOfLetters(a.characters[i - 1] ?? '', b.characters[j - 1] ?? '') : likenessAt(at, x, y)
  offer(at, at - width - 1, errorMillibits + likeness, likeness >= similarFrom ? similarStep : otherStep)
}

/** Only characters of the given name are swapped: a swapped surname is another surname. */
function swap(a: NameForm, i: number, b: NameForm, j: number, at: number): void {
  if (!isSameCharacter(a, i, b, j - 1) || !isSameCharacter(a, i - 1, b, j)) return
  offer(at, at - 2 * width - 2, weights.name.swappedCharacters + (a.worths[i - 1] ?? 0) + (a.worths[i - 2] ?? 0), swappedStep + 2 * equalStep)
}

/** Two characters of the first name for one of the second. */
function joinFirst(a: NameForm, i: number, b: NameForm, j: number, at: number): void {
  if (isSplitOf(b.characters[j - 1] ?? '', a.characters[i - 2] ?? '', a.characters[i - 1] ?? '')) offer(at, at - 2 * width - 1, b.worths[j - 1] ?? 0, similarStep)
}

function joinSecond(a: NameForm, i: number, b: NameForm, j: number, at: number): void {
  if (isSplitOf(a.characters[i - 1] ?? '', b.characters[j - 2] ?? '', b.characters[j - 1] ?? '')) offer(at, at - width - 2, a.worths[i - 1] ?? 0, similarStep)
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
