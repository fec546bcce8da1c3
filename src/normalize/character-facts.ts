import { characterLines } from './data/characters.ts'
import { unitAt, unitsOf } from './unit-at.ts'

/** What the table knows of one character. */
export interface CharacterFacts {
  readonly character: string
  /** As a component, which characters that the table lacks can be too. */
  readonly number: number
  /** Readings with their tone, such as 'zi3'. */
  readonly readings: readonly string[]
  readonly fourCorner: string
  readonly cangjie: string
  readonly strokes: number
  /** Components with their strokes, the character itself first: numbers of `componentNumber`. */
  readonly components: readonly Component[]
  /** Characters that mean the same and may stand for it: 喆 and 哲. */
  readonly variants: string
}

export interface Component {
  readonly number: number
  readonly strokes: number
}

const componentNumbers = new Map<string, number>()

/** A number for a component, which is a character or a name of the source such as 'cepr': millions of pairs are compared. */
export function componentNumber(component: string): number {
  const known = componentNumbers.get(component)
  if (known !== undefined) return known
  const number = componentNumbers.size
  componentNumbers.set(component, number)
  return number
}

/** By code point: hundreds of thousands are asked for, and a number is looked up faster than a text. */
const facts = new Map<number, CharacterFacts>()

/** The table's line of a character. The lines stand in order of code points, and a run asks for few of them: halving finds one without an index of all. */
function lineOf(code: number): string | undefined {
  let [low, high] = [0, characterLines.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((characterLines[middle]?.codePointAt(0) ?? 0) < code) low = middle + 1
    else high = middle
  }
  const line = characterLines[low]
  return line?.codePointAt(0) === code ? line : undefined
}

/** What is known of one character; a longer text, such as a run of letters, is none and has no facts. */
export function characterFacts(character: string): CharacterFacts {
  const code = character.codePointAt(0) ?? 0
  return character.length === unitsOf(code) ? factsOf(code) : unknown(character)
}

/** The same by code point. */
export function factsOf(code: number): CharacterFacts {
  const known = facts.get(code)
  if (known !== undefined) return known
  const line = lineOf(code)
  const character = String.fromCodePoint(code)
  const parsed = line === undefined ? unknown(character) : parseLine(character, line)
  facts.set(code, parsed)
  return parsed
}

function unknown(character: string): CharacterFacts {
  return { character, number: componentNumber(character), readings: [], fourCorner: '', cangjie: '', strokes: 0, components: [], variants: '' }
}

function parseLine(character: string, line: string): CharacterFacts {
  const [, readings = '', fourCorner = '', cangjie = '', strokes = '', parts = '', variants = ''] = line.split('|')
  const number = componentNumber(character)
  const components = [{ number, strokes: Number(strokes) }]
  if (parts !== '') for (const part of parts.split(' ')) addPart(components, part)
  return { character, number, readings: readings === '' ? [] : readings.split(' '), fourCorner, cangjie, strokes: Number(strokes), components, variants }
}

/** A part as the table has it: its name and behind that its strokes. Of one that comes twice the last counts. */
function addPart(components: Component[], part: string): void {
  const length = nameLength(part)
  const component = { number: componentNumber(part.slice(0, length)), strokes: Number(part.slice(length)) }
  const known = components.findIndex(({ number }) => number === component.number)
  if (known === -1) components.push(component)
  else components[known] = component
}

/** Units before the digits at the end: no name has a digit. */
function nameLength(part: string): number {
  let length = part.length
  while (length > 0 && isDigit(unitAt(part, length - 1))) length--
  return length
}

function isDigit(unit: number): boolean {
  return unit >= 48 && unit <= 57
}
