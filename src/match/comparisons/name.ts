import { characterMillibits } from '../../normalize/character.ts'
import { surnameOf } from '../../normalize/name.ts'
import type { Frequencies } from '../frequencies.ts'
import { characterErrorRate, millibits, weights } from '../weights.ts'
import type { Comparison, Finding } from './comparison.ts'

export type NameLevel =
  | 'equal'
  | 'similar-character'
  | 'similar-characters'
  | 'missing-character'
  | 'swapped-characters'
  | 'unreadable-character'
  | 'other-character'
  | 'different'

/** A differing character is "similar" from this weight of its sound and shape on: more than ten times likelier an error than chance (chosen: log2 10 = 3.3). */
const similarFrom = 3_300

/** What a lost or unread character looks like after normalizing. */
const placeholders = new Set(['?', '□', '*', '〓', '■', '○'])

/** The alignment of two names and what it is worth. */
export interface NameComparison {
  readonly level: NameLevel
  readonly millibits: number
}

export const name: Comparison<NameLevel> = {
  about: 'child',
  labels: {
    equal: { zh: '姓名相同', en: 'same name' },
    'similar-character': { zh: '姓名有一个字音近或形近', en: 'names differ in one character that sounds or looks alike' },
    'similar-characters': { zh: '姓名有两个以上的字音近或形近', en: 'names differ in several characters that sound or look alike' },
    'missing-character': { zh: '姓名少一个字', en: 'one name lacks a character' },
    'swapped-characters': { zh: '名字中两个字颠倒', en: 'two characters of the given name are swapped' },
    'unreadable-character': { zh: '姓名有一个字无法识别', en: 'a character of the name cannot be read' },
    'other-character': { zh: '姓名有一个字不同，音形都不相近', en: 'names differ in one character that neither sounds nor looks alike' },
    different: { zh: '姓名不同', en: 'different names' },
  },
  compare(student, listed, { frequencies }) {
    let best: Finding<NameLevel> | null = null
    for (const ours of student.names) {
      for (const theirs of listed.names) {
        const found = compareNames(ours, theirs, frequencies)
        if (best === null || found.millibits > best.millibits) best = found
      }
    }
    return best
  },
}

/** One step of an alignment. */
interface Steps {
  readonly millibits: number
  readonly equal: number
  readonly similar: number
  readonly other: number
  readonly missing: number
  readonly swapped: number
  readonly unreadable: number
}

const noSteps: Steps = { millibits: 0, equal: 0, similar: 0, other: 0, missing: 0, swapped: 0, unreadable: 0 }

/**
 * Compares two normalized names character by character, aligned so that the evidence is greatest: equal characters count
 * log2((1-e)/p) by how rare they are in these files, differing ones log2(e) + the weight of their sound and shape.
 * Dots of minority names are not compared. The same in both directions.
 */
export function compareNames(first: string, second: string, frequencies: Frequencies): NameComparison {
  const [a, b] = first <= second ? [first, second] : [second, first]
  const left = characters(a)
  const right = characters(b)
  const worth = characterWorth([a, b], frequencies)
  const best = align(left, right, worth)
  return { level: levelOf(best, Math.max(left.length, right.length)), millibits: best.millibits }
}

function characters(text: string): readonly string[] {
  return [...text.replaceAll('·', '')]
}

type Worth = (character: string, isFirst: boolean) => number

/** log2((1-e)/p): a surname by how common it is as a surname, the characters of a given name by theirs. */
function characterWorth(names: readonly string[], frequencies: Frequencies): Worth {
  const surnames = new Map<string, number>()
  for (const each of names) {
    const { surname } = surnameOf(each)
    const share = frequencies.surname(surname)
    // A compound surname's weight is spread over its characters.
    for (const character of surname) surnames.set(character, Math.log2((1 - characterErrorRate) / share) / [...surname].length)
  }
  return (character, isFirst) => {
    const ofSurname = isFirst ? surnames.get(character) : undefined
    return millibits(ofSurname ?? Math.log2((1 - characterErrorRate) / frequencies.character(character)))
  }
}

/** The alignment with the most evidence; among equals the one found first, so that the result depends on the names alone. */
function align(a: readonly string[], b: readonly string[], worth: Worth): Steps {
  const errorMillibits = millibits(Math.log2(characterErrorRate))
  let previous: Steps[] = []
  let beforePrevious: Steps[] = []
  for (let i = 0; i <= a.length; i++) {
    const row: Steps[] = []
    for (let j = 0; j <= b.length; j++) {
      if (i === 0 && j === 0) {
        row.push(noSteps)
        continue
      }
      const [x, y] = [a[i - 1] ?? '', b[j - 1] ?? '']
      const options: Steps[] = []
      const diagonal = previous[j - 1]
      if (i > 0 && j > 0 && diagonal !== undefined) options.push(substitute(diagonal, x, y, i === 1 || j === 1, worth, errorMillibits))
      const above = previous[j]
      if (i > 0 && above !== undefined) options.push({ ...above, millibits: above.millibits + weights.name.missingCharacter, missing: above.missing + 1 })
      const before = row[j - 1]
      if (j > 0 && before !== undefined) options.push({ ...before, millibits: before.millibits + weights.name.missingCharacter, missing: before.missing + 1 })
      const corner = beforePrevious[j - 2]
      // Only characters of the given name are swapped: a swapped surname is another surname.
      if (i > 2 && j > 2 && corner !== undefined && x !== y && x === b[j - 2] && y === a[i - 2]) {
        options.push({
          ...corner,
          millibits: corner.millibits + weights.name.swappedCharacters + worth(x, false) + worth(y, false),
          swapped: corner.swapped + 1,
          equal: corner.equal + 2,
        })
      }
      row.push(options.reduce((best, option) => (option.millibits > best.millibits ? option : best)))
    }
    beforePrevious = previous
    previous = row
  }
  return previous[b.length] ?? noSteps
}

function substitute(before: Steps, x: string, y: string, isFirst: boolean, worth: Worth, errorMillibits: number): Steps {
  if (x === y && !placeholders.has(x)) return { ...before, millibits: before.millibits + worth(x, isFirst), equal: before.equal + 1 }
  if (placeholders.has(x) || placeholders.has(y)) return { ...before, millibits: before.millibits + weights.name.placeholder, unreadable: before.unreadable + 1 }
  const cell = characterMillibits(x, y)
  const similar = cell >= similarFrom
  return {
    ...before,
    millibits: before.millibits + errorMillibits + cell,
    similar: before.similar + (similar ? 1 : 0),
    other: before.other + (similar ? 0 : 1),
  }
}

/** Names of at least this many characters (without dots) are written out from another language; an error more says less in them. */
const longName = 6

function levelOf(steps: Steps, length: number): NameLevel {
  const differences = steps.similar + steps.other + steps.missing + steps.swapped + steps.unreadable
  if (differences === 0) return length === 0 ? 'different' : 'equal'
  // Two characters must agree beside an unlike one, or the surname alone would make a name nearly the same.
  if (differences === 1 && steps.equal >= 1) {
    if (steps.similar === 1) return 'similar-character'
    if (steps.swapped === 1) return 'swapped-characters'
    if (steps.missing === 1) return steps.equal >= 2 ? 'missing-character' : 'different'
    if (steps.unreadable === 1) return steps.equal >= 2 ? 'unreadable-character' : 'different'
    return steps.equal >= 2 ? 'other-character' : 'different'
  }
  if (steps.other === 0 && steps.missing === 0 && steps.unreadable === 0 && steps.equal >= 1 && differences === 2) return 'similar-characters'
  if (length >= longName && differences <= 2 && steps.other <= 1) return steps.other === 0 ? 'missing-character' : 'other-character'
  return 'different'
}
