import type { Source } from './source.ts'

/** 边缘易致贫户 and 突发严重困难户; a 脱贫不稳定户 is a filing household. */
export const monitored: Source = {
  words: { zh: '监测对象', en: 'monitored' },
  signs: /边缘易致贫|突发严重困难|监测对象|监测户|monitored/i,
  columns: [],
}
