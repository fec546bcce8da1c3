import { changeIds, type Change, type Comparison } from '../../compare/changes.ts'
import type { RunStudent } from '../../compare/run-folder.ts'
import type { KnownBy } from '../../compare/same-students.ts'
import { changeWords, knownByWords, outcomeWords, speakDiff, type SayDiff } from '../../messages/diff.ts'
import { speak } from '../../messages/reports.ts'
import { maskId } from '../../normalize/id-number.ts'
import { categoryWords, classOf } from '../../report/changes.ts'
import { displayWidth, padEndTo, padStartTo } from '../../report/display-width.ts'
import type { MarkedPart } from '../../report/report.ts'
import type { Naming } from '../../report/wording.ts'
import { maskedPair } from '../masked-pair.ts'
import type { Session } from '../session.ts'

/** Students who are named of each kind of change; the file has all. */
const namedStudents = 10

/** A comparison for the terminal: the two runs, how many of each change, then who. ID numbers are masked. */
export function diffLines({ old, now, known, changes }: Comparison, session: Pick<Session, 'language' | 'strong' | 'mark'>): readonly string[] {
  const { language, strong } = session
  const say = speakDiff(language)
  const naming = { language, kinds: { ...old.kinds, ...now.kinds } }
  const groups = changeIds.map((id) => ({ id, changes: changes.filter((change) => change.id === id) })).filter((group) => group.changes.length > 0)
  const ways = new Map<KnownBy, number>()
  for (const { by } of known.same) ways.set(by, (ways.get(by) ?? 0) + 1)
  const how = [...ways].map(([by, count]) => say('known-by', { words: knownByWords[by][language], count })).join(speak(language)('comma'))
  const counts: readonly (readonly [string, number, string])[] = [[say('same'), known.same.length, how], ...groups.map(({ id, changes: each }) => [changeWords[id][language], each.length, ''] as const)]
  const [labels, values] = [Math.max(...counts.map(([label]) => displayWidth(label))), Math.max(...counts.map(([, value]) => String(value).length))]
  return [
    say('run', { side: say('old'), folder: old.folder, asOf: old.asOf, count: old.students.length }),
    say('run', { side: say('now'), folder: now.folder, asOf: now.asOf, count: now.students.length }),
    '',
    ...counts.map(([label, value, remark]) => `${padEndTo(label, labels)}  ${padStartTo(String(value), values)}  ${remark}`.trimEnd()),
    ...(groups.length === 0 ? [say('nothing')] : []),
    ...groups.flatMap(({ id, changes: each }) => [
      '',
      strong(changeWords[id][language]),
      ...each.slice(0, namedStudents).map((change) => `  ${changeText(change, naming, session.mark, say)}`),
      ...(each.length > namedStudents ? [`  ${say('more', { count: each.length - namedStudents })}`] : []),
    ]),
  ]
}

/** Who, and from what to what. */
function changeText({ id, old, now, fields }: Change, naming: Naming, mark: Session['mark'], say: SayDiff): string {
  const student = now ?? old
  if (student === null) return ''
  const who = [student.texts.name, maskId(student.texts.idNumber), classOf(student)].filter((text) => text !== '').join('  ')
  const from = (a: string, b: string): string => (a === b ? '' : say('to-from', { old: a || say('blank'), now: b || say('blank') }))
  const result = (each: NonNullable<Change['old']>): string => [outcomeWords[each.outcome][naming.language], categoryWords(each, naming, say)].filter((text) => text !== '').join(' ')
  const what = ((): string => {
    if (old === null || now === null) return id === 'unclear' ? say(now === null ? 'old' : 'now') : result(student)
    if (id === 'id-corrected') return from(...numbers(old, now, mark))
    if (id === 'name-corrected') return from(old.texts.name, now.texts.name)
    if (id === 'moved') return fields.map((field) => from(old.texts[field], now.texts[field])).filter((text) => text !== '').join('  ')
    return from(result(old), result(now))
  })()
  return `${who}  ${what}`.trimEnd()
}

/** Two numbers, masked but for what differs between them. */
function numbers(old: RunStudent, now: RunStudent, mark: Session['mark']): readonly [string, string] {
  const [a, b] = maskedPair(old.texts.idNumber, now.texts.idNumber)
  const text = (cell: readonly MarkedPart[]): string => cell.map((part) => (part.differs && part.text !== '' ? mark(part.text) : part.text)).join('')
  return [text(a), text(b)]
}
