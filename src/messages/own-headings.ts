import type { Words } from './language.ts'

/** Headings that only the reports and verification sheets of this program have, so that such a file is known again when it is given as an input. */
export const ownHeadings = {
  placeRegistered: { zh: '登记表中的位置', en: 'Where registered' },
  questionNumber: { zh: '核查编号', en: 'Question no.' },
} as const satisfies Record<string, Words>
