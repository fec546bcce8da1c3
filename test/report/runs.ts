import { dirname, join } from 'node:path'
import { defaultMaxFalseMatch, type Config } from '../../src/config.ts'
import { contestedPairs } from '../../src/decide/claims.ts'
import { decide } from '../../src/decide/decide.ts'
import { indexLists } from '../../src/match/match.ts'
import { registeredAlike } from '../../src/match/linking/registered-alike.ts'
import { matchStudents } from '../../src/match/matching.ts'
import { prepare, verify } from '../../src/verify/verify.ts'
import type { PeopleStore } from '../../src/match/store.ts'
import { StringPool } from '../../src/match/string-pool.ts'
import { noNotice } from '../../src/verify/notice/notice.ts'
import type { InputFile, RunResult, SheetAccount } from '../../src/types.ts'
import { idNumber, store, type PersonFields } from '../people.ts'
import { defaultLimits } from '../../src/read/limits.ts'
import { dialectMergeIds } from '../../src/normalize/dialect.ts'

export const cui = idNumber('43319920120305128')
export const cuiWrong = `${cui.slice(0, 12)}6${cui.slice(13)}`
const brother = idNumber('43319920100817311')
const other = idNumber('43319920111111224')
const father = idNumber('43319919791103517')

const config: Config = {
  students: [],
  lists: [],
  folders: [],
  out: 'hedui-report',
  language: 'zh',
  map: {},
  precedence: ['filing', 'destitute', 'low-income-urban', 'low-income-rural'],
  asOf: '2018-09-12',
  countEnded: false,
  maxFalseMatch: defaultMaxFalseMatch,
  dialect: dialectMergeIds,
  kinds: {},
  admitted: null,
  due: null,
  covered: [],
  decisions: [],
  record: 'decisions',
  notice: null,
  twoPersons: false, failOn: [], limits: defaultLimits, schema: { columns: [], key: [] }, nicknames: null,
}

/** A run on people given in a test, decided as the program decides. */
export function run(students: readonly PersonFields[], listed: readonly PersonFields[], settings: Partial<Config> = {}): RunResult {
  const pool = new StringPool()
  const registered = store(students.map((each) => ({ kind: 'registration', file: 'students.csv', ...each })), pool)
  const lists = store(listed, pool)
  const full = { ...config, record: join(dirname(settings.out ?? config.out), 'decisions'), ...settings }
  const index = indexLists(registered, lists, full.asOf)
  const matching = matchStudents(index)
  const decisions = decide(matching, index, { ...full, maxFalseMatch: defaultMaxFalseMatch, admittedSchools: null })
  const kinds = full.precedence.filter((kind) => listed.some((each) => (each.kind ?? 'filing') === kind))
  const prepared = prepare(registered, { ledger: [], reviews: [], register: [], returned: [], problems: [], notice: noNotice }, full)
  return {
    config: full,
    inputs: [input('students.csv', 'students'), input('list.csv', 'list')],
    accounts: [...accountsOf(registered), ...accountsOf(lists)],
    issues: [],
    repeats: [],
    students: registered,
    listed: lists,
    identities: index.identityRows,
    alike: registeredAlike(index, contestedPairs(decisions)),
    decisions,
    verification: verify(prepared, { students: registered, listed: lists, decisions, kinds, issues: [] }, full),
    kinds,
    villageNames: new Map([['米粮', '米粮村']]),
    weights: matching.described,
  }
}

function input(file: string, role: InputFile['role']): InputFile {
  return { file, role, statedKind: null, format: 'csv', encoding: 'utf-8', delimiter: ',', bytes: 0, sha256: '', layouts: [] }
}

/** A heading and the people below it, a sheet each. */
function accountsOf(people: PeopleStore): readonly SheetAccount[] {
  const counts = new Map<string, { file: string; sheet: string | null; people: number }>()
  for (let i = 0; i < people.size; i++) {
    const { file, sheet } = people.place(i)
    const known = counts.get(JSON.stringify([file, sheet]))
    if (known === undefined) counts.set(JSON.stringify([file, sheet]), { file, sheet, people: 1 })
    else known.people++
  }
  return [...counts.values()].map(({ file, sheet, people: count }) => ({
    file,
    sheet,
    hidden: false,
    rows: count + 1,
    kinds: { heading: 1, title: 0, blank: 0, total: 0, footer: 0, example: 0, aside: 0, form: 0, rejected: 0, duplicate: 0, person: count },
    people: count,
    repeats: 0,
  }))
}

/** Somebody whose number the school has with a wrong last digit, under an unlike name. */
const bao = idNumber('43319920120305144')
const household = { household: 'h1', householdSize: '2', village: '米粮村' }

/** A student of every verdict: matched, needing verification, not found with the family listed, and of another province. */
export const everyVerdict = (settings: Partial<Config> = {}): RunResult =>
  run(
    [
      { name: '龙翠翠', idNumber: cui, className: '三（10）班', village: '米粮村' },
      { name: '吴白塔', idNumber: `${bao.slice(0, 17)}1`, className: '三（2）班' },
      { name: '石天保', idNumber: brother, guardianName: '石老司', guardianIdNumber: father, village: '米粮村', className: '三（2）班' },
      { name: '杨拉拉', idNumber: other, remarks: '外省', className: '三（2）班' },
    ],
    [
      { name: '龙翠翠', idNumber: cui, kind: 'filing' },
      { name: '龙翠翠', idNumber: cui, kind: 'low-income-rural', file: 'rural.xls', sheet: '明细' },
      { name: '龙翠萍', idNumber: bao },
      { ...household, name: '石老司', idNumber: father, relationToHead: '户主', headName: '石老司' },
      { ...household, name: '石天送', idNumber: idNumber('43319920150109112'), headName: '石老司' },
    ],
    settings,
  )
