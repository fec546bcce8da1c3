import type { Source } from './source.ts'

/** Sheets of orphans and of de facto orphans often stand in one file. */
export const orphan: Source = {
  words: { zh: '孤儿、事实无人抚养儿童', en: 'orphan' },
  signs: /孤儿|事实无人抚养|orphan/i,
  columns: [],
}
