import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isCalendarDate } from '../../src/normalize/calendar.ts'
import { normalizeClass } from '../../src/normalize/class.ts'
import { radicalPairs, simplifiedPairs } from '../../src/normalize/data/simplified.ts'
import { normalizeDate } from '../../src/normalize/date.ts'
import { normalizeEthnicGroup } from '../../src/normalize/ethnic-group.ts'
import { normalizePhone } from '../../src/normalize/phone.ts'
import { normalizePlace, normalizeVillage } from '../../src/normalize/place.ts'
import { normalizeSex } from '../../src/normalize/sex.ts'
import { toSimplified, withoutRadicals } from '../../src/normalize/simplify.ts'
import { normalizeStudentNumber } from '../../src/normalize/student-number.ts'
import { normalizeCode, normalizeCount, normalizeText } from '../../src/normalize/text.ts'
import { dirty } from './dirt.ts'

type Cases = readonly (readonly [input: string, expected: string, why: string])[]

const tables: Readonly<Record<string, { readonly normalize: (text: string) => string; readonly cases: Cases }>> = {
  date: {
    normalize: normalizeDate,
    cases: [
      ['20120305', '20120305', 'as the systems export it'],
      ['2012-03-05', '20120305', 'ISO'],
      ['2012/3/5', '20120305', 'as a spreadsheet shows it'],
      ['2012.3.5', '20120305', 'dots'],
      ['2012年3月5日', '20120305', 'words'],
      ['2012年3月5日生', '20120305', 'words'],
      ['２０１２－０３－０５', '20120305', 'full width'],
      ["'20120305", '20120305', 'apostrophe'],
      ['="20120305"', '20120305', 'kept from Excel'],
      ['2012-03-05 00:00:00', '20120305', 'with a time'],
      ['2012-03-05T00:00:00.000Z', '20120305', 'with a time'],
      ['2012/3/5 0:00', '20120305', 'with a time'],
      ['20120305000000', '20120305', 'with a time'],
      ['20120305.0', '20120305', 'a float in a text file'],
      ['201203', '201203', 'year and month'],
      ['2012.3', '201203', 'year and month'],
      ['2012年3月', '201203', 'year and month'],
      ['2012-03', '201203', 'year and month'],
      ['40973', '20120305', "a spreadsheet's serial number"],
      ['40973.5', '20120305', 'with a time of day'],
      ['20123', '', 'a year and month without a dot, or a serial number of 1955: unclear'],
      ['2012', '', 'a year alone'],
      ['12.3.5', '', 'a year of two digits is not guessed'],
      ['5/3/2012', '', 'day and month are unclear'],
      ['2012-02-30', '', 'no such day'],
      ['20121305', '', 'no such month'],
      ['20990230', '', 'no such day'],
      ['无', '', 'a word'],
    ],
  },
  sex: {
    normalize: normalizeSex,
    cases: [
      ['男', 'male', 'word'], ['女', 'female', 'word'], [' 男 ', 'male', 'spaces'], ['女　', 'female', 'ideographic space'], ['男性', 'male', 'word'], ['女孩', 'female', 'word'],
      ['1', 'male', 'GB/T 2261.1'], ['2', 'female', 'GB/T 2261.1'], ['1-男', 'male', 'code and word'], ['2女', 'female', 'code and word'],
      ['M', 'male', 'letter'], ['f', 'female', 'letter'], ['Female', 'female', 'English'], ['male', 'male', 'English'],
      ['0', '', 'unknown in GB/T 2261.1'], ['9', '', 'not stated in GB/T 2261.1'], ['男女', '', 'no answer'], ['未知', '', 'no answer'],
    ],
  },
  'ethnic group': {
    normalize: normalizeEthnicGroup,
    cases: [
      ['苗', '苗族', 'short'], ['苗族', '苗族', 'full'], ['土家', '土家族', 'short'], ['土家族 ', '土家族', 'space'], ['汉', '汉族', 'short'], ['06-苗族', '苗族', 'the word counts'], ['06苗族', '苗族', 'the word counts'],
      ['苗族（红苗）', '苗族', 'a remark'],
      ['06', '', '苗族 in GB/T 3304 and 维吾尔族 in the filing system: never decoded'], ['6', '', 'never decoded'], ['07', '', 'never decoded'], ['其他', '', 'none of the 56'], ['无', '', 'a word'],
    ],
  },
  village: {
    normalize: normalizeVillage,
    cases: [
      ['米粮村', '米粮', 'the word 村 is not its name'], ['米粮', '米粮', 'without it'], ['米粮村一组', '米粮', 'a group'], ['米粮村1组', '米粮', 'a group'], ['米粮一组', '米粮', 'a group behind the bare name'],
      ['米粮村（一组）', '米粮', 'a group'], ['边城镇米粮村', '米粮', 'the township before it'], ['花垣县边城镇米粮村', '米粮', 'county and township'], ['湖南省湘西州花垣县边城镇米粮村三组12号', '米粮', 'a whole address'],
      ['米粮村委会', '米粮', 'its office'], ['米粮村民委员会', '米粮', 'its office'], ['米粮行政村', '米粮', 'administrative village'], ['米糧村', '米粮', 'traditional'], ['米 粮 村', '米粮', 'spaces'],
      ['茶洞社区', '茶洞', 'a community'], ['茶洞社区居委会', '茶洞', 'its office'], ['边城镇茶洞社区', '茶洞', 'with the township'], ['茶峒', '茶峒', 'sound makes it 茶洞, not spelling'], ['贵碳村', '贵碳', 'sound makes it 贵炭'], ['贵炭村', '贵炭', 'sound makes it 贵碳'],
      ['镇头村', '镇头', 'a village that begins with 镇'], ['中村村', '中村', 'a village called 中村'], ['中村', '中村', 'two characters are a name'], ['湘乡市某某镇板栗村', '板栗', 'a city that holds 乡'],
      ['花垣县大寨村', '大寨', 'the county alone before it'], ['边城镇', '边城镇', 'a township alone'], ['无', '', 'a word'], ['——', '', 'a stroke'],
    ],
  },
  place: {
    normalize: normalizePlace,
    cases: [['边城镇 米粮村', '边城镇米粮村', 'spaces'], ['邊城鎮', '边城镇', 'traditional'], ['贵州省（松桃）', '贵州省(松桃)', 'width'], ['b˙', 'ḃ', 'an accent that NFKC parts by a space'], ['无', '', 'a word'], ['/', '', 'a stroke']],
  },
  class: {
    normalize: normalizeClass,
    cases: [['小学小学三年级（2）班', '3-2', 'the school before the class twice'], 
      ['三年级（2）班', '3-2', 'as a form prints it'], ['三(2)班', '3-2', 'short'], ['三（二）班', '3-2', 'Chinese numbers'], ['3年级2班', '3-2', 'digits'], ['三年级二班', '3-2', 'words'], ['三2班', '3-2', 'mixed'], ['三二班', '3-2', 'two words'],
      ['3(2)', '3-2', 'no 班'], ['302', '3-2', 'number'], ['302班', '3-2', 'number'], ['312', '3-12', 'number'], ['3.2', '3-2', 'dot'], ['3-2', '3-2', 'hyphen'], ['三年级2', '3-2', 'no 班'],
      ['小学三年级（2）班', '3-2', 'with the school'], ['七年级（1）班', '7-1', 'junior high'], ['初一（1）班', '7-1', 'the same'], ['高二(3)班', '11-3', 'senior high'], ['七（十二）班', '7-12', 'twelfth'],
      ['初中二年级', '8', 'junior high'], ['初中2年级', '8', 'digits'], ['初中二(3)班', '8-3', 'short'], ['初中二3班', '8-3', 'mixed'], ['高中三二班', '12-2', 'two words'], ['初中七年级（1）班', '7-1', 'counted through'], ['初中一班', '1', 'class alone'], ['初中12班', '12', 'class alone'], ['初中302班', '9-2', 'number'],
      ['三年级', '3', 'grade alone'], ['（2）班', '2', 'class alone'], ['2班', '2', 'class alone'], ['二班', '2', 'class alone'], ['十二班', '12', 'class alone'], ['02', '2', 'leading zero'], ['32班', '32', 'a class of that number'],
      ['中一班', '中1班', 'kindergarten'], ['学前班', '学前班', 'a name'], ['小班', '小班', 'a name'],
    ],
  },
  phone: {
    normalize: normalizePhone,
    cases: [
      ['19900001234', '19900001234', 'mobile'], ['199 0000 1234', '19900001234', 'spaces'], ['199-0000-1234', '19900001234', 'hyphens'], ['+8619900001234', '19900001234', 'country code'], ['008619900001234', '19900001234', 'country code'], ['8619900001234', '19900001234', 'country code'],
      ['１９９００００１２３４', '19900001234', 'full width'], ['19900001234.0', '19900001234', 'a float in a text file'], ['19900001234/19900001234', '19900001234', 'the first of two'], ['无，19900001234', '19900001234', 'the first that is one'], ['0743-8220000', '07438220000', 'landline'], ['(0743)8220000', '07438220000', 'landline'],
      ['1.38E+10', '', 'damaged by a spreadsheet'], ['1380013800', '', 'ten digits'], ['23800138000', '', 'no mobile number'], ['8220000', '', 'without area code'], ['无', '', 'a word'],
    ],
  },
  count: {
    normalize: normalizeCount,
    cases: [['4', '4', 'digits'], ['4人', '4', 'unit'], ['4口', '4', 'unit'], ['4.0', '4', 'a float'], ['４', '4', 'full width'], ["'4", '4', 'apostrophe'], ['4.5', '', 'no whole number'], ['四', '', 'a word'], ['', '', 'blank']],
  },
  code: {
    normalize: normalizeCode,
    cases: [['4300000001', '4300000001', 'as it is'], ["'4300000001", '4300000001', 'apostrophe'], ['\t4300000001', '4300000001', 'tab'], ['="4300000001"', '4300000001', 'kept from Excel'], ['4300000001.0', '4300000001', 'a float'], ['农433199 001', '农433199001', 'space'], ['-', '', 'a stroke'], ["'-", '', 'a stroke']],
  },
  text: {
    normalize: normalizeText,
    cases: [['  是 ', '是', 'spaces'], ['Ａ', 'A', 'width'], ['是\u200B', '是', 'invisible'], ['一\n二', '一 二', 'a line break'], ['—', '', 'a stroke'], ['／', '', 'a stroke']],
  },
  simplified: {
    normalize: toSimplified,
    cases: [['龍', '龙', 'one that has a single simplified one'], ['龙', '龙', 'simplified'], ['乾', '乾', 'one that has two'], ['𬱖', '𬱖', 'of two units'], ['奬', '奖', 'one whose simplified form in Unihan has one itself']],
  },
  'without radicals': {
    normalize: withoutRadicals,
    cases: [['⽯', '石', 'Kangxi'], ['⻰', '龙', 'of the Supplement'], ['石', '石', 'a character']],
  },
  'student number': {
    normalize: normalizeStudentNumber,
    cases: [
      ['G433199201203051280', '433199201203051280', 'the ID number inside'], ['433199201203051280', '433199201203051280', 'without G'], ['G433199201203051281', '433199201203051281', 'a wrong check is shown as a contradiction'],
      ['G999998201203051234', '', 'temporary, of a vocational school'], ['L433199201801021234', '', 'temporary'], ['J433199201801021234', '', 'substitute'], ['12345', '', 'a number of the school'],
    ],
  },
}

for (const [kind, { normalize, cases }] of Object.entries(tables)) {
  describe(kind, () => {
    it.each(cases)('%j is %j: %s', (input, expected) => {
      expect(normalize(input)).toBe(expected)
    })
    it('normalizing twice is normalizing once', () => {
      const inputs = cases.map(([input]) => input)
      fc.assert(fc.property(dirty(inputs), (text) => {
        expect(normalize(normalize(text))).toBe(normalize(text))
      }), { numRuns: 3000 })
    })
  })
}

it('no replacement of a character is replaced itself', () => {
  for (const character of simplifiedPairs) expect(toSimplified(toSimplified(character))).toBe(toSimplified(character))
  for (const character of radicalPairs) expect(withoutRadicals(withoutRadicals(character))).toBe(withoutRadicals(character))
})

it('a number cell 2012.1 may have been 2012.10', () => {
  expect(normalizeDate('2012.1', { kind: 'number' })).toBe('')
  expect(normalizeDate('2012.1', { kind: 'text' })).toBe('201201')
  expect(normalizeDate('2012.11', { kind: 'number' })).toBe('201211')
})

it.each([
  [2012, 2, 29, true], [2013, 2, 29, false], [2000, 2, 29, true], [1900, 2, 29, false], [2012, 4, 31, false], [2012, 12, 31, true], [2012, 0, 1, false], [2012, 13, 1, false], [2012, 1, 0, false],
  [1879, 1, 1, false], [2100, 1, 1, false], [NaN, 1, 1, false], [2012, NaN, 1, false], [2012, 1, NaN, false],
])('%d-%d-%d is a day: %s', (year, month, day, expected) => {
  expect(isCalendarDate(year, month, day)).toBe(expected)
})
