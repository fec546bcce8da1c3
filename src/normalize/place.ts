import { simplifiedPairs } from './data/characters.ts'

const simplified = new Map<string, string>()
const pairs = [...simplifiedPairs]
for (let i = 0; i + 1 < pairs.length; i += 2) simplified.set(pairs[i] ?? '', pairs[i + 1] ?? '')

/** What a village is called beside its name. */
const villageWords = /(村民委员会|居民委员会|村委会|居委会|村委|居委|社区居委会|社区|行政村|村|居)$/

/** An address or the name of a county or township, without spaces and in simplified characters. */
export function normalizePlace(text: string): string {
  let result = ''
  for (const character of text.normalize('NFKC').replace(/[\p{Cf}\p{Cc}\s'"]/gu, '')) result += simplified.get(character) ?? character
  return /^(无|不详|[-—/\\]+)$/.test(result) ? '' : result
}

/** A village without 村 or 社区 and without what stands before it (米粮村, 边城镇米粮村, 米粮村委会 -> 米粮). */
export function normalizeVillage(text: string): string {
  const place = normalizePlace(text).replace(/^.*?(?:[乡镇]|街道)(?=.{2,}$)/u, '')
  // A group or a house number behind the village belongs to the address.
  const village = place.replace(/(村|社区).*$/u, '$1').replace(villageWords, '')
  return village === '' ? place : village
}
