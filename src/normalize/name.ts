import { characterFacts, mergedSyllable } from './character.ts'
import { radicalPairs, simplifiedPairs } from './data/characters.ts'
import { compoundSurnames } from './data/compound-surnames.ts'
import { privateUse } from './data/private-use.ts'

/** What the clean-up changed, in the order in which it goes. */
export type NameChange = 'invisible' | 'spaces' | 'private-use' | 'radical' | 'width' | 'brackets' | 'dot' | 'traditional' | 'case'

export interface NormalizedName {
  /** Simplified characters without spaces; parts of a minority or Latin name keep '·' or a space between them. '' where there is no name. */
  readonly value: string
  readonly changes: readonly NameChange[]
}

/** Dots that stand between the parts of a name; the rule is U+00B7 (民委发〔2016〕33号), and these are typed for it. */
const dots = /[·•‧∙⋅・･●．.。﹒⸱ꞏ᛫˙｡]/gu
const han = /\p{Script=Han}/u
/** Zero-width, bidi and soft hyphen characters, control characters and the byte order mark. */
const invisible = /[\p{Cf}\p{Cc}\uFEFF]/gu
/** What a lost character looks like once it is in the file. */
const lost = /[?？□■〓\uFFFD\p{Co}\p{Cn}]/gu
/** The placeholder that stands for one character that can't be read. */
export const placeholder = '?'

const radicals = pairMap(radicalPairs)
const simplified = pairMap(simplifiedPairs)

function pairMap(pairs: string): ReadonlyMap<string, string> {
  const characters = [...pairs]
  const map = new Map<string, string>()
  for (let i = 0; i + 1 < characters.length; i += 2) map.set(characters[i] ?? '', characters[i + 1] ?? '')
  return map
}

const normalized = new Map<string, NormalizedName>()
/** Results kept; names repeat between lists. */
const mostNormalized = 300_000

/**
 * Cleans a name as it stands in a cell. The original stays where it is; every change is recorded. Normalizing a value again changes nothing.
 */
export function normalizeName(text: string): NormalizedName {
  const known = normalized.get(text)
  if (known !== undefined) return known
  const result = clean(text)
  if (normalized.size >= mostNormalized) normalized.clear()
  normalized.set(text, result)
  return result
}

function clean(text: string): NormalizedName {
  const changes: NameChange[] = []
  let value = text
  const step = (change: NameChange, next: string): void => {
    if (next !== value) changes.push(change)
    value = next
  }
  step('invisible', value.replace(/[\t\r\n]/g, ' ').replace(invisible, ''))
  step('private-use', replaceEach(value, privateUse))
  step('radical', replaceEach(value, radicals))
  // Compatibility ideographs and full-width forms; Kangxi radicals are in the table above as well.
  step('width', value.normalize('NFKC'))
  step('spaces', value.trim().replace(/\s+/g, ' '))
  step('brackets', withoutBrackets(value))
  step('traditional', replaceEach(value, simplified))
  step('dot', withDots(value))
  step('spaces', han.test(value) ? value.replace(/ /g, '') : value)
  step('case', value.toUpperCase())
  return { value: isNoName(value) ? '' : value, changes }
}

function replaceEach(text: string, map: ReadonlyMap<string, string>): string {
  let result = ''
  for (const character of text) result += map.get(character) ?? character
  return result
}

/** 张三（已转走）: the remark is no part of the name. A name that is nothing but brackets stays. */
function withoutBrackets(text: string): string {
  const without = text.replace(/[(（[【<《〔{][^)）\]】>》〕}]*[)）\]】>》〕}]?/g, '').trim()
  return without === '' ? text : without.replace(/[*＊#、，,;；:：]+$/u, '')
}

/** A dot of any kind, or a lost character or a space between the parts of a long name, is '·'; what is lost elsewhere is a placeholder. */
function withDots(text: string): string {
  if (!han.test(text)) return text.replace(lost, placeholder)
  let value = text.replace(dots, '·')
  // GBK has no U+2022 and its relatives: exports write '?' for them. Parts of a transliterated name have two characters and more.
  value = value.replace(/(?<=\p{Script=Han}{2})[?？](?=\p{Script=Han}{2})/gu, '·')
  const parts = value.split(' ')
  if (parts.length > 1 && parts.every((part) => [...part].length >= 2) && [...value].length >= shortestSpacedName) value = parts.join('·')
  return value
    .replace(/ /g, '')
    .replace(lost, placeholder)
    .replace(/^·+|·+$/g, '')
    .replace(/·+/g, '·')
}

/** A space between Han parts of a shorter name only spreads it over the cell (张　三, 欧阳 小明). */
const shortestSpacedName = 6

function isNoName(value: string): boolean {
  return /^(无|暂无|不详|未知|空|N\/?A|NULL|NONE|[-—/\\?·.\d\s]*)$/.test(value)
}

/** Surname and given name; compound surnames are known, and a name with a dot has none. */
export function surnameOf(name: string): { readonly surname: string; readonly given: string } {
  if (name.includes('·') || !han.test(name)) return { surname: '', given: name.replaceAll('·', '') }
  const characters = [...name]
  const length = characters.length >= 3 && compoundSurnames.has(characters.slice(0, 2).join('')) ? 2 : 1
  return { surname: characters.slice(0, length).join(''), given: characters.slice(length).join('') }
}

/** Sound keys of a name or place at most; characters with several readings multiply. */
const mostSoundKeys = 8

const sounds = new Map<string, readonly string[]>()
/** Results kept; names and villages repeat. */
const mostSounds = 200_000

/**
 * How a name or place may sound: its syllables after the region's merges, parted by spaces, one key a combination of readings. A character without
 * a reading stands for itself.
 */
export function soundKeys(value: string): readonly string[] {
  const known = sounds.get(value)
  if (known !== undefined) return known
  const keys = combineReadings(value.replaceAll('·', ''))
  if (sounds.size >= mostSounds) sounds.clear()
  sounds.set(value, keys)
  return keys
}

function combineReadings(value: string): readonly string[] {
  let keys: readonly string[] = ['']
  for (const character of value) {
    const { readings } = characterFacts(character)
    const syllables = readings.length === 0 ? [character] : [...new Set(readings.map(mergedSyllable))]
    const longer = keys.flatMap((key) => syllables.map((syllable) => (key === '' ? syllable : `${key} ${syllable}`)))
    // Beyond the limit the first reading of each is kept; readings are in alphabetical order, so that both sides keep the same.
    keys = longer.length <= mostSoundKeys ? longer : keys.map((key) => `${key} ${syllables[0] ?? character}`)
  }
  return value === '' ? [] : keys
}
