/** 1. 姓名, （2）性别, ③民族: forms number their columns. */
const numbering = /^(?:\d{1,2}[.、．)）]|[（(]\d{1,2}[)）]|[\u2460-\u2473])(?=\D)/

/** Brackets that hold only a unit or a hint: (18位), (元), (必填). */
const hints = /\((?:\d+位|元|月|元\/月|必填|选填|盖章|签字|人|岁|周岁|亩|是\/否|数字|文本|如有|全称|\*)\)/g

/** Nothing in it plays no part: a name, a village, a number. Nearly every cell of a list is such a text. */
const bare = /^[\u4E00-\u9FFF\d]*$/

/**
 * What a heading is compared by: full width, spaces, line breaks, underscores, hyphens, case, numbering, marks of must-fill columns, and units play no part.
 */
export function headingKey(text: string): string {
  if (bare.test(text)) return text
  return text
    .trim()
    .replace(numbering, '')
    .normalize('NFKC')
    .replace(/[\p{Cf}\p{Cc}\s_-]/gu, '')
    .toLowerCase()
    .replace(hints, '')
    .replace(/^[*＊]+|[*＊:：、。.]+$/g, '')
}
