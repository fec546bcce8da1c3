import { remember } from '../remember.ts'
import { compoundSurnames } from './data/compound-surnames.ts'
import { privateUse } from './data/private-use.ts'
import { Replacements, toSimplified, withoutRadicals } from './simplify.ts'
import { unitAt, unitsOf } from './unit-at.ts'

/** What the clean-up changed, in the order in which it goes. */
export type NameChange = 'invisible' | 'private-use' | 'radical' | 'dot' | 'width' | 'marks' | 'spaces' | 'remark' | 'traditional' | 'lost' | 'letters' | 'case'

export interface NormalizedName {
  /** Simplified characters without spaces; parts of a minority name keep '·' between them, those of a Latin one a space. '' where there is no name. */
  readonly value: string
  readonly changes: readonly NameChange[]
}

/** Dots that stand between the parts of a name; the rule is U+00B7 (民委发〔2016〕33号), and these are typed for it. */
const dots = /[·•‧∙⋅・･ㆍ●．.。﹒⸱ꞏ᛫˙｡]/gu
const han = /\p{Script=Han}/u
/** Zero-width, bidi and soft hyphen characters, control characters, the byte order mark, variation selectors and letters that are blank. */
const invisible = /[\p{Cf}\p{Cc}\p{Variation_Selector}\u034F\u115F\u1160\u3164\uFFA0]/gu
/** What a lost character looks like once it is in the file. */
const lost = /[?？□■〓○◯*×✕某\uFFFD\p{Co}\p{Cn}\p{Cs}]/gu
/** 张X明: no syllable of pinyin is an X alone. */
const hiddenByX = /(?<!\p{Script=Latin})X+(?!\p{Script=Latin})/giu
/** The placeholder that stands for one character that can't be read. */
export const placeholder = '?'

const normalized = new Map<string, NormalizedName>()
/** Results kept of names that are not plain; names repeat within a household. */
const mostNormalized = 20_000

/** Nearly every cell: two to four of the commonest characters (U+4E00 to U+9FFF), which may still be traditional. */
const plainName = /^(?!.*某)[\u4E00-\u9FFF]{2,4}$/
const noChanges: readonly NameChange[] = []

/**
 * Cleans a name as it stands in a cell. The original stays where it is; every change is recorded. Normalizing a value again changes nothing.
 */
export function normalizeName(text: string): NormalizedName {
  if (plainName.test(text) && toSimplified(text) === text && !isNoName(text)) return { value: text, changes: noChanges }
  return normalized.get(text) ?? remember(normalized, text, clean(text), mostNormalized)
}

function clean(text: string): NormalizedName {
  const changes = new Set<NameChange>()
  let value = text
  // What one step makes is at times another's work (brackets around brackets, a mark behind a remark); names of people are done after one pass.
  for (let pass = 0; pass < mostPasses; pass++) {
    const before = value
    for (const [change, apply] of steps) {
      const next = apply(value)
      if (next !== value) changes.add(change)
      value = next
    }
    if (value === before) break
  }
  return { value: isNoName(value) ? '' : value, changes: [...changes] }
}

/** Passes until nothing changes (chosen: four brackets inside each other; more is no name). */
const mostPasses = 5

const privateUseMeant = new Replacements(privateUse)

const steps: readonly (readonly [NameChange, (text: string) => string])[] = [
  ['invisible', (text) => text.replace(/[\t\r\n]/g, ' ').replace(invisible, '')],
  ['private-use', (text) => privateUseMeant.in(text)],
  ['radical', withoutRadicals],
  // NFKC takes the dot above (U+02D9) apart, so dots come before it.
  ['dot', (text) => (han.test(text) ? text.replace(dots, '·') : text)],
  // Compatibility ideographs, full-width forms and spaces of every width.
  ['width', (text) => text.normalize('NFKC')],
  ['marks', withoutMarks],
  ['spaces', (text) => text.trim().replace(/\s+/g, ' ')],
  ['remark', withoutRemarks],
  ['traditional', toSimplified],
  ['dot', withDots],
  ['letters', withPlainLetters],
  ['lost', (text) => (han.test(text) ? text.replace(hiddenByX, (each) => placeholder.repeat(each.length)) : text).replace(lost, placeholder)],
  ['spaces', (text) => (han.test(text) ? text.replace(/ /g, '') : text)],
  ['case', (text) => text.toUpperCase()],
]

/** ="张三", '张三 and ★张三: what keeps a spreadsheet from changing a cell, and what a clerk ticks people off with. */
function withoutMarks(text: string): string {
  return text
    .replace(/^\s*=\s*"(.*)"\s*$/su, '$1')
    .replace(/[‘’`´]/g, "'")
    .replace(/^[\s'"“”√✓✔☑★☆△▲※◎◇◆#,，、;；:：|_-]+|[\s'"“”√✓✔☑★☆△▲※◎◇◆#,，、;；:：|_-]+$/gu, '')
}

/**
 * 张三（已转走） and 张三2 (the second of that name in a class) are 张三: a remark in brackets, and digits before or behind a Han name, are no part of it. A name that is
 * nothing but brackets is what stands in them. A single star behind a whole name is a footnote's; elsewhere a star hides a character.
 */
function withoutRemarks(text: string): string {
  const without = text.replace(/[([【<《〔{「『][^)\]】>》〕}」』]*[)\]】>》〕}」』]?/g, '').trim()
  const name = without === '' ? text.replace(/[()[\]【】<>《》〔〕{}「」『』]/g, '').trim() : without.replace(/[)\]】>》〕}」』]/g, '').trim()
  if (!han.test(name)) return name
  return withoutMarks(name.replace(/^[*\d]+[.·、\s]*(?=\p{Script=Han})/u, '').replace(/(?<=\p{Script=Han})\s*\d+$/u, '').replace(/(?<=\p{Script=Han}{2})\*$/u, ''))
}

/** cuì and cui4 are cui, and lǜ is lv as an input method has it: tones are seldom typed on both sides, and neither are the accents of other languages. */
function withPlainLetters(text: string): string {
  const plain = text.replace(/\p{Script=Latin}/gu, (letter) => {
    const [base = '', ...marks] = letter.normalize('NFD')
    return base.toLowerCase() === 'u' && marks.includes(twoDots) ? 'ü' : base
  })
  const typed = plain.replace(/(?<=[ln])ü/giu, 'v').replaceAll('ü', 'u')
  return han.test(typed) ? typed.replace(/(?<=\p{Script=Latin}{2})[1-5](?!\d)/gu, '') : typed
}

/** They make another vowel of u. */
const twoDots = '\u0308'

/** A dot of any kind, or a lost character, a dash or a space between the parts of a long name, is '·'; none stands at the ends. */
function withDots(text: string): string {
  if (!han.test(text)) return text
  // GBK has no U+2022 and its relatives: exports write '?' for them. Parts of a transliterated name have two characters and more.
  let value = text.replace(/(?<=\p{Script=Han}{2})[?？]{1,2}(?=\p{Script=Han}{2})/gu, '·')
  value = value.replace(/(?<=\p{Script=Han}{2}) ?[\p{Pd}_\u2212]+ ?(?=\p{Script=Han}{2})/gu, '·')
  const parts = value.split(' ')
  if (parts.length > 1 && parts.every((part) => [...part].length >= 2) && [...value].length >= shortestSpacedName) value = parts.join('·')
  return value.replace(/ *· */g, '·').replace(/·+/g, '·').replace(/^·|·$/g, '')
}

/** A space between Han parts of a shorter name only spreads it over the cell (张　三, 欧阳 小明). */
const shortestSpacedName = 6

function isNoName(value: string): boolean {
  return /^(?:无|无名|无姓名|未取名|暂无|不详|未知|空|N\/?A|NULL|NONE|[-—/\\?·.\d\s]*)$/.test(value)
}

/** Surname and given name; compound surnames are known, and a name with a dot has none. */
export function surnameOf(name: string): { readonly surname: string; readonly given: string } {
  if (!isOfCommonCharacters(name) && (name.includes('·') || !han.test(name))) return { surname: '', given: name.replaceAll('·', '') }
  const length = surnameLength(name)
  return { surname: name.slice(0, length), given: name.slice(length) }
}

/** UTF-16 units of the surname with which a name begins. */
function surnameLength(name: string): number {
  if (compoundBegins.has(unitAt(name, 0)) && name.length > compoundLength && compoundSurnames.has(name.slice(0, compoundLength))) return compoundLength
  return unitsOf(name.codePointAt(0) ?? 0)
}

/** Every compound surname has two characters of one unit each; the units with which they begin, since few names are looked up then. */
const compoundLength = 2
const compoundBegins: ReadonlySet<number> = new Set(Array.from(compoundSurnames, (surname) => unitAt(surname, 0)))

/** The commonest characters, one UTF-16 unit each. */
const firstCommon = 0x4e00
const lastCommon = 0x9fff

/** Of the commonest characters alone, with nothing unreadable, no dot and no letter: nearly every name. */
export function isOfCommonCharacters(name: string): boolean {
  const { length } = name
  for (let i = 0; i < length; i++) {
    const unit = unitAt(name, i)
    if (unit < firstCommon || unit > lastCommon) return false
  }
  return length > 0
}
