import type { Source } from './source.ts'

/** 特困供养, formerly 五保. */
export const destitute: Source = {
  words: { zh: '特困供养', en: 'destitute' },
  signs: /特困|五保|destitute/i,
  columns: [],
}
