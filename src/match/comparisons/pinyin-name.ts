import { soundsLikeLetters } from '../../normalize/character.ts'
import { surnameOf } from '../../normalize/name.ts'
import { isInLetters, lettersOf, longestSyllable } from '../../normalize/pinyin.ts'
import type { NameForm } from '../name-forms.ts'

const firstLetter = 'A'.charCodeAt(0)
const lastLetter = 'Z'.charCodeAt(0)

/** Whether a normalized name begins with a letter, as one that is written in letters does; told by one comparison, because it is asked of every pair. */
export function beginsWithLetter(name: string): boolean {
  const unit = name.charCodeAt(0)
  return unit >= firstLetter && unit <= lastLetter
}

/** Whether letters are the pinyin of a Han name, with the surname before or behind (ZHANG XIAOMING, Xiaoming Zhang). */
export function isReadingOf(letters: string, { characters }: NameForm): boolean {
  if (characters.length < 2 || !isInLetters(letters)) return false
  const run = lettersOf(letters)
  const ofSurname = [...surnameOf(characters.join('')).surname].length
  return readsAs(run, characters, 0, 0) || readsAs(run, [...characters.slice(ofSurname), ...characters.slice(0, ofSurname)], 0, 0)
}

/** Whether the letters from a place on are readings of the characters from another place on, each letter used. */
function readsAs(run: string, characters: readonly string[], from: number, at: number): boolean {
  const character = characters[at]
  if (character === undefined) return from === run.length
  for (let length = 1; length <= longestSyllable && from + length <= run.length; length++) {
    if (soundsLikeLetters(run.slice(from, from + length), character) && readsAs(run, characters, from + length, at + 1)) return true
  }
  return false
}
