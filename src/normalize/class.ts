const chineseDigits = '零一二三四五六七八九'

/** 十二 -> 12, 三 -> 3; what is no Chinese number stays. */
function arabic(text: string): string {
  return text.replace(/[一二三四五六七八九]?十[一二三四五六七八九]?|[零一二三四五六七八九]/g, (number) => {
    const [tens, ones] = number.includes('十') ? number.split('十') : ['0', number]
    const digit = (character: string | undefined, absent: number): number => (character === undefined || character === '' ? absent : Number.isNaN(Number(character)) ? chineseDigits.indexOf(character) : Number(character))
    return String((number.includes('十') ? digit(tens, 1) : 0) * 10 + digit(ones, 0))
  })
}

/**
 * A grade or class, so that the ways of writing it are one: 三年级（2）班, 三(2)班, 3年级2班, 302 and 3.2 are '3-2'; 三年级 is '3', （2）班 and 2班 are '2';
 * 中一班 and other names stay as they are.
 */
export function normalizeClass(text: string): string {
  const compact = arabic(text.normalize('NFKC').replace(/[\p{Cf}\p{Cc}\s'"]/gu, ''))
  const both = /^(\d{1,2})(?:年级|年)?[(]?(\d{1,2})[)]?班$/.exec(compact) ?? /^(\d)[(](\d{1,2})[)]$/.exec(compact) ?? /^(\d)[.-](\d{1,2})$/.exec(compact) ?? /^([1-9])(0[1-9]|1\d)(?:班)?$/.exec(compact)
  if (both !== null && /[(年级.-]|^\d0\d/.test(compact)) return `${String(Number(both[1]))}-${String(Number(both[2]))}`
  const grade = /^(\d{1,2})年级$/.exec(compact)
  if (grade !== null) return String(Number(grade[1]))
  const number = /^[(]?(\d{1,2})[)]?班?$/.exec(compact)
  return number === null ? compact : String(Number(number[1]))
}
