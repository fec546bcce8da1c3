import type { Source } from './source.ts'

/** 建档立卡 until 2020; since 2021 the words are 脱贫户 and, inside it, 脱贫不稳定户. */
export const filing: Source = {
  words: { zh: '建档立卡', en: 'filing' },
  signs:
    /建档立卡|精准扶贫|贫困人口|脱贫人口|脱贫户|脱贫家庭|已脱贫|脱贫不稳定|贫困户|防返贫|卡户(?!名)|poverty[\s_-]*(?:filing|registered|alleviation)|(?<![a-z])filing(?![a-z])/i,
  columns: [['householdId', 'povertyExit'], ['householdId', 'povertyAttribute'], ['householdId', 'monitorCategory'], ['householdId', 'memberId'], ['povertyExit']],
}
