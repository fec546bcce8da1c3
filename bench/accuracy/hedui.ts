import { defaultMaxFalseMatch } from '../../src/config.ts'
import { decide } from '../../src/decide/decide.ts'
import type { DecideOptions } from '../../src/decide/options.ts'
import { indexLists } from '../../src/match/match.ts'
import { matchStudents } from '../../src/match/matching.ts'
import { PeopleStore } from '../../src/match/store.ts'
import { StringPool } from '../../src/match/string-pool.ts'
import { normalizeRecord } from '../../src/normalize/index.ts'
import type { Decision, SourceRecord } from '../../src/types.ts'
import { asOf, type Dataset } from './generate.ts'
import type { Answer } from './answer.ts'

/** As the configuration has it by default for these kinds. */
export const options: DecideOptions = { precedence: ['filing', 'low-income-urban', 'low-income-rural'], asOf, countEnded: false, admittedSchools: null, maxFalseMatch: defaultMaxFalseMatch }

/** The real engine, in process and at default settings: what the reader delivers goes through normalize, match and decide. */
export function decideAll({ students, listed }: Dataset): readonly Decision[] {
  const pool = new StringPool()
  const store = (records: readonly { readonly record: SourceRecord }[]): PeopleStore => {
    const people = new PeopleStore(pool)
    for (const { record } of records) people.add(normalizeRecord(record))
    return people
  }
  const index = indexLists(store(students), store(listed), asOf)
  return decide(matchStudents(index), index, options)
}

export function answerOf({ verdict, match, candidates, reason }: Decision): Answer {
  const ordered = match === null ? candidates : [match, ...candidates.filter(({ listed }) => listed !== match.listed)]
  return { verdict, candidates: ordered.map(({ listed }) => listed), reason }
}
