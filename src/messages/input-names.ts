import type { Words } from './language.ts'

/** What messages and reports call the input that is given as '-', where they would name a file. */
export const standardInputName: Words = { zh: '标准输入', en: 'standard input' }
