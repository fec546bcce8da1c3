import type { Config } from '../../config.ts'
import type { Words } from '../../messages/language.ts'
import type { ListKind } from '../../types.ts'
import { destitute } from './destitute.ts'
import { disabled } from './disabled.ts'
import { filing } from './filing.ts'
import { lowIncomeRural } from './low-income-rural.ts'
import { lowIncomeUrban } from './low-income-urban.ts'
import { lowIncome } from './low-income.ts'
import { monitored } from './monitored.ts'
import { orphan } from './orphan.ts'
import type { Source } from './source.ts'

/**
 * Every kind of government list, highest precedence first: under which of several a student is counted, unless the user says otherwise.
 * A new kind is one file and one line here.
 */
export const sources = {
  filing,
  destitute,
  'low-income-urban': lowIncomeUrban,
  'low-income-rural': lowIncomeRural,
  'low-income': lowIncome,
  monitored,
  orphan,
  disabled,
} as const satisfies Record<string, Source>

export type SourceId = keyof typeof sources

export const sourceIds = Object.keys(sources) as readonly SourceId[]

export function isSourceId(kind: string): kind is SourceId {
  return Object.hasOwn(sources, kind)
}

/** What people call a kind of list: the built-in words, or those of the configuration. */
export function kindWords(kind: ListKind, declared: Config['kinds']): Words {
  return isSourceId(kind) ? sources[kind].words : (declared[kind] ?? { zh: kind, en: kind })
}
