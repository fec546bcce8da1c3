/** A syllable of pinyin without its tone, ü as v (GB/T 28039, annex of syllables); a few that do not exist are let through. */
const syllable = /^(?:(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])(?:iang|iong|uang|ang|eng|ing|ong|ian|iao|uai|uan|ai|ei|ao|ou|iu|ie|ia|ui|un|ue|uo|ua|ve|an|en|in|a|e|i|o|u|v)|ang|eng|ai|an|ao|ei|en|er|ou|a|e|o)$/
/** Letters of a syllable at most (zhuang). */
export const longestSyllable = 6

/** Letters that are parted at most: four of the longest syllables. Ways multiply with the letters. */
const mostLetters = 24

/** Words of letters, with what may stand between syllables and words. */
const words = /^[A-Z]+(?:[ ',.-]+[A-Z]+)*$/

/** Whether a normalized name is written in Latin letters alone. */
export function isInLetters(name: string): boolean {
  return words.test(name)
}

/** The letters without what stands between them. */
export function lettersOf(name: string): string {
  return name.replace(/[^A-Z]/g, '')
}

/**
 * The ways in which a name in letters parts into two or more syllables of pinyin, in lower case, those with the longest syllables first; also with the last word
 * before the others, as a surname stands in English. None where it is no pinyin.
 *
 * @param most ways at most
 */
export function syllablesOfLetters(name: string, most: number): readonly (readonly string[])[] {
  if (!isInLetters(name) || lettersOf(name).length > mostLetters) return []
  const parts = name.toLowerCase().split(/[^a-z]+/)
  const last = parts.at(-1) ?? ''
  const ways = waysOf(parts, most)
  return parts.length === 1 ? ways : [...ways, ...waysOf([last, ...parts.slice(0, -1)], most - ways.length)]
}

function waysOf(parts: readonly string[], most: number): readonly (readonly string[])[] {
  let ways: readonly (readonly string[])[] = [[]]
  for (const part of parts) ways = ways.flatMap((before) => waysFrom(part, most).map((way) => [...before, ...way])).slice(0, most)
  return ways.filter((way) => way.length > 1)
}

function waysFrom(run: string, most: number): readonly (readonly string[])[] {
  if (run === '') return [[]]
  const ways: (readonly string[])[] = []
  for (let length = Math.min(longestSyllable, run.length); length > 0; length--) {
    const first = run.slice(0, length)
    if (!syllable.test(first)) continue
    for (const rest of waysFrom(run.slice(length), most - ways.length)) ways.push([first, ...rest])
    if (ways.length >= most) break
  }
  return ways.slice(0, most)
}
