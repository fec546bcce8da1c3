import { dirname, join, sep } from 'node:path'
import type { LinkSchema } from './link/schema.ts'
import type { Language } from './messages/language.ts'
import { defaultLimits, type Limits } from './read/limits.ts'
import { sourceIds } from './read/sources/index.ts'
import { dialectMergeIds, type DialectMerge } from './normalize/dialect.ts'
import type { FieldId } from './schema.ts'
import { noticeOf } from './settings/notice.ts'
import { checkSettings, type Checked, type Layer } from './settings/index.ts'
import { declaredKinds } from './settings/kinds.ts'
import type { ListKind, Verdict } from './types.ts'

/** A kind of list that the project file adds to the built-in ones. */
export interface DeclaredKind {
  readonly zh: string
  readonly en: string
  /** Words of a title, sheet, file name or column that mean this kind. */
  readonly signs: readonly string[]
}

/** How the public notice (公示) is made. */
export interface NoticeSettings {
  /** ISO date of its first day, which counts. */
  readonly from: string
  readonly period: { readonly unit: 'days' | 'working-days'; readonly count: number }
  /** ISO dates without work beside Saturdays and Sundays, and Saturdays and Sundays with work: decreed every year, so that they cannot be computed. */
  readonly holidays: readonly string[]
  readonly workdays: readonly string[]
  /** Who takes objections, and how to reach them; '' leaves a line to write on. */
  readonly contact: string
  /** Who publishes it; '' for the school of each notice. */
  readonly unit: string
  /** Whether the category is published. */
  readonly category: boolean
}

/** One checked, frozen configuration: defaults < project file < environment < flags. */
export interface Config {
  /** Files of the registration. */
  readonly students: readonly string[]
  /** Government files; `kind` null where the content has to say it. */
  readonly lists: readonly { readonly kind: ListKind | null; readonly path: string }[]
  /** Folders that were given in place of files: what was left out in them is named. */
  readonly folders: readonly string[]
  /** Folder of the reports. */
  readonly out: string
  readonly language: Language
  /** Headings by field that overrule the dictionary. */
  readonly map: Readonly<Partial<Record<FieldId, readonly string[]>>>
  /** Every kind of list, highest precedence first: under which of several a student counts. */
  readonly precedence: readonly ListKind[]
  /** Kinds of list beside the built-in ones. */
  readonly kinds: Readonly<Record<ListKind, DeclaredKind>>
  /** ISO date at which an entry must be in force. */
  readonly asOf: string
  /** Count entries that have ended as if they were active. */
  readonly countEnded: boolean
  /** The probability of a false match up to which nobody need look at a student. */
  readonly maxFalseMatch: number
  /** Sounds that the people who wrote the files do not keep apart. */
  readonly dialect: readonly DialectMerge[]
  /** List of the schools and kindergartens that are admitted; null: all count. */
  readonly admitted: string | null
  /** ISO date by which class teachers collect the papers; null: left blank on their lists. */
  readonly due: string | null
  /** Villages and schools of which the registration has every child: only there is a listed child without a registration asked about. */
  readonly covered: readonly string[]
  /** Returned verification sheets, and folders of them. */
  readonly decisions: readonly string[]
  /** Folder in which the project remembers what was asked and answered. */
  readonly record: string
  /** null: none is made. */
  readonly notice: NoticeSettings | null
  /** 经办人 and 复核人, two people, must agree before a student who needs verification counts as approved. */
  readonly twoPersons: boolean
  /** Verdicts that make the exit code 1 when they occur. */
  readonly failOn: readonly Verdict[]
  /** What one file may take. */
  readonly limits: Limits
  /** Of `hedui link`: what is compared of any two tables of people, and how. */
  readonly schema: LinkSchema
  /** Of `hedui link`: table of given names and their forms; null for none. */
  readonly nicknames: string | null
}

/**
 * One in a thousand, for the most doubtful of the matches (chosen). Nearly all are far surer: of the matches of the harder bench one in sixty thousand is expected to be false,
 * of those of the plain one, one in a million, and no more were (docs/accuracy.md). 1e-4 asks about one child more in a hundred of the harder bench, of whom none was somebody else.
 */
export const defaultMaxFalseMatch = 1e-3

/** What a command has where nobody says otherwise. */
export interface CommandDefaults {
  /** Folder of the reports. */
  readonly out: string
  readonly maxFalseMatch: number
}

const defaultsOfReconcile: CommandDefaults = { out: 'hedui-report', maxFalseMatch: defaultMaxFalseMatch }
/** A folder of its own, since reports replace those of the folder. Tables of any kind, often of few rows: no rule knows of twins there, so that all rests on the probability (chosen). */
export const defaultsOfLink: CommandDefaults = { out: 'hedui-link', maxFalseMatch: 1e-4 }
/** Where questions and answers are remembered: in the project's folder, or beside the reports, which are replaced at every run. */
const defaultRecord = 'decisions'

/**
 * Checks every layer, lowest first, and puts one over the other. `map` is laid over field by field, any other setting as a whole.
 *
 * @param layers project file, environment, flags; in this order
 * @param defaults what the machine says: today as an ISO date, the language of its locale, the folder in which the program was started, the
 *   folder of the project file, and what the command has of its own
 * @throws ReconcileError (usage) at the first setting that is unknown or wrong
 */
export function makeConfig(layers: readonly Layer[], defaults: { readonly today: string; readonly language: Language; readonly folder: string; readonly project?: string; readonly own?: CommandDefaults }): Config {
  const kinds = declaredKinds(layers)
  const checked = layers.map((layer) => checkSettings(layer, kinds))
  const given = Object.assign({}, ...checked) as Checked
  const known = [...sourceIds, ...Object.keys(kinds)]
  const first = given.precedence ?? []
  const own = defaults.own ?? defaultsOfReconcile
  const out = given.out ?? join(defaults.folder, own.out)
  return deepFreeze({
    students: [],
    lists: [],
    out,
    language: defaults.language,
    asOf: defaults.today,
    countEnded: false,
    maxFalseMatch: own.maxFalseMatch,
    dialect: dialectMergeIds,
    admitted: null,
    due: null,
    covered: [],
    decisions: [],
    record: join(defaults.project ?? dirname(out), defaultRecord),
    twoPersons: false,
    failOn: [],
    schema: { columns: [], key: [] },
    nicknames: null,
    ...given,
    notice: noticeOf(checked),
    limits: { ...defaultLimits, ...given.limits },
    folders: foldersInUse(checked, given),
    map: Object.assign({}, ...checked.map(({ map }) => map ?? {})) as Config['map'],
    precedence: [...first, ...known.filter((kind) => !first.includes(kind))],
    kinds,
  })
}

/** Folders of every layer of which a file is still given: a flag overrules the files of the project file. */
function foldersInUse(layers: readonly Checked[], { students = [], lists = [] }: Checked): Config['folders'] {
  const paths = [...students, ...lists.map(({ path }) => path)]
  const folders = new Set(layers.flatMap((layer) => layer.folders ?? []))
  return [...folders].filter((folder) => paths.some((path) => path.startsWith(join(folder, sep))))
}

function deepFreeze<T extends object>(value: T): T {
  for (const inner of Object.values(value)) if (typeof inner === 'object' && inner !== null) deepFreeze(inner as object)
  return Object.freeze(value)
}
