import type { Source } from './source.ts'

/** 城保 in the name of a roster means low-income; in social security files it means pension insurance. */
export const lowIncomeUrban: Source = {
  words: { zh: '城市低保', en: 'urban low-income' },
  signs: /城市低保|城镇低保|城市居民最低生活|城镇居民最低生活|城保|low-income-urban|urban low-income|urban dibao|urban/i,
  columns: [],
}
