/** Letters that Unicode does not take apart into a base and a mark. */
const undivided: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ð: 'd', ł: 'l', þ: 'th', ı: 'i' }

/** Lower case, without marks: Núñez -> nunez, Groß -> gross. Letters of other scripts stay. */
export function foldLatin(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[ßæœøđðłþı]/g, (letter) => undivided[letter] ?? letter)
}

/** Letters and digits, what parts words being one space: "O'Brien-Smith, J." -> "obrien smith j". */
export function wordsOf(text: string): string {
  return foldLatin(text)
    .replace(/['’‘`´]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
