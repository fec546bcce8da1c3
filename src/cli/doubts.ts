import { isOwnReport } from '../read/own-report.ts'
import { declaredKindOfSheet } from '../read/declared-kinds.ts'
import { kindOfSheet } from '../read/kind.ts'
import { kindWords } from '../read/sources/index.ts'
import type { InputFile, ListKind, RunResult } from '../types.ts'
import { doubtfulRoles } from './role-signs.ts'
import type { Session } from './session.ts'

/** Says what is odd about the inputs and stops no run, so that an empty export or a wrong kind is seen on the screen and not only in a report. */
export function sayDoubts(result: RunResult, session: Session): void {
  const { inputs, config } = result
  for (const { file, sentence } of doubtfulRoles(inputs)) session.say(session.sentence(sentence, { file }))
  for (const input of inputs) {
    const { file, role } = input
    if (role === 'students' && isOwnReport(input.layouts)) session.say(session.sentence('report-as-students', { file }))
    if (role === 'list' && holdsNobody(input, result)) session.say(session.sentence('list-without-people', { file }))
    const found = otherKind(input, result)
    if (found !== null) {
      const words = (kind: ListKind): string => kindWords(kind, config.kinds)[session.language]
      session.say(session.sentence('kind-contradicts', { file, stated: words(input.statedKind ?? found), found: words(found) }))
    }
  }
  for (const { code, place, params } of result.issues) if (code === 'file-copied') session.say(session.sentence('file-copied', { ...params, file: place.file }))
  const unknown = result.issues.filter(({ code }) => code === 'kind-of-row-unknown' || code === 'kind-of-row-missing')
  const [first] = unknown
  if (first !== undefined) session.say(session.sentence('rows-of-unknown-kind', { count: unknown.length, file: first.place.file, row: first.place.row }))
}

function holdsNobody({ file }: InputFile, { accounts }: RunResult): boolean {
  return accounts.filter((account) => account.file === file).every(({ people, repeats }) => people === 0 && repeats === 0)
}

/** What a list whose kind was stated calls itself, in the words of a title, a sheet or its name; null where it says the same or nothing, or a part of it: urban low-income is low-income. */
function otherKind({ role, file, statedKind, layouts }: InputFile, { config: { kinds } }: RunResult): ListKind | null {
  if (role === 'students' || statedKind === null) return null
  const said = layouts
    .filter(({ headingRows, forms }) => headingRows.length > 0 || forms !== undefined)
    .map(({ sheet, titles }) => declaredKindOfSheet(sheet, titles, file, kinds) ?? kindOfSheet({ stated: null, sheet, titles, file, columns: [] }))
    .filter((kind) => kind !== null)
  const [first] = said
  const agrees = (kind: ListKind): boolean => kind === statedKind || kind.startsWith(`${statedKind}-`) || statedKind.startsWith(`${kind}-`)
  return first === undefined || said.some(agrees) ? null : first
}
