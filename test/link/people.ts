import { defaultsOfLink } from '../../src/config.ts'
import type { LinkSchema } from '../../src/link/schema.ts'
import { noNicknames } from '../../src/link/nicknames.ts'
import { LinkTable } from '../../src/link/table.ts'
import { TableRows } from '../../src/link/table-rows.ts'
import { linkTables, type Linked } from '../../src/link/link.ts'
import { ValuePool } from '../../src/link/value-pool.ts'

/** Values of one invented person, by the columns of the schema below. */
export interface Invented {
  readonly key: string
  readonly given: string
  readonly surname: string
  readonly born: string
  readonly street: string
  readonly number: string
  readonly postcode: string
  readonly code: string
}

export const schema: LinkSchema = {
  columns: (
    [['given', 'name'], ['surname', 'surname'], ['born', 'date'], ['street', 'place'], ['number', 'house-number'], ['postcode', 'postcode'], ['code', 'code']] as const
  ).map(([name, kind]) => ({ name, headings: [name], kind })),
  key: ['key'],
}

const given = ['anna', 'bertram', 'clara', 'dominic', 'edith', 'frederick', 'greta', 'harold', 'isabel', 'jonas', 'katharina', 'leopold', 'miranda', 'nicholas', 'ottilie', 'philip', 'rosalind']
const surnames = ['abbott', 'barlow', 'carver', 'dawson', 'ellison', 'fletcher', 'grantham', 'hargreaves', 'ingram', 'jarvis', 'kendrick', 'lockwood', 'merton', 'norwood', 'ogilvie', 'prescott', 'quayle', 'redfern', 'stanhope']
const streets = ['mill lane', 'castle street', 'orchard close', 'station road', 'harbour view', 'priory walk', 'quarry hill', 'weavers yard', 'sandpit lane', 'beacon rise', 'abbey fields']

/** People who have nothing to do with each other, always the same: prime steps through the lists. */
export function strangers(count: number): readonly Invented[] {
  return Array.from({ length: count }, (_, i) => ({
    key: `p${String(i)}`,
    given: given[(i * 7) % given.length] ?? '',
    surname: surnames[(i * 11) % surnames.length] ?? '',
    born: `${String(1930 + ((i * 37) % 71))}${String(1 + ((i * 5) % 12)).padStart(2, '0')}${String(1 + ((i * 13) % 28)).padStart(2, '0')}`,
    street: streets[(i * 3) % streets.length] ?? '',
    number: String(1 + ((i * 17) % 89)),
    postcode: String(2000 + ((i * 29) % 97)),
    code: String(1_000_000 + i * 7919),
  }))
}

export function tableOf(people: readonly Invented[], pool: ValuePool, file = 'people.csv'): LinkTable {
  const rows = new TableRows(schema.columns.length)
  people.forEach((person, at) => {
    rows.add({ sheet: null, row: at + 2, key: person.key, texts: schema.columns.map(({ name }) => person[name as keyof Invented]) })
  })
  return new LinkTable(file, rows, schema, pool)
}

export function linkPeople(left: readonly Invented[], right: readonly Invented[], maxFalseMatch = defaultsOfLink.maxFalseMatch): Linked {
  const pool = new ValuePool()
  return linkTables(schema, tableOf(left, pool), tableOf(right, pool), noNicknames, maxFalseMatch)
}

/** What each left row came to, by its key: the verdict, the reason, and the key of the best candidate. */
export function verdicts({ decisions, context: { left, right } }: Linked): Readonly<Record<string, string>> {
  const entries = decisions.map(({ left: row, verdict, reason, candidates: [best] }) => [left.key(row), `${verdict} ${reason} ${best === undefined ? '-' : right.key(best.right)}`] as const)
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)))
}
