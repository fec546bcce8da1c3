import { speak } from '../../messages/reports.ts'
import { parseIdNumber } from '../../normalize/id-number.ts'
import type { Person } from '../../types.ts'
import { placeText } from '../wording.ts'
import type { Findings } from './beside-students.ts'
import type { ListError } from './error.ts'

/**
 * What the rows of one listed person say differently of each other. A number is proposed where all rows with a valid number of the person's own have the same.
 *
 * @param isMatched a student is matched with the person: what the names should be is said beside the student (beside-students.ts)
 */
export function* errorsBetweenRows(rows: readonly Person[], isMatched: boolean, { result, troubleOf, hasNumberColumn }: Findings): Generator<ListError> {
  const valid = rows.filter((row) => parseIdNumber(row.value('idNumber')).status === 'valid')
  // Linked rows with two valid numbers bear a carer's in one of them: the older person's.
  const [youngest] = valid.map((row) => parseIdNumber(row.value('idNumber')).birth).sort((a, b) => (a < b ? 1 : -1))
  const own = valid.filter((row) => parseIdNumber(row.value('idNumber')).birth === youngest)
  const [holder] = own
  const placeOf = ({ place }: Person): string => placeText(place, speak(result.config.language))
  const isOne = holder !== undefined && own.every((row) => row.value('idNumber') === holder.value('idNumber'))
  for (const row of rows) {
    const base = { list: row.kind, place: row.place, name: row.text('name') }
    if (isOne && !own.includes(row)) {
      const number = { ...base, field: 'idNumber', old: row.text('idNumber'), proposed: holder.value('idNumber') } as const
      const place = placeOf(holder)
      if (valid.includes(row)) yield { ...number, code: 'id-of-carer', params: { place } }
      else if (row.value('idNumber') !== '') yield { ...number, code: 'id-by-other-row', params: { place, trouble: troubleOf(row) } }
      else if (hasNumberColumn(row)) yield { ...number, code: 'id-missing-by-list', params: { place } }
    }
    if (!isMatched) yield* namedOtherwise(row, rows, base, placeOf)
    yield* statedOtherwise(row, rows, base, placeOf)
  }
}

type Base = Pick<ListError, 'list' | 'place' | 'name'>

/** Nobody but the offices knows which name is right. */
function* namedOtherwise(row: Person, rows: readonly Person[], base: Base, placeOf: (row: Person) => string): Generator<ListError> {
  const renamed = rows.find((each) => bare(each) !== bare(row) && bare(each) !== '' && bare(row) !== '')
  if (renamed !== undefined) yield { ...base, code: 'name-in-other-list', field: 'name', old: row.text('name'), proposed: '', params: { place: placeOf(renamed), other: renamed.text('name') } }
}

function* statedOtherwise(row: Person, rows: readonly Person[], base: Base, placeOf: (row: Person) => string): Generator<ListError> {
  const birth = row.value('birthDate')
  // A month and a day of it are no contradiction.
  const born = rows.find((each) => each.value('birthDate') !== '' && birth !== '' && !birth.startsWith(each.value('birthDate')) && !each.value('birthDate').startsWith(birth))
  if (born !== undefined) yield { ...base, code: 'birth-in-other-list', field: 'birthDate', old: row.text('birthDate'), proposed: '', params: { place: placeOf(born), other: born.text('birthDate') } }
  const again = rows.find((each) => each.index !== row.index && each.kind === row.kind && (each.value('idNumber') !== row.value('idNumber') || bare(each) !== bare(row)))
  if (again !== undefined) yield { ...base, code: 'listed-again', field: null, old: '', proposed: '', params: { place: placeOf(again) } }
}

function bare(person: Person): string {
  return person.value('name').replaceAll('·', '')
}
