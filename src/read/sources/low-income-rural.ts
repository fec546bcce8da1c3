import type { Source } from './source.ts'

/** 农保 in the name of a roster means low-income; in social security files it means pension insurance. */
export const lowIncomeRural: Source = {
  words: { zh: '农村低保', en: 'rural low-income' },
  signs: /农村低保|农村居民最低生活|农村最低生活|(?<!新)农保(?!险|障)|rural[\s_-]*(?:low|dibao|minimum|subsist)|(?:low[\s_-]*income|dibao).*rural|^rural$/i,
  columns: [],
}
