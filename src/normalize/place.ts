import { toSimplified } from './simplify.ts'

/** An address or the name of a county or township, without spaces and in simplified characters. */
export function normalizePlace(text: string): string {
  // Once more, because NFKC parts an accent from its letter by a space (b˙), and without the space they are one.
  const result = toSimplified(text.normalize('NFKC').replace(/[\p{Cf}\p{Cc}\s'"]/gu, '').normalize('NFKC'))
  return /^(?:无|不详|[-—/\\]+)$/.test(result) ? '' : result
}

/** A township and what is above it, before a village of two characters and more. A village may begin with 镇 or 乡 itself (镇头村), and a city may hold 乡 (湘乡市). */
const above = /^(?:.{2,}?(?:[乡镇](?![市县])|街道)|.{2,}?(?:自治县|县))(?=.{2,}$)/u
/** A group and a house number behind the village belong to the address. */
const behind = /(?<=.)(村(?!村)|社区).*$|第?[一二三四五六七八九十\d]+(?:村民小组|小组|组|队)$/u
/** What a village is called beside its name, which has two characters and more: 中村 is a name. */
const villageWords = /(?<=.{2})(?:村民委员会|居民委员会|村委会|居委会|村委|居委|社区|行政村|村)$/u

/**
 * A village without 村 or 社区 and without what stands before and behind it: 米粮村, 边城镇米粮村, 米粮村一组 and 米粮村委会 are 米粮. Where nothing would be left, the
 * place as it stands.
 */
export function normalizeVillage(text: string): string {
  let village = normalizePlace(text)
  for (;;) {
    const shorter = village.replace(above, '').replace(behind, '$1').replace(villageWords, '')
    // 边城镇不详 has a township, and behind it only a word for none.
    if (shorter === village || normalizePlace(shorter) === '') return village
    village = shorter
  }
}
