import { dirname, relative, resolve, sep } from 'node:path'
import type { Config } from '../../config.ts'
import { standardInput } from '../../read/inputs.ts'
import { kindWords } from '../../read/sources/index.ts'
import { fieldIds, schema } from '../../schema.ts'
import type { Column } from '../../types.ts'
import type { Inspection } from '../inspect/inspection.ts'
import type { Session } from '../session.ts'

/** An input and how it was understood. */
export interface Understood {
  readonly path: string
  readonly inspection: Inspection
}

/**
 * The project file for these inputs, with comments in the session's language: every line that is no comment is a setting of `hedui reconcile`, and
 * the file works as it is.
 *
 * @param target where it will stand; paths in it are relative to its folder
 */
export function projectText(inputs: readonly Understood[], target: string, config: Config, session: Session): string {
  const { sentence } = session
  const of = (role: Inspection['role']): readonly Understood[] => inputs.filter(({ inspection }) => inspection.role === role)
  const lines = [
    `# ${sentence('init-head')}`,
    '',
    `# ${sentence('init-students')}`,
    'students:',
    ...of('students').flatMap((input) => [note(input, session), `  - ${quoted(pathFrom(target, input.path))}`]),
    '',
    `# ${sentence('init-lists')}`,
    'list:',
    ...of('list').flatMap((input) => [note(input, session), ...listLines(input, target, config, session)]),
    '',
    `# ${sentence('init-map')}`,
    ...mapLines(config),
    ...doubtful(inputs, session),
    '',
    `# ${sentence('init-others')}`,
    `lang: ${config.language}`,
    `out: ${quoted(pathFrom(target, config.out))}`,
    '# as-of: 2023-06-01',
    '# count-ended: false',
    '# max-false-match: 0.001',
    '# precedence: [filing, destitute]',
    '',
  ]
  return lines.join('\n')
}

/** JSON's quoted text is YAML's too. */
function quoted(text: string): string {
  return JSON.stringify(text)
}

/** A comment is one line, whatever a file or a heading is called. */
function inLine(text: string): string {
  return text.replace(/[\s\p{C}]+/gu, ' ')
}

function pathFrom(target: string, path: string): string {
  return path === standardInput ? path : relative(dirname(resolve(target)), resolve(path)).split(sep).join('/')
}

function comma({ language }: Session): string {
  return language === 'zh' ? '、' : ', '
}

function note({ inspection: { sheets } }: Understood, session: Session): string {
  const filled = sheets.filter(({ people }) => people > 0)
  const people = session.sentence('init-people', { people: filled.reduce((sum, sheet) => sum + sheet.people, 0) })
  const names = filled.flatMap(({ sheet }) => (sheet === null ? [] : [sheet])).join(comma(session))
  return inLine(`  # ${people}${names === '' ? '' : `${comma(session)}${session.sentence('init-sheets', { sheets: names })}`}`).replace(/^ /, '  ')
}

/** The kind is written where every row is of one; a list whose rows say it is left to them. */
function listLines({ path, inspection: { listKinds } }: Understood, target: string, config: Config, session: Session): readonly string[] {
  const words = listKinds.map((kind) => kindWords(kind, config.kinds)[session.language]).join(comma(session))
  const [kind, ...others] = listKinds
  const file = quoted(pathFrom(target, path))
  if (kind === undefined || others.length > 0) return [`  # ${session.sentence('init-kinds', { kinds: words })}`, `  - file: ${file}`]
  return [`  - kind: ${kind} # ${words}`, `    file: ${file}`]
}

function mapLines({ map }: Config): readonly string[] {
  const fields = fieldIds.filter((field) => map[field] !== undefined)
  return fields.length === 0 ? ['# map:', '#   idNumber: 证件号'] : ['map:', ...fields.map((field) => `  ${field}: [${(map[field] ?? []).map(quoted).join(', ')}]`)]
}

/** Columns that were told by their contents, and those that nothing is known of: a person should look at them. */
function doubtful(inputs: readonly Understood[], { sentence, language }: Session): readonly string[] {
  const lines = inputs.flatMap(({ inspection: { file, sheets } }) =>
    sheets
      .flatMap(({ columns }) => columns)
      .filter(isDoubtful)
      .map(({ heading, field }) => (field === null || field === 'ignored' ? sentence('init-unknown', { file, heading }) : sentence('init-guess', { file, heading, field, words: schema[field][language] }))),
  )
  return lines.length === 0 ? [] : [sentence('init-doubtful'), ...new Set(lines)].map((line) => `# ${inLine(line)}`)
}

function isDoubtful({ heading, field, by }: Column): boolean {
  return heading !== '' && (field === null || (by === 'content' && field !== 'ignored'))
}
