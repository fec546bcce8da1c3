import { alike, faint, unlike } from '../../normalize/likeness.ts'
import { characterError } from './family.ts'
import { assumed, derived, fromFiles, keptBack, level, measured, type FilesLevel, type Share } from './level.ts'

const e = characterError.value
/** Names that lack a character, and names whose given characters are swapped. */
const [missing, swapped] = [assumed(0.004), assumed(1 / 256)]
/** Share of random pairs of given-name characters with one toneless syllable. */
const sameSyllable = measured(0.008)

/**
 * The steps that a name's weight is the sum of, beside the characters themselves: equal ones say log2((1-e)/u), u by how common they are in the files, and unlike ones
 * log2(e) and what sound and shape say (normalize/likeness).
 */
export const nameSteps = {
  missingCharacter: level(missing, derived(0.256), {
    zh: '一千个姓名中有四个漏写一个字；七个姓名中约有一个是两个字的，所以两个不同的人约有四分之一字数不同。',
    en: 'Four of a thousand names lack a character; about one name in seven has two, so that a quarter of pairs of two people have names of two lengths.',
  }),
  swappedCharacters: level(swapped, derived(1), {
    zh: '256个姓名中有一个名字两字颠倒；两边是同样的字，已按字计算。',
    en: 'One name in 256 has its given characters swapped; that both sides have them is counted by each of them.',
  }),
  placeholder: level(derived(1), derived(1), { zh: '无法识别的字可以是任何字，不说明什么。', en: 'A character that cannot be read may be any, and says nothing.' }),
  pinyin: level(
    derived(1),
    sameSyllable,
    {
      zh: '拼音总是本字的一个读音；任意两个名字用字有千分之八同音。',
      en: 'Pinyin is a reading of the character; of two characters of given names eight in a thousand pairs share a syllable.',
    },
    keptBack(1.9658, { zh: '方言中同音的字更多，多音字有几个读音', en: 'a dialect merges sounds, and a character has several readings' }),
  ),
} as const

/** Share of names of three characters with one wrong character, of a kind that so many wrong characters are of, in one of so many places. */
const oneWrong = (kind: number, places: number): Share => derived(places * e * (1 - e) ** 2 * kind)
const ofThree = (m: Share, zh: string, en: string): FilesLevel =>
  fromFiles(m, 'characters', { zh: `${zh}（三个字的姓名）。`, en: `${en} (names of three characters).` })
const wrongIn = { zh: '每个字一百次录错两次', en: 'Two of a hundred characters are entered wrongly' }
const percent = (share: number): string => `${String(Math.round(share * 100))} %`

/** m is that of a name of three characters; the weight of a pair is the sum over its own characters, of which u is counted in the files. */
export const name = {
  equal: ofThree(derived((1 - e) ** 3), `${wrongIn.zh}，三个字都对`, `${wrongIn.en}, and none of the three is`),
  'similar-character': ofThree(
    oneWrong(alike, 2),
    `${wrongIn.zh}，其中${percent(alike)}音近或形近；不是最后一个字`,
    `${wrongIn.en}, ${percent(alike)} of these as one that sounds or looks alike; not the last one`,
  ),
  'similar-last-character': ofThree(
    oneWrong(alike, 1),
    `${wrongIn.zh}，其中${percent(alike)}音近或形近；是最后一个字`,
    `${wrongIn.en}, ${percent(alike)} of these as one that sounds or looks alike; the last one`,
  ),
  'similar-characters': ofThree(
    derived(3 * e ** 2 * (1 - e) * alike ** 2),
    `${wrongIn.zh}，两个字都音近或形近`,
    `${wrongIn.en}; two of one name, both as such that sound or look alike`,
  ),
  'missing-character': ofThree(derived(missing.value / 2), '一千个姓名中有四个漏写一个字，其中一半不是最后一个字', 'Four of a thousand names lack a character, half of these not the last one'),
  'missing-last-character': ofThree(derived(missing.value / 2), '一千个姓名中有四个漏写一个字，其中一半是最后一个字', 'Four of a thousand names lack a character, half of these the last one'),
  'missing-part': ofThree(missing, '与漏写一个字同样计算；带点的姓名', 'Counted as a missing character is; names with a dot'),
  pinyin: ofThree(assumed(0.001), '一千个姓名中有一个用拼音填写', 'One name in a thousand is entered in pinyin'),
  'swapped-characters': ofThree(swapped, '256个姓名中有一个名字两字颠倒', 'One name in 256 has its given characters swapped'),
  'swapped-parts': ofThree(swapped, '与名字两字颠倒同样计算；带点的姓名', 'Counted as swapped characters are; names with a dot'),
  'unreadable-character': ofThree(assumed(0.001), '一千个姓名中有一个字没有录入或无法识别', 'One name in a thousand has a character that was not entered or cannot be read'),
  'milk-name': ofThree(assumed(0.005), '两百个孩子中有一个填了小名', 'One child in two hundred is entered under the name used at home'),
  'faint-character': ofThree(
    oneWrong(faint, 2),
    `${wrongIn.zh}，其中${percent(faint)}略微相近；不是最后一个字`,
    `${wrongIn.en}, ${percent(faint)} of these as one that looks faintly alike; not the last one`,
  ),
  'faint-last-character': ofThree(
    oneWrong(faint, 1),
    `${wrongIn.zh}，其中${percent(faint)}略微相近；是最后一个字`,
    `${wrongIn.en}, ${percent(faint)} of these as one that looks faintly alike; the last one`,
  ),
  'other-character': ofThree(
    oneWrong(unlike, 2),
    `${wrongIn.zh}，其中${percent(unlike)}音形都不相近；不是最后一个字`,
    `${wrongIn.en}, ${percent(unlike)} of these as one that neither sounds nor looks alike; not the last one`,
  ),
  'other-last-character': ofThree(
    oneWrong(unlike, 1),
    `${wrongIn.zh}，其中${percent(unlike)}音形都不相近；是最后一个字`,
    `${wrongIn.en}, ${percent(unlike)} of these as one that neither sounds nor looks alike; the last one`,
  ),
  'other-only-character': fromFiles(derived(e * (1 - e) * (faint + unlike)), 'characters', {
    zh: `${wrongIn.zh}，其中${percent(faint + unlike)}音形都不相近（两个字的姓名）。`,
    en: `${wrongIn.en}, ${percent(faint + unlike)} of these as one that neither sounds nor looks alike (names of two characters).`,
  }),
  different: ofThree(assumed(0.003), '一千个孩子中有三个改了名，或填了别人的姓名', 'Three of a thousand children were renamed, or have another person\'s name'),
} as const
