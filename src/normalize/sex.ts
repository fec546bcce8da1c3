/** 'male' or 'female' from words, letters or the codes of GB/T 2261.1 (1 male, 2 female); '' for anything else. */
export function normalizeSex(text: string): 'male' | 'female' | '' {
  const compact = text.normalize('NFKC').replace(/[\p{Cf}\p{Cc}\s'"]/gu, '').toLowerCase()
  // 1-男: a code with its word.
  const word = compact.replace(/^\d+[-.、:]?(?=\p{Script=Han})/u, '')
  if (/^(?:男|男性|男孩|男生|男童|m|male|boy|0?1)$/.test(word)) return 'male'
  if (/^(?:女|女性|女孩|女生|女童|f|female|girl|0?2)$/.test(word)) return 'female'
  return ''
}
