/**
 * Sounds that a dialect may not keep apart, each applied to a syllable without tone, in this order: the pairs that input methods offer as fuzzy
 * syllables, and hu before a vowel as f, as in Xiang and south-western Mandarin.
 */
const merges = {
  'zh-z': [[/^([zcs])h/, '$1']],
  'n-l': [[/^n/, 'l']],
  'r-l': [[/^r/, 'l']],
  'h-f': [
    [/^hui$/, 'fei'],
    [/^hun$/, 'fen'],
    [/^hu(?=.)/, 'f'],
    [/^hu$/, 'fu'],
  ],
  'ng-n': [[/(?<=[aei])ng$/, 'n']],
} as const satisfies Readonly<Record<string, readonly (readonly [RegExp, string])[]>>

export type DialectMerge = keyof typeof merges

export const dialectMerges: Readonly<Record<DialectMerge, readonly (readonly [RegExp, string])[]>> = merges

export const dialectMergeIds = Object.keys(merges) as readonly DialectMerge[]
