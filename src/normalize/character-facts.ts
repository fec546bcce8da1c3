import { characterLines } from './data/characters.ts'

/** What the table knows of one character. */
export interface CharacterFacts {
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

/** A number for a component, which is a character or a name of the source such as 'tiv5': millions of pairs are compared. */
export function componentNumber(component: string): number {
  const known = componentNumbers.get(component)
  if (known !== undefined) return known
  const number = componentNumbers.size
  componentNumbers.set(component, number)
  return number
}

const facts = new Map<string, CharacterFacts>()
const nothing: CharacterFacts = { readings: [], fourCorner: '', cangjie: '', strokes: 0, components: [], variants: '' }

/** The table's line of a character. The lines stand in order of code points, and a run asks for few of them: halving finds one without an index of all. */
function lineOf(character: string): string | undefined {
  const code = character.codePointAt(0) ?? 0
  let [low, high] = [0, characterLines.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((characterLines[middle]?.codePointAt(0) ?? 0) < code) low = middle + 1
    else high = middle
  }
  const line = characterLines[low]
  return line?.startsWith(`${character}|`) === true ? line : undefined
}

export function characterFacts(character: string): CharacterFacts {
  const known = facts.get(character)
  if (known !== undefined) return known
  const line = lineOf(character)
  const parsed = line === undefined ? nothing : parseLine(character, line)
  facts.set(character, parsed)
  return parsed
}

function parseLine(character: string, line: string): CharacterFacts {
  const [, readings = '', fourCorner = '', cangjie = '', strokes = '', parts = '', variants = ''] = line.split('|')
  const components = new Map([[componentNumber(character), Number(strokes)]])
  for (const part of parts.split(' ')) {
    const match = /^(.+?)(\d+)$/u.exec(part)
    if (match !== null) components.set(componentNumber(match[1] ?? ''), Number(match[2]))
  }
  return { readings: readings === '' ? [] : readings.split(' '), fourCorner, cangjie, strokes: Number(strokes), components: [...components].map(([number, strokes]) => ({ number, strokes })), variants }
}
