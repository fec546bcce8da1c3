import type { Source } from './source.ts'

/**
 * 边城镇低保 is the low-income list of the town 边城 and says nothing of urban: 城镇 counts only behind a county, a date or nothing.
 * 城保 in the name of a roster means low-income; in social security files it means pension insurance.
 */
export const lowIncomeUrban: Source = {
  words: { zh: '城市低保', en: 'urban low-income' },
  signs:
    /城市低保|城市居民最低生活|城市最低生活|(?<=^|[^\u4e00-\u9fff]|[省市州县区旗年月度全、和及])城镇(?:低保|居民最低生活|最低生活)|城保(?!险|障|安|健|护|洁)|urban[\s_-]*(?:low|dibao|minimum|subsist)|(?:low[\s_-]*income|dibao).*urban|^urban$/i,
  columns: [],
}
