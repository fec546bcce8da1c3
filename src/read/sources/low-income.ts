import type { Source } from './source.ts'

/** A bare 低保 stays unspecified and is never guessed. */
export const lowIncome: Source = {
  words: { zh: '低保（未分城乡）', en: 'low-income (urban or rural not stated)' },
  signs: /低保|最低生活保障|minimum[\s_-]*living|subsistence|low[\s_-]*income|dibao/i,
  columns: [['assistanceNumber', 'coveredCount'], ['coveredCount'], ['assistanceNumber', 'assistanceCategory']],
}
