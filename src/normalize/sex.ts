/** 'male' or 'female' from words, letters or the codes of GB/T 2261.1 (1 male, 2 female); '' for anything else. */
export function normalizeSex(text: string): 'male' | 'female' | '' {
  const compact = text.normalize('NFKC').replace(/[\p{Cf}\p{Cc}\s'"]/gu, '').toLowerCase()
  if (/^(男|男性|男孩|男生|m|male|1|01)$/.test(compact)) return 'male'
  if (/^(女|女性|女孩|女生|f|female|2|02)$/.test(compact)) return 'female'
  return ''
}
