const chineseDigits = '零一二三四五六七八九'

/** 十二 -> 12, 三 -> 3; what is no Chinese number stays. */
function arabic(text: string): string {
  return text.replace(/[一二三四五六七八九]?十[一二三四五六七八九]?|[零一二三四五六七八九]/g, (number) => {
    if (!number.includes('十')) return String(chineseDigits.indexOf(number))
    const [tens = '', ones = ''] = number.split('十')
    return String((tens === '' ? 1 : chineseDigits.indexOf(tens)) * 10 + Math.max(chineseDigits.indexOf(ones === '' ? '零' : ones), 0))
  })
}

/** Grades before the first of junior and senior high school: 初一 is the seventh, 高一 the tenth. */
const gradesBefore: Readonly<Record<string, number>> = { 小: 0, 初: 6, 高: 9 }

/** The ways of writing a grade and a class together, after Chinese numbers were written in digits. */
const gradeAndClass: readonly RegExp[] = [
  // 3年级(2)班, 3年2班, 3年级2
  /^(\d{1,2})(?:年级|年)[(]?(\d{1,2})[)]?班?$/,
  // 3(2)班
  /^(\d{1,2})[(](\d{1,2})[)]班?$/,
  // 3.2, 3-2班
  /^(\d{1,2})[.-](\d{1,2})班?$/,
  // 302, 312班
  /^([1-9])(0[1-9]|1\d)班?$/,
]

/**
 * A grade or class, so that the ways of writing it are one: 三年级（2）班, 三(2)班, 3年级2班, 三2班, 302 and 3.2 are '3-2', 初一（3）班 and 初中一（3）班 are '7-3'; 三年级 is '3', （2）班 and 2班 are
 * '2'; 学前班 and other names stay as they are.
 */
export function normalizeClass(text: string): string {
  const written = text
    .normalize('NFKC')
    .replace(/[\p{Cf}\p{Cc}\s'"]/gu, '')
    .normalize('NFKC')
    // 初中二年级 is 初二, and 初中七年级 counts through.
    .replace(/^(初|高)中([一二三](?=年|[(]|[\d一二三四五六七八九])|[123](?=年|[(]|0\d))/, (_, school: string, grade: string) => school + (chineseDigits[Number(grade)] ?? grade))
    .replace(/^(?:小学|初中|高中)+(?=.)/, '')
    .replace(/^(小|初|高)([一二三四五六])(?:年级)?/, (_, school: string, grade: string) => `${String((gradesBefore[school] ?? 0) + chineseDigits.indexOf(grade))}年级`)
    // 三2班 and 三二班, where the digits alone would be a class of that number.
    .replace(/^([一二三四五六七八九])([1-9一二三四五六七八九])班?$/, '$1年级$2班')
  const compact = arabic(written)
  for (const way of gradeAndClass) {
    const match = way.exec(compact)
    if (match !== null) return `${String(Number(match[1]))}-${String(Number(match[2]))}`
  }
  const single = /^(\d{1,2})年级$/.exec(compact) ?? /^[(]?(\d{1,2})[)]?班?$/.exec(compact)
  return single === null ? compact : String(Number(single[1]))
}
