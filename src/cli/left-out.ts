import { relative } from 'node:path'
import type { Config } from '../config.ts'
import { filesIn } from '../settings/folder-files.ts'
import type { Session } from './session.ts'

/** Files that are named; of more the number. */
const namedFiles = 10

/** Names what was passed over in folders that were given in place of files, so that a list among it is missed by nobody. */
export function sayLeftOut({ folders }: Config, session: Session): void {
  for (const folder of new Set(folders)) {
    const names = filesIn(folder).others.map((path) => relative(folder, path))
    const files = names.length > namedFiles ? [...names.slice(0, namedFiles), '…'] : names
    if (names.length > 0) session.say(session.sentence('left-out', { folder, count: names.length, files: files.join(session.language === 'zh' ? '、' : ', ') }))
  }
}
