import type { Source } from './source.ts'

/** Holders of a disability certificate. */
export const disabled: Source = {
  words: { zh: '残疾', en: 'disabled' },
  signs: /残疾|disabled|disability/i,
  columns: [['disabilityNumber']],
}
