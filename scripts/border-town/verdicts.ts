import { absentTraps } from './absent-traps.ts'
import { placeText, type ListedPlaces } from './listed-places.ts'
import type { Student } from './people.ts'
import type { RegistrationPlace } from './registration.ts'
import { presentTraps } from './present-traps.ts'
import type { Trap } from './trap.ts'
import { trapOf } from './traps.ts'

/** Columns of expected/verdicts.csv. */
const columns = ['sheet', 'row', 'name', 'trap', 'verdict', 'category', 'listed', 'approved', 'why']

/**
 * The expected verdict of every registration, from the truth of the generator and the rule of each trap. `listed` holds every place at
 * which the lists have this very child, or 'absent'; `category` what a matched one counts under; `approved` what the offices will say of
 * one who is not matched.
 */
export function verdictsCsv(students: readonly Student[], places: ReadonlyMap<Student, RegistrationPlace>, listed: ListedPlaces): string {
  const rows = students.map((student) => {
    const place = places.get(student)
    if (place === undefined) throw new Error(`${student.row.name} is on no sheet`)
    const { verdict, why } = trapOf(student.trap)
    const truth = listed.of(student.child).map(placeText)
    const category = verdict === 'matched' ? student.kind : ''
    const found = truth.length > 0 ? truth.join('; ') : 'absent'
    return [place.sheet, place.row, student.row.name.trim(), student.trap, verdict, category, found, student.approved ?? '', why]
  })
  return [columns, ...rows].map((row) => `${row.map((cell) => quoted(String(cell))).join(',')}\n`).join('')
}

function quoted(text: string): string {
  return /[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** expected/README.md: what each trap is, how many there are, and why its verdict. */
export function trapsPage(students: readonly Student[]): string {
  const table = (traps: Readonly<Record<string, Trap>>): string =>
    Object.entries(traps)
      .map(([id, { verdict, why }]) => `| ${id} | ${students.filter(({ trap }) => trap === id).length} | ${verdict} | ${why} |\n`)
      .join('')
  return `# What must come out, and why

Made by \`scripts/make-border-town.ts\` from its own truth; no run of the program has been asked. Everybody is invented, and the area codes of the ID numbers are assigned to nobody.

\`verdicts.csv\` has a line for each of the 443 registrations: its sheet and row; the trap that it is; the verdict; under which list a matched child counts; every place at which the lists
hold this very child (file:sheet:row:column of the name), or \`absent\`; and, for those who are not matched, what the offices will approve after they have looked.

A verdict is about identity alone and comes from the trap, not from whether the child is in the lists: \`matched\` where nobody needs to look, \`needs-verification\` where a person must say,
\`unmatched\` where the lists do not have the child. Lists are read as of 15 March 2019 (\`--as-of 2019-03-15\`).

377 are matched: 233 filing, 22 urban and 122 rural low-income. 66 are not; of these 8 are approved later: 3 filing, 1 urban, 1 rural, and 3 whom another province lists, which makes 385.

The story goes on: the offices answer on 20 and 21 March (\`returned/\`), the notice of 385 hangs from 25 to 31 March, and two objections to it are examined on 29 March and not upheld (\`objections/\`), so that 385 are submitted on 1 April.

## In the lists

| Trap | Students | Verdict | Why |
| --- | ---: | --- | --- |
${table(presentTraps)}
## Not in the lists

| Trap | Students | Verdict | Why |
| --- | ---: | --- | --- |
${table(absentTraps)}`
}
