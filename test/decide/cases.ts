import { idNumber, type PersonFields } from '../people.ts'
import type { Verdict } from '../../src/types.ts'

/** One student against a list: what must come out, and why. */
export interface Case {
  readonly why: string
  readonly student: PersonFields
  /** Other students of the registration. */
  readonly classmates?: readonly PersonFields[]
  readonly listed: readonly PersonFields[]
  readonly verdict: Verdict
  readonly reason: string
  /** Name of the listed person that is matched, or that stands first among the candidates. */
  readonly first?: string
}

/** Girl and boy born on 2012-03-05; the last digit of the sequence says which. */
export const cui = idNumber('43319920120305128')
export const cuiWrong = `${cui.slice(0, 12)}6${cui.slice(13)}`
const cuiTwoWrong = `${cui.slice(0, 9)}9${cui.slice(10, 12)}6${cui.slice(13)}`
export const cuiTransposed = `${cui.slice(0, 14)}${cui.slice(15, 16)}${cui.slice(14, 15)}${cui.slice(16)}`
export const twin = idNumber('43319920120305130')
const twinWrong = `${twin.slice(0, 6)}3${twin.slice(7)}`
/** A girl of that day, of another family of the county. */
const sameDayHere = idNumber('43319920120305187')
export const brother = idNumber('43319920100817311')
const sister = idNumber('43319920140917161')
export const other = idNumber('43319920111111224')
export const father = idNumber('43319919791103517')
const sameDayElsewhere = idNumber('52069920120305226')

const family = { guardianName: '石老司', guardianIdNumber: father, village: '米粮村' }
const household = { household: 'h1', householdSize: '2', village: '米粮村' }
const head: PersonFields = { ...household, name: '石老司', idNumber: father, relationToHead: '户主' }

export const cases: readonly Case[] = [
  // ---- matched
  { why: 'the same row', student: { name: '龙翠翠', idNumber: cui }, listed: [{ name: '龙翠翠', idNumber: cui }], verdict: 'matched', reason: 'same-id-same-name', first: '龙翠翠' },
  { why: 'spaces, full width and an apostrophe are no difference', student: { name: '龙　翠 翠', idNumber: `'${cui}` }, listed: [{ name: '龙翠翠', idNumber: cui }], verdict: 'matched', reason: 'same-id-same-name' },
  { why: 'traditional characters are the same name', student: { name: '龍翠翠', idNumber: cui }, listed: [{ name: '龙翠翠', idNumber: cui }], verdict: 'matched', reason: 'same-id-same-name' },
  { why: 'a homophone with the right number', student: { name: '龙脆翠', idNumber: cui }, listed: [{ name: '龙翠翠', idNumber: cui }], verdict: 'matched', reason: 'same-id-similar-name' },
  { why: 'a missing character with the right number', student: { name: '龙翠', idNumber: cui }, listed: [{ name: '龙翠翠', idNumber: cui }], verdict: 'matched', reason: 'same-id-similar-name' },
  { why: 'the name in pinyin with the right number', student: { name: 'LONG CUICUI', idNumber: cui }, listed: [{ name: '龙翠翠', idNumber: cui }], verdict: 'matched', reason: 'same-id-similar-name' },
  { why: 'the name in pinyin, with its tones, and a wrong digit; the family confirms', student: { name: 'Lóng Cuìcuì', idNumber: cuiWrong, ...family }, listed: [head, { ...household, name: '龙翠翠', idNumber: cui }], verdict: 'matched', reason: 'id-one-error-similar-name' },
  { why: "a minority name without the father's, with the right number", student: { name: '阿依古丽', idNumber: cui }, listed: [{ name: '阿依古丽·买买提', idNumber: cui }], verdict: 'matched', reason: 'same-id-similar-name' },
  { why: 'a minority name with a dash between its parts', student: { name: '阿依古丽-买买提', idNumber: cui }, listed: [{ name: '阿依古丽·买买提', idNumber: cui }], verdict: 'matched', reason: 'same-id-same-name' },
  { why: 'an unlike character, but the birth column confirms the number', student: { name: '龙翠花', idNumber: cui, birthDate: '2012-03-05' }, listed: [{ name: '龙翠翠', idNumber: cui }], verdict: 'matched', reason: 'same-id-birth-confirmed' },
  { why: 'one wrong digit with the same name', student: { name: '龙翠翠', idNumber: cuiWrong }, listed: [{ name: '龙翠翠', idNumber: cui }], verdict: 'matched', reason: 'id-one-error-same-name' },
  { why: 'transposed digits with the same name', student: { name: '龙翠翠', idNumber: cuiTransposed }, listed: [{ name: '龙翠翠', idNumber: cui }], verdict: 'matched', reason: 'id-one-error-same-name' },
  { why: 'seventeen digits with the same name', student: { name: '龙翠翠', idNumber: cui.slice(0, 17) }, listed: [{ name: '龙翠翠', idNumber: cui }], verdict: 'matched', reason: 'id-one-error-same-name' },
  { why: 'an error in the list itself', student: { name: '龙翠翠', idNumber: cui }, listed: [{ name: '龙翠翠', idNumber: cuiWrong }], verdict: 'matched', reason: 'id-one-error-same-name' },
  { why: 'the last digits eaten by a spreadsheet', student: { name: '龙翠翠', idNumber: `${cui.slice(0, 15)}000` }, listed: [{ name: '龙翠翠', idNumber: cui }], verdict: 'matched', reason: 'damaged-id-same-name' },
  { why: 'scientific notation that kept fifteen digits', student: { name: '龙翠翠', idNumber: `4.${cui.slice(1, 15)}E+17` }, listed: [{ name: '龙翠翠', idNumber: cui }], verdict: 'matched', reason: 'damaged-id-same-name' },
  { why: 'a wrong digit and a homophone, but the family confirms', student: { name: '龙脆翠', idNumber: cuiWrong, ...family }, listed: [head, { ...household, name: '龙翠翠', idNumber: cui }], verdict: 'matched', reason: 'id-one-error-similar-name' },
  { why: 'no number, but name, birth date and family agree', student: { name: '龙翠翠', birthDate: '2012-03-05', ...family }, listed: [head, { ...household, name: '龙翠翠', idNumber: cui }], verdict: 'matched', reason: 'same-name-birth-family' },
  { why: "the guardian's number in the child's column", student: { name: '龙翠翠', idNumber: father, guardianName: '石老司', village: '米粮村' }, listed: [head, { ...household, name: '龙翠翠', idNumber: cui }], verdict: 'matched', reason: 'same-name-family' },
  { why: 'no number and no birth date, but the guardian agrees by number', student: { name: '龙翠翠', ...family }, listed: [head, { ...household, name: '龙翠翠', idNumber: cui }], verdict: 'matched', reason: 'same-name-family' },
  { why: 'no number and another guardian, a grandmother; name, day and village agree', student: { name: '龙翠翠', birthDate: '2012-03-05', village: '米粮村', guardianName: '吴顺顺', guardianRelation: '奶奶' }, listed: [head, { ...household, name: '龙翠翠', idNumber: cui }], verdict: 'matched', reason: 'same-name-birth-family', first: '龙翠翠' },
  {
    why: 'a wrong digit and a homophone in the village; the listed twin is another student, and not among the candidates',
    student: { name: '龙脆萍', idNumber: twinWrong, village: '米粮村' },
    classmates: [{ name: '龙翠翠', idNumber: cui }],
    listed: [head, { ...household, name: '龙翠翠', idNumber: cui }, { ...household, name: '龙翠萍', idNumber: twin }],
    verdict: 'matched',
    reason: 'id-one-error-similar-name',
    first: '龙翠萍',
  },
  {
    why: 'two namesakes with one birth date: village and guardian tell them apart',
    student: { name: '龙翠翠', birthDate: '2012-03-05', village: '板栗村', guardianName: '石老司' },
    listed: [
      { name: '龙翠翠', idNumber: cui, village: '米粮村', headName: '吴顺顺' },
      { name: '龙翠翠', idNumber: twin, village: '板栗村', headName: '石老司' },
    ],
    verdict: 'matched',
    reason: 'same-name-birth-family',
    first: '龙翠翠',
  },
  {
    why: 'two namesakes with one birth date: a village alone may be written wrongly',
    student: { name: '龙翠翠', birthDate: '2012-03-05', village: '板栗村' },
    listed: [
      { name: '龙翠翠', idNumber: cui, village: '米粮村' },
      { name: '龙翠翠', idNumber: twin, village: '板栗村' },
    ],
    verdict: 'needs-verification',
    reason: 'same-name-id-unclear',
    first: '龙翠翠',
  },
  {
    why: 'two namesakes with one birth date, and nothing to tell them apart',
    student: { name: '龙翠翠', birthDate: '2012-03-05' },
    listed: [
      { name: '龙翠翠', idNumber: cui, village: '米粮村' },
      { name: '龙翠翠', idNumber: twin, village: '板栗村' },
    ],
    verdict: 'needs-verification',
    reason: 'several-alike',
    first: '龙翠翠',
  },
  { why: 'a name of two characters, of which the given one is unlike: number, day and guardian agree', student: { name: '龙海', idNumber: cui, birthDate: '2012-03-05', ...family }, listed: [head, { ...household, name: '龙翠', idNumber: cui }], verdict: 'matched', reason: 'same-id-birth-confirmed', first: '龙翠' },
  { why: 'a wrong digit and an unlike character in the middle, but day and guardian agree', student: { name: '龙海翠', idNumber: cuiWrong, birthDate: '2012-03-05', ...family }, listed: [head, { ...household, name: '龙翠翠', idNumber: cui }], verdict: 'matched', reason: 'id-one-error-birth-confirmed', first: '龙翠翠' },
  { why: 'two wrong digits with the same name', student: { name: '龙翠翠', idNumber: cuiTwoWrong, village: '米粮村' }, listed: [{ name: '龙翠翠', idNumber: cui, village: '米粮村' }], verdict: 'matched', reason: 'id-two-errors-same-name', first: '龙翠翠' },
  { why: 'a number with two digits swapped here and two there, but name, day and guardian agree', student: { name: '龙翠翠', idNumber: `${cui.slice(0, 4)}89${cuiTwoWrong.slice(6)}`, birthDate: '2012-03-05', ...family }, listed: [head, { ...household, name: '龙翠翠', idNumber: cui }], verdict: 'matched', reason: 'same-name-birth-family', first: '龙翠翠' },
  {
    why: 'the list has the child twice, once with a wrong digit',
    student: { name: '龙翠翠', idNumber: cui },
    listed: [{ ...household, name: '龙翠翠', idNumber: cui }, { ...household, name: '龙翠翠', idNumber: cuiWrong }],
    verdict: 'matched',
    reason: 'same-id-same-name',
  },
  {
    why: "two siblings with each other's number: dates and sexes say who is who",
    student: { name: '龙翠翠', idNumber: brother, sex: '女', birthDate: '2012-03-05', ...family },
    classmates: [{ name: '石傩送', idNumber: cui, sex: '男', birthDate: '2010-08-17', ...family }],
    listed: [head, { ...household, name: '龙翠翠', idNumber: cui, sex: '女' }, { ...household, name: '石傩送', idNumber: brother, sex: '男' }],
    verdict: 'matched',
    reason: 'siblings-ids-swapped',
    first: '龙翠翠',
  },

  {
    why: "a brother's number: the birth column contradicts it, and name, day and family are the other child's",
    student: { name: '龙翠翠', sex: '女', idNumber: brother, birthDate: '2012-03-05', ...family },
    listed: [head, { ...household, name: '龙翠翠', idNumber: cui }, { ...household, name: '石傩送', idNumber: brother }],
    verdict: 'matched',
    reason: 'wrong-id-all-else-agrees',
    first: '龙翠翠',
  },
  {
    why: "a brother's number without a column for the sex: its digit says boy, and says it of the brother",
    student: { name: '龙翠翠', idNumber: brother, birthDate: '2012-03-05', ...family },
    listed: [head, { ...household, name: '龙翠翠', idNumber: cui, sex: '女' }, { ...household, name: '石傩送', idNumber: brother, sex: '男' }],
    verdict: 'matched',
    reason: 'wrong-id-all-else-agrees',
    first: '龙翠翠',
  },
  {
    why: 'a valid number of nobody: the birth column contradicts it and agrees with the list, as name and family do',
    student: { name: '龙翠翠', idNumber: other, birthDate: '2012-03-05', ...family },
    listed: [head, { ...household, name: '龙翠翠', idNumber: cui }],
    verdict: 'matched',
    reason: 'wrong-id-all-else-agrees',
    first: '龙翠翠',
  },
  {
    why: 'an unlike character before the last and no birth date: the grade is that of the number',
    student: { name: '龙国翠', idNumber: cui, grade: '一年级', ...family },
    listed: [head, { ...household, name: '龙建翠', idNumber: cui }],
    verdict: 'matched',
    reason: 'same-id-family-confirmed',
    first: '龙建翠',
  },
  {
    why: 'what a child is called at home, with the number and the family',
    student: { name: '吴小强', idNumber: cui, ...family },
    listed: [head, { ...household, name: '吴志强', idNumber: cui }],
    verdict: 'matched',
    reason: 'same-id-family-confirmed',
    first: '吴志强',
  },

  // ---- a person must look
  {
    why: "an unlike character before the last, and the grade is not that of the number: a brother's number is possible",
    student: { name: '龙国翠', idNumber: cui, grade: '六年级', ...family },
    listed: [head, { ...household, name: '龙建翠', idNumber: cui }],
    verdict: 'needs-verification',
    reason: 'same-id-other-character',
    first: '龙建翠',
  },
  {
    why: 'the number agrees and the name nearly, but the grade is that of another age: a brother of a like name, with this number',
    student: { name: '龙翠脆', idNumber: cui, grade: '六年级', ...family },
    listed: [head, { ...household, name: '龙翠翠', idNumber: cui }],
    verdict: 'needs-verification',
    reason: 'same-id-contradicted',
    first: '龙翠翠',
  },
  {
    why: 'no number and a name that hides itself, but a child of that family and day is listed',
    student: { name: '龙某某', birthDate: '2012-03-05', ...family },
    listed: [head, { ...household, name: '龙翠翠', idNumber: cui }],
    verdict: 'needs-verification',
    reason: 'same-birth-family-other-name',
    first: '龙翠翠',
  },
  {
    why: 'a valid number of another household, whatever else agrees',
    student: { name: '龙翠翠', idNumber: other, birthDate: '2012-03-05', ...family },
    listed: [head, { ...household, name: '龙翠翠', idNumber: cui }, { household: 'h2', name: '吴小红', idNumber: other, village: '板栗村' }],
    verdict: 'needs-verification',
    reason: 'same-id-other-child-bears-name',
    first: '龙翠翠',
  },
  {
    why: "two siblings with each other's number, and no date or sex that says who is who",
    student: { name: '龙翠翠', idNumber: brother, ...family },
    classmates: [{ name: '石傩送', idNumber: cui, ...family }],
    listed: [head, { ...household, name: '龙翠翠', idNumber: cui }, { ...household, name: '石傩送', idNumber: brother }],
    verdict: 'needs-verification',
    reason: 'same-id-other-child-bears-name',
  },
  {
    why: "two siblings with each other's number, whose dates were computed from the numbers: the names may be swapped as well",
    student: { name: '龙翠翠', idNumber: brother, birthDate: '2010-08-17', ...family },
    classmates: [{ name: '石傩送', idNumber: cui, birthDate: '2012-03-05', ...family }],
    listed: [head, { ...household, name: '龙翠翠', idNumber: cui }, { ...household, name: '石傩送', idNumber: brother }],
    verdict: 'needs-verification',
    reason: 'same-id-other-child-bears-name',
  },
  {
    why: "two siblings with each other's number, and a third row with one of the names",
    student: { name: '龙翠翠', idNumber: brother, sex: '女', birthDate: '2012-03-05', ...family },
    classmates: [
      { name: '石傩送', idNumber: cui, sex: '男', birthDate: '2010-08-17', ...family },
      { name: '龙翠翠', idNumber: brother, sex: '女', birthDate: '2012-03-05', className: '三（2）班', ...family },
    ],
    listed: [head, { ...household, name: '龙翠翠', idNumber: cui, sex: '女' }, { ...household, name: '石傩送', idNumber: brother, sex: '男' }],
    verdict: 'needs-verification',
    reason: 'registered-twice',
  },
  {
    why: 'two rows of a name without numbers, who state different guardians: a child registered twice, or a namesake, which no class teacher can say',
    student: { name: '龙翠翠', birthDate: '2012-03-05', village: '米粮村', guardianName: '吴顺顺' },
    classmates: [{ name: '龙翠翠', ...family }],
    listed: [head, { ...household, name: '龙翠翠', idNumber: cui }],
    verdict: 'needs-verification',
    reason: 'contested',
  },
  {
    why: 'two rows without numbers that state the same child in two classes',
    student: { name: '龙翠翠', birthDate: '2012-03-05', className: '1班', ...family },
    classmates: [{ name: '龙翠翠', birthDate: '2012-03-05', className: '2班', ...family }],
    listed: [head, { ...household, name: '龙翠翠', idNumber: cui }],
    verdict: 'needs-verification',
    reason: 'registered-twice',
  },
  {
    why: "a namesake's number: day, guardian and village are those of the other child of the name",
    student: { name: '龙翠翠', idNumber: other, birthDate: '2012-03-05', ...family },
    listed: [head, { ...household, name: '龙翠翠', idNumber: cui }, { name: '龙翠翠', idNumber: other, village: '板栗村', headName: '吴顺顺' }],
    verdict: 'needs-verification',
    reason: 'same-id-other-child-bears-name',
    first: '龙翠翠',
  },
  {
    why: 'no number, and the only child of the name is another student: a second row of the child, or a namesake',
    student: { name: '龙翠翠', sex: '女' },
    classmates: [{ name: '龙翠翠', idNumber: cui }],
    listed: [{ name: '龙翠翠', idNumber: cui }],
    verdict: 'needs-verification',
    reason: 'contested',
    first: '龙翠翠',
  },
  { why: 'a name of two characters, of which the given one is unlike, and no guardian', student: { name: '龙海', idNumber: cui, birthDate: '2012-03-05' }, listed: [{ name: '龙翠', idNumber: cui }], verdict: 'needs-verification', reason: 'same-id-different-name', first: '龙翠' },
  { why: 'two wrong digits with the same name, but another day of birth', student: { name: '龙翠翠', idNumber: cuiTwoWrong, birthDate: '2014-09-01', village: '米粮村' }, listed: [{ name: '龙翠翠', idNumber: cui, village: '米粮村' }], verdict: 'needs-verification', reason: 'same-name-id-unclear', first: '龙翠翠' },
  { why: 'an unlike last character without a number, of the same day and family: misheard, or a twin', student: { name: '龙翠海', birthDate: '2012-03-05', ...family }, listed: [head, { ...household, name: '龙翠翠', idNumber: cui }], verdict: 'needs-verification', reason: 'similar-name-id-unclear', first: '龙翠翠' },
  {
    why: 'one child registered twice, the second time with another number',
    student: { name: '龙翠翠', idNumber: twin, ...family },
    classmates: [{ name: '龙翠翠', idNumber: cui, ...family }],
    listed: [head, { ...household, name: '龙翠翠', idNumber: cui }],
    verdict: 'needs-verification',
    reason: 'contested',
    first: '龙翠翠',
  },
  { why: 'the same number and an unlike character: renamed, or a sister with her number', student: { name: '龙翠花', idNumber: cui }, listed: [{ name: '龙翠翠', idNumber: cui }], verdict: 'needs-verification', reason: 'same-id-other-character', first: '龙翠翠' },
  { why: 'the same number and another name', student: { name: '吴白塔', idNumber: cui }, listed: [{ name: '龙翠翠', idNumber: cui }], verdict: 'needs-verification', reason: 'same-id-different-name', first: '龙翠翠' },
  {
    why: "the number stands under another name, and a namesake with a number of their own is somebody else: the number's owner is asked about",
    student: { name: '龙翠翠', idNumber: cui },
    listed: [{ name: '吴小红', idNumber: cui }, { name: '龙翠翠', idNumber: other, village: '板栗村' }],
    verdict: 'needs-verification',
    reason: 'same-id-different-name',
    first: '吴小红',
  },
  {
    why: "the number stands under another name, whose owner comes after a row of namesakes with numbers of their own",
    student: { name: '龙翠翠', idNumber: cui },
    listed: [
      { name: '吴小红', idNumber: cui },
      ...Array.from({ length: 12 }, (_, i) => ({ name: '龙翠翠', idNumber: idNumber(`433199201${String(i % 10)}1111${String(i + 10)}4`), village: '板栗村' })),
    ],
    verdict: 'needs-verification',
    reason: 'same-id-different-name',
    first: '吴小红',
  },
  {
    why: "a sibling's number: another child of that household bears the name",
    student: { name: '龙翠翠', idNumber: brother, ...family },
    listed: [head, { ...household, name: '龙翠', idNumber: brother }, { ...household, name: '龙翠翠', idNumber: cui }],
    verdict: 'needs-verification',
    reason: 'same-id-other-child-bears-name',
  },
  { why: 'the number agrees and the name nearly, but the birth column contradicts', student: { name: '龙脆翠', idNumber: cui, birthDate: '2014-09-01' }, listed: [{ name: '龙翠翠', idNumber: cui }], verdict: 'needs-verification', reason: 'same-id-contradicted', first: '龙翠翠' },
  { why: 'a wrong digit and a homophone with nothing else', student: { name: '龙脆翠', idNumber: cuiWrong }, listed: [{ name: '龙翠翠', idNumber: cui }], verdict: 'needs-verification', reason: 'id-one-error-unconfirmed', first: '龙翠翠' },
  { why: 'a damaged number with another name', student: { name: '吴白塔', idNumber: cuiWrong }, listed: [{ name: '龙翠翠', idNumber: cui }], verdict: 'needs-verification', reason: 'damaged-id-other-name' },
  { why: 'a "000" tail with a differing name is never matched', student: { name: '龙翠花', idNumber: `${cui.slice(0, 15)}000` }, listed: [{ name: '龙翠翠', idNumber: cui }], verdict: 'needs-verification', reason: 'damaged-id-other-name', first: '龙翠翠' },
  { why: 'the name in pinyin without a number, found by its sound and the day', student: { name: 'LONG CUICUI', birthDate: '2012-03-05' }, listed: [{ name: '龙翠翠', idNumber: cui }], verdict: 'needs-verification', reason: 'similar-name-id-unclear', first: '龙翠翠' },
  { why: 'the name in pinyin without a number, day and family agreeing: perhaps the twin', student: { name: 'longcuicui', birthDate: '2012-03-05', ...family }, listed: [head, { ...household, name: '龙翠翠', idNumber: cui }], verdict: 'needs-verification', reason: 'similar-name-id-unclear', first: '龙翠翠' },
  { why: "the twin's name in pinyin is another", student: { name: 'LONG CUIHUA', idNumber: twin, ...family }, listed: [head, { ...household, name: '龙翠翠', idNumber: cui }], verdict: 'unmatched', reason: 'family-listed-child-not' },
  { why: 'a homophone without a number: a typing error or a twin', student: { name: '龙脆翠', birthDate: '2012-03-05', ...family }, listed: [head, { ...household, name: '龙翠翠', idNumber: cui }], verdict: 'needs-verification', reason: 'similar-name-id-unclear', first: '龙翠翠' },
  { why: 'two valid, different numbers in one family', student: { name: '龙翠翠', idNumber: twin, ...family }, listed: [head, { ...household, name: '龙翠翠', idNumber: cui }], verdict: 'needs-verification', reason: 'two-valid-ids', first: '龙翠翠' },
  { why: 'two valid numbers of one day and no birth column: nothing in the row speaks against its own number', student: { name: '龙翠翠', idNumber: sameDayElsewhere, ...family }, listed: [head, { ...household, name: '龙翠翠', idNumber: cui }], verdict: 'needs-verification', reason: 'two-valid-ids', first: '龙翠翠' },
  { why: 'the same with a birth column that states the month, as the number does', student: { name: '龙翠翠', idNumber: sameDayElsewhere, birthDate: '2012-03', ...family }, listed: [head, { ...household, name: '龙翠翠', idNumber: cui }], verdict: 'needs-verification', reason: 'two-valid-ids', first: '龙翠翠' },
  { why: 'two valid numbers of one day, and a birth column of another: the column does not speak for the list', student: { name: '龙翠翠', idNumber: sameDayElsewhere, birthDate: '2012-06-07', ...family }, listed: [head, { ...household, name: '龙翠翠', idNumber: cui }], verdict: 'needs-verification', reason: 'two-valid-ids', first: '龙翠翠' },
  { why: 'no number and another guardian, but name, day and village agree: a namesake of that day is hardly to be found there', student: { name: '龙翠翠', birthDate: '2012-03-05', village: '米粮村', guardianName: '吴顺顺', guardianRelation: '父女' }, listed: [head, { ...household, name: '龙翠翠', idNumber: cui }], verdict: 'matched', reason: 'same-name-birth-family', first: '龙翠翠' },
  { why: 'a name alone', student: { name: '龙翠翠' }, listed: [{ name: '龙翠翠', idNumber: cui }], verdict: 'needs-verification', reason: 'same-name-only', first: '龙翠翠' },
  { why: 'the family is listed with fewer people than stated', student: { name: '石傩送', idNumber: other, ...family }, listed: [{ ...head, householdSize: '3' }, { ...household, householdSize: '3', name: '石天保', idNumber: brother }], verdict: 'needs-verification', reason: 'family-listed-incomplete' },
  { why: 'a list of heads can neither prove nor disprove a child', student: { name: '石傩送', idNumber: other, ...family }, listed: [{ name: '石老司', idNumber: father, village: '米粮村', headsOnly: true, household: 'h1' }], verdict: 'needs-verification', reason: 'family-listed-heads-only' },
  {
    why: 'nearly the number of one, and the very number of another',
    student: { name: '龙翠翠', idNumber: cui },
    listed: [{ name: '吴小红', idNumber: cui }, { name: '龙翠翠', idNumber: cuiWrong }],
    verdict: 'needs-verification',
    reason: 'same-id-other-child-bears-name',
    first: '龙翠翠',
  },
  {
    why: 'a wrong digit, while another student has the very number',
    student: { name: '龙翠翠', idNumber: cuiWrong },
    classmates: [{ name: '龙小', idNumber: cui }],
    listed: [{ name: '龙翠翠', idNumber: cui }],
    verdict: 'needs-verification',
    reason: 'contested',
    first: '龙翠翠',
  },
  {
    why: "another student's number",
    student: { name: '龙翠花', idNumber: cui },
    classmates: [{ name: '龙翠翠', idNumber: cui }],
    listed: [{ name: '龙翠翠', idNumber: cui }],
    verdict: 'needs-verification',
    reason: 'id-of-another-student',
  },
  {
    why: 'one child in two classes',
    student: { name: '龙翠翠', idNumber: cui, className: '三（1）班' },
    classmates: [{ name: '龙翠翠', idNumber: cui, className: '三（2）班' }],
    listed: [{ name: '龙翠翠', idNumber: cui }],
    verdict: 'needs-verification',
    reason: 'registered-twice',
    first: '龙翠翠',
  },

  {
    why: "the father's name left out, and no number: found by the child's own",
    student: { name: '加尔肯', village: '枫场村' },
    listed: [{ name: '加尔肯·孟和', idNumber: cui, village: '枫场村' }],
    verdict: 'needs-verification',
    reason: 'similar-name-id-unclear',
    first: '加尔肯·孟和',
  },

  {
    why: "a second row of a child, with a namesake's number of the same day: name and family are of one who is matched, and only the day speaks for the other",
    student: { name: '龙翠萍', idNumber: sameDayHere, birthDate: '2012-03-05', guardianName: '石老司' },
    classmates: [{ name: '龙翠萍', idNumber: twin }],
    listed: [head, { ...household, name: '龙翠萍', idNumber: twin }, { name: '龙翠翠', idNumber: sameDayHere, village: '板栗村', headName: '吴顺顺' }],
    verdict: 'needs-verification',
    reason: 'same-id-other-child-bears-name',
    first: '龙翠萍',
  },
  {
    why: 'a second row of a matched child, with the number of somebody who is not registered',
    student: { name: '龙翠翠', idNumber: other, ...family },
    classmates: [{ name: '龙翠翠', idNumber: cui }],
    listed: [head, { ...household, name: '龙翠翠', idNumber: cui }, { name: '张思嘉', idNumber: other, village: '板栗村', headName: '吴顺顺' }],
    verdict: 'needs-verification',
    reason: 'same-id-other-child-bears-name',
    first: '龙翠翠',
  },
  {
    why: 'a second row of a matched child, whose number lost its tail: not somebody on no list',
    student: { name: '龙翠翠', idNumber: `${cui.slice(0, 15)}000` },
    classmates: [{ name: '龙翠', idNumber: cui }],
    listed: [{ name: '龙翠翠', idNumber: cui }, { name: '龙翠翠', idNumber: other }],
    verdict: 'needs-verification',
    reason: 'contested',
    first: '龙翠翠',
  },
  {
    why: 'a second row of a matched child, with a misheard name and a wrong digit, beside a listed twin',
    student: { name: '龙脆翠', idNumber: cuiWrong, birthDate: '2012-03-05', ...family },
    classmates: [{ name: '龙翠翠', idNumber: cui }],
    listed: [head, { ...household, name: '龙翠翠', idNumber: cui }, { ...household, name: '龙翠萍', idNumber: twin }],
    verdict: 'needs-verification',
    reason: 'contested',
    first: '龙翠翠',
  },
  {
    why: "a number looked up by the name: birth date and village are a namesake's",
    student: { name: '龙翠翠', idNumber: cui, birthDate: '2011-11-11', village: '板栗村' },
    listed: [{ name: '龙翠翠', idNumber: cui, village: '米粮村' }, { name: '龙翠翠', idNumber: other, birthDate: '2011-11-11', village: '板栗村' }],
    verdict: 'needs-verification',
    reason: 'same-id-other-child-bears-name',
  },

  {
    why: 'no number and another guardian; name, month and village agree: a namesake is born in the month more often than on the day',
    student: { name: '龙翠翠', birthDate: '2012-03', village: '米粮村', guardianName: '吴顺顺', guardianRelation: '奶奶' },
    listed: [head, { ...household, name: '龙翠翠', idNumber: cui }],
    verdict: 'needs-verification',
    reason: 'same-name-id-unclear',
  },

  {
    why: "a child whom another list than the brother's has: what the brother's list lacks is no other child",
    student: { name: '石傩送', guardianName: '石老司', village: '米粮村' },
    classmates: [{ name: '石天保', idNumber: brother }],
    listed: [{ ...head, file: 'filing.csv' }, { ...household, file: 'filing.csv', name: '石天保', idNumber: brother }, { file: 'rural.csv', name: '石傩送', idNumber: other, village: '米粮村' }],
    verdict: 'needs-verification',
    reason: 'same-name-id-unclear',
    first: '石傩送',
  },
  {
    why: "the same under the mother's name, with the day: nobody else can be meant",
    student: { name: '石傩送', birthDate: '2011-11-11', ...family },
    classmates: [{ name: '石天保', idNumber: brother }],
    listed: [{ ...head, file: 'filing.csv' }, { ...household, file: 'filing.csv', name: '石天保', idNumber: brother }, { file: 'rural.csv', name: '石傩送', idNumber: other, village: '米粮村', headName: '向金凤' }],
    verdict: 'matched',
    reason: 'same-name-birth-family',
    first: '石傩送',
  },
  {
    why: "a sister's number beside one's own birth date; the sister is another student",
    student: { name: '龙翠花', idNumber: sister, birthDate: '2012-03-05', ...family },
    classmates: [{ name: '龙翠海', idNumber: sister }],
    listed: [head, { ...household, name: '龙翠花', idNumber: cui }, { ...household, name: '龙翠海', idNumber: sister }],
    verdict: 'matched',
    reason: 'wrong-id-all-else-agrees',
    first: '龙翠花',
  },
  {
    why: "a second row of a matched child, with a namesake's number",
    student: { name: '龙翠翠', idNumber: other, birthDate: '2012-03-05', ...family },
    classmates: [{ name: '龙翠翠', idNumber: cui }],
    listed: [head, { ...household, name: '龙翠翠', idNumber: cui }, { name: '龙翠翠', idNumber: other, village: '板栗村', headName: '吴顺顺' }],
    verdict: 'needs-verification',
    reason: 'same-id-other-child-bears-name',
  },
  {
    why: 'a twin without a number is whose it is, though a second row of the other twin stays open',
    student: { name: '龙翠萍', guardianName: '石老司' },
    classmates: [{ name: '龙翠翠', idNumber: cui }, { name: '龙翠翠', idNumber: `${cui.slice(0, 15)}000` }],
    listed: [head, { ...household, name: '龙翠翠', idNumber: cui }, { ...household, name: '龙翠萍', idNumber: twin }],
    verdict: 'matched',
    reason: 'same-name-family',
    first: '龙翠萍',
  },

  {
    why: "the head's name in place of the child's: an adult's name makes nobody of the number's child",
    student: { name: '石老司', idNumber: cui, birthDate: '2012-03-05', ...family },
    listed: [head, { ...household, name: '龙翠翠', idNumber: cui }],
    verdict: 'needs-verification',
    reason: 'same-id-different-name',
    first: '龙翠翠',
  },
  {
    why: 'a number with two errors that is another valid one; name and birth column are those of a child of another village',
    student: { name: '龙翠翠', idNumber: sameDayElsewhere, birthDate: '2012-03-05', village: '板栗村' },
    listed: [head, { ...household, name: '龙翠翠', idNumber: cui }],
    verdict: 'needs-verification',
    reason: 'two-valid-ids',
    first: '龙翠翠',
  },
  {
    why: 'two wrong digits and an unlike character; day, guardian and village agree',
    student: { name: '龙艳翠', idNumber: cuiTwoWrong, birthDate: '2012-03-05', ...family },
    listed: [head, { ...household, name: '龙翠翠', idNumber: cui }],
    verdict: 'needs-verification',
    reason: 'damaged-id-other-name',
    first: '龙翠翠',
  },

  {
    why: 'no number, and name and day agree, but the guardian is another and nothing is said of the village',
    student: { name: '龙翠翠', birthDate: '2012-03-05', guardianName: '吴顺顺', guardianRelation: '父女' },
    listed: [head, { ...household, name: '龙翠翠', idNumber: cui }],
    verdict: 'needs-verification',
    reason: 'same-name-id-unclear',
    first: '龙翠翠',
  },
  {
    why: 'no number, and name and day agree in another village, where nothing is said of the guardian: the family moved',
    student: { name: '龙翠翠', birthDate: '2012-03-05', village: '板栗村' },
    listed: [head, { ...household, name: '龙翠翠', idNumber: cui }],
    verdict: 'matched',
    reason: 'same-name-birth',
    first: '龙翠翠',
  },

  // ---- not found
  { why: 'in no list', student: { name: '龙翠翠', idNumber: cui }, listed: [{ name: '吴白塔', idNumber: other }], verdict: 'unmatched', reason: 'not-in-any-list' },
  { why: 'an absent sibling', student: { name: '石天保', idNumber: brother, ...family }, listed: [head, { ...household, name: '石天送', idNumber: cui }], verdict: 'unmatched', reason: 'family-listed-child-not' },
  { why: 'an absent twin', student: { name: '龙翠萍', idNumber: twin, ...family }, listed: [head, { ...household, name: '龙翠翠', idNumber: cui }], verdict: 'unmatched', reason: 'family-listed-child-not' },
  { why: 'an absent twin whose name sounds alike', student: { name: '龙脆翠', idNumber: twin, ...family }, listed: [head, { ...household, name: '龙翠翠', idNumber: cui }], verdict: 'unmatched', reason: 'family-listed-child-not' },
  { why: 'a namesake of another village with a number of their own', student: { name: '龙翠翠', idNumber: other, village: '板栗村' }, listed: [{ name: '龙翠翠', idNumber: cui, village: '米粮村' }], verdict: 'unmatched', reason: 'namesake-only' },
  { why: 'another valid number and another guardian beside the same name, day and village: a wrong number, or a namesake such as chance hardly makes', student: { name: '龙翠翠', idNumber: twin, village: '米粮村', guardianName: '吴顺顺' }, listed: [head, { ...household, name: '龙翠翠', idNumber: cui }], verdict: 'needs-verification', reason: 'two-valid-ids' },
  { why: 'a sister without a number', student: { name: '龙翠海', birthDate: '2014-09-01', ...family }, listed: [head, { ...household, name: '龙翠翠', idNumber: cui }], verdict: 'unmatched', reason: 'family-listed-child-not' },
  { why: 'nothing to go by', student: { name: '龙翠翠' }, listed: [{ name: '吴白塔', idNumber: other }], verdict: 'unmatched', reason: 'no-id-not-found' },
  { why: 'of another province, as the school wrote', student: { name: '杨拉拉', idNumber: idNumber('52069920120518184'), remarks: '外省' }, listed: [{ name: '龙翠翠', idNumber: cui }], verdict: 'unmatched', reason: 'other-province' },
]
