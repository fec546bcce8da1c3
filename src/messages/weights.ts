import type { Counted } from '../match/frequencies.ts'
import type { Provenance } from '../match/shares/level.ts'
import { speaker, type Language, type Speaker, type Words } from './language.ts'

/** What `hedui explain` says of the weights behind the evidence. */
const weightWords = {
  'standard': { zh: '标准', en: 'standard' },
  'measured': { zh: '实测', en: 'measured' },
  'derived': { zh: '推算', en: 'derived' },
  'assumed': { zh: '假设', en: 'assumed' },
  'shares': {
    zh: '同一个人的条目中 {m}（{mFrom}），不同的人中 {u}（{uFrom}）。',
    en: 'among entries of one person {m} ({mFrom}), among those of two people {u} ({uFrom}).',
  },
  'shares-counted': {
    zh: '同一个人的条目中 {m}（{mFrom}），不同的人按文件计数。',
    en: 'among entries of one person {m} ({mFrom}), among those of two people as counted in the files.',
  },
  'added': { zh: '另加 {bits} 位：{why}。', en: '{bits} bits added: {why}.' },
  'kept-back': { zh: '少算 {bits} 位：{why}。', en: '{bits} bits kept back: {why}.' },
  'tuned': {
    zh: '本次可以确定的 {pairs} 对中，不同的有 {cases} 对，据此调整为：同一个人的条目中 {m}。',
    en: 'certain pairs of this run that differ: {cases} of {pairs}; moved by them to {m} among entries of one person.',
  },
  'counted': { zh: '两边文件中：{values}。', en: 'In the files of both sides: {values}.' },
  'counted-surname': { zh: '{of} 人中 {count} 人姓“{value}”', en: 'people with the surname {value}: {count} of {of}' },
  'counted-character': { zh: '名字的 {of} 个字中 {count} 个是“{value}”', en: '{value} among characters of given names: {count} of {of}' },
  'counted-village': { zh: '{of} 人中 {count} 人在“{value}”', en: 'people of {value}: {count} of {of}' },
  'counted-school': { zh: '{of} 人中 {count} 人在“{value}”上学', en: 'people of the school {value}: {count} of {of}' },
  'of-the-name': { zh: '名单的 {of} 条中有 {count} 条是这个姓名', en: 'listed entries with this name: {count} of {of}' },
  'separator': { zh: '；', en: '; ' },
  'in-brackets': { zh: '{text}（{more}）', en: '{text} ({more})' },
  'one-in': { zh: '{count}分之一', en: '1 in {count}' },
} as const satisfies Readonly<Record<Provenance | `counted-${Counted}` | (string & {}), Words>>

/** Says a word or sentence on weights in one language. */
export type SayWeights = Speaker<keyof typeof weightWords>

export function speakWeights(language: Language): SayWeights {
  return speaker(weightWords, language)
}
