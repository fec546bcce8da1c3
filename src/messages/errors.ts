import type { Words } from './language.ts'

/** Troubles that stop a run. One sentence each: where, what was expected, what was found, what to do. */
export const errorMessages = {
  'file-missing': {
    zh: '找不到文件 {file}，请检查文件名和所在文件夹。',
    en: 'File {file} does not exist; check the name and the folder.',
  },
} as const satisfies Record<string, Words>
