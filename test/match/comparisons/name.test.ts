import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { alignNames } from '../../../src/match/comparisons/align-names.ts'
import { compareNames, type NameLevel } from '../../../src/match/comparisons/name.ts'
import { countFrequencies } from '../../../src/match/frequencies.ts'
import { NameForms } from '../../../src/match/name-forms.ts'
import { store } from '../../people.ts'

const forms = (names: readonly string[] = []): NameForms => new NameForms(countFrequencies([store(names.map((name) => ({ name })))]))

const pairs: readonly (readonly [string, string, NameLevel, string])[] = [
  ['龙翠翠', '龙翠翠', 'equal', 'the same name'],
  ['阿依古丽·买买提', '阿依古丽买买提', 'equal', 'dots are not compared'],
  ['龙脆翠', '龙翠翠', 'similar-character', 'a homophone'],
  ['龙翠脆', '龙翠翠', 'similar-last-character', 'a homophone in the last place, where siblings differ'],
  ['吴文园', '吴文圆', 'similar-last-character', 'the same sound and a like shape'],
  ['伍翠翠', '吴翠翠', 'similar-character', 'a surname that sounds the same'],
  ['王韦明', '玮明', 'similar-character', 'a character written as its two parts'],
  ['石正奥', '石症奥', 'similar-character', 'two characters that are no parts of one'],
  ['龙CUI翠', '龙翠翠', 'similar-character', 'pinyin in place of a character'],
  ['龙翠', '龙翠翠', 'missing-character', 'a character is missing'],
  ['龙花', '龙翠花', 'missing-character', 'the generation character is missing'],
  ['龙翠', '龙翠花', 'missing-last-character', 'the character is missing in which siblings differ'],
  ['龙翠花小', '龙翠花', 'missing-last-character', 'a character too many'],
  ['吴家明', '吴明家', 'swapped-characters', 'the given name turned round'],
  ['艾力·买买提', '买买提·艾力', 'swapped-parts', 'the parts in another order'],
  ['买买提艾力', '艾力·买买提', 'swapped-parts', 'the parts in another order, without a dot'],
  ['阿依古丽', '阿依古丽·买买提', 'missing-part', "without the father's name"],
  ['阿依古丽·买买提', '阿依古丽·买买提·依明', 'missing-part', "without the grandfather's name"],
  ['阿依古丽买买提', '阿依古丽·买买提·依明', 'missing-part', "without a dot and the grandfather's name"],
  ['买买提', '阿依古丽·买买提', 'different', "the father's name alone"],
  ['阿', '阿·买买提', 'different', 'one character is too little of a name'],
  ['LONG CUI CUI', '龙翠翠', 'pinyin', 'the whole name in pinyin'],
  ['LONGCUICUI', '龙翠翠', 'pinyin', 'in one word'],
  ['CUICUI LONG', '龙翠翠', 'pinyin', 'the surname behind'],
  ['OUYANG, XIAO-MING', '欧阳小明', 'pinyin', 'a compound surname'],
  ['XIAOMING OUYANG', '欧阳小明', 'pinyin', 'a compound surname behind'],
  ['SHAN YU', '单宇', 'pinyin', 'a surname that is read otherwise than the character'],
  ['LV E', '吕娥', 'pinyin', 'ü as an input method has it, and a syllable of one letter'],
  ['LONG CUI', '龙翠翠', 'different', 'a syllable is missing'],
  ['LONG CUI HUA', '龙翠翠', 'different', 'another syllable'],
  ['LCC', '龙翠翠', 'different', 'first letters are no syllables'],
  ['LONG CUICUI', 'LONG HUAHUA', 'different', 'two names in letters'],
  ['艾力·买买提', '买买提·依明', 'different', 'the father of one and the child of another'],
  ['龙?翠', '龙翠翠', 'unreadable-character', 'a lost character'],
  ['龙翠翠', '龙翠国', 'other-last-character', 'another last character: a sister as well as a slip'],
  ['龙建翠', '龙国翠', 'other-character', 'another character before the last'],
  ['龙态翠', '龙杰翠', 'faint-character', 'a little of the shape is the same'],
  ['龙翠态', '龙翠杰', 'faint-last-character', 'a little of the shape is the same, in the last place'],
  ['吴小强', '吴志强', 'milk-name', 'what a 志强 is called at home'],
  ['吴强强', '吴志强', 'milk-name', 'the last character twice'],
  ['吴小小', '吴志强', 'different', 'nothing of the name is left'],
  ['龙脆脆', '龙翠翠', 'similar-characters', 'two homophones'],
  ['龙翠', '龙国', 'other-only-character', 'the surname, and one character that is another'],
  ['龙翠', '石翠', 'different', 'another surname'],
  ['龙翠翠', '石建国', 'different', 'another name'],
  ['阿依古丽买买提', '阿衣古丽买买题', 'similar-characters', 'two slips in a long name'],
]

describe('compareNames', () => {
  it.each(pairs)('%s and %s are %s: %s', (a, b, level) => {
    const known = forms()
    expect(compareNames(a, b, known).level).toBe(level)
    expect(compareNames(b, a, known)).toEqual(compareNames(a, b, known))
  })

  it('counts a rare name for more than a common one', () => {
    const known = forms([...Array<string>(50).fill('吴明'), '赫连喆'])
    expect(compareNames('赫连喆', '赫连喆', known).millibits).toBeGreaterThan(compareNames('吴明', '吴明', known).millibits)
  })

  it('is the same in both directions, and no other name is worth more than the name itself', () => {
    const characters = [...'吴龙麻石廖翠花明国建伟玮王韦脆崔小晓']
    const anyName = fc.array(fc.constantFrom(...characters), { minLength: 1, maxLength: 5 }).map((each) => each.join(''))
    const known = forms(['吴明', '龙翠翠'])
    fc.assert(
      fc.property(anyName, anyName, (a, b) => {
        const there = compareNames(a, b, known)
        expect(compareNames(b, a, forms(['吴明', '龙翠翠']))).toEqual(there)
        expect(there.level === 'equal').toBe(a === b)
        expect(there.millibits).toBeLessThanOrEqual(Math.max(compareNames(a, a, known).millibits, compareNames(b, b, known).millibits))
      }),
    )
  })

  it('of a name beside itself says what laying it beside itself says', () => {
    const characters = [...'吴龙麻石廖玮王韦?·', 'CUI', 'LI']
    const anyName = fc.array(fc.constantFrom(...characters), { minLength: 1, maxLength: 40 }).map((each) => each.join(''))
    // One surname in a whole registration: what a character says is least, and below nothing.
    const known = forms(Array.from({ length: 3000 }, () => '吴玮'))
    fc.assert(
      fc.property(anyName, (each) => {
        const { millibits, equal } = alignNames(known.of(each), known.of(each))
        const itself = compareNames(each, each, known)
        expect(itself.millibits).toBe(millibits)
        if (!each.includes('?')) expect(itself.level === 'equal').toBe(equal > 0)
      }),
    )
  })
})
