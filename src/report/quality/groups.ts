import { hasCarersNumber } from '../../match/students.ts'
import type { QualityWord } from '../../messages/quality.ts'
import { parseIdNumber } from '../../normalize/id-number.ts'
import type { Person, RunResult } from '../../types.ts'
import { hasRareCharacter } from './rare-characters.ts'

/** Students of whom quality is stated apart. */
interface Group {
  readonly word: QualityWord
  readonly has: (student: Person, result: RunResult) => boolean
}

/** Characters from which a name is long: two of a compound surname and two of a given name are four. */
const longName = 5

/** Groups in which linkage is known to do worse, and those beside which they are seen; a student may be in several. */
export const groups: readonly Group[] = [
  { word: 'group-all', has: () => true },
  { word: 'group-valid-id', has: (student, result) => idState(student, result) === 'valid' },
  { word: 'group-faulty-id', has: (student, result) => idState(student, result) === 'faulty' },
  { word: 'group-no-id', has: (student, result) => idState(student, result) === 'none' },
  { word: 'group-rare-character', has: (student) => hasRareCharacter(student.value('name')) },
  { word: 'group-minority', has: (student) => !['', '汉族'].includes(student.value('ethnicGroup')) },
  { word: 'group-han', has: (student) => student.value('ethnicGroup') === '汉族' },
  { word: 'group-no-ethnic-group', has: (student) => student.value('ethnicGroup') === '' },
  { word: 'group-long-name', has: (student) => student.value('name').includes('·') || lengthOfName(student) >= longName },
  { word: 'group-two-characters', has: (student) => lengthOfName(student) === 2 },
  { word: 'group-no-birth-date', has: (student) => student.value('birthDate') === '' },
  { word: 'group-no-carer', has: (student) => (['guardianName', 'headName', 'fatherName', 'motherName'] as const).every((field) => student.value(field) === '') },
]

function lengthOfName(student: Person): number {
  return [...student.value('name')].length
}

function idState(student: Person, { config }: RunResult): 'valid' | 'faulty' | 'none' {
  const { status } = parseIdNumber(student.value('idNumber'))
  if (status === 'none' || hasCarersNumber(student, config.asOf)) return 'none'
  return status === 'valid' || status === 'permit' ? 'valid' : 'faulty'
}
