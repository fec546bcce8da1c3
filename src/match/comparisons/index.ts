import { birthDate } from './birth-date.ts'
import type { Comparison } from './comparison.ts'
import { ethnicGroup } from './ethnic-group.ts'
import { family } from './family.ts'
import { grade } from './grade.ts'
import { idNumber } from './id-number.ts'
import { name } from './name.ts'
import { phone } from './phone.ts'
import { school } from './school.ts'
import { sex } from './sex.ts'
import { studentNumber } from './student-number.ts'
import { village } from './village.ts'

/** Every comparison, in the order in which evidence is shown. A new one is one file and one line here. */
export const comparisons = {
  idNumber,
  name,
  birthDate,
  grade,
  school,
  sex,
  studentNumber,
  ethnicGroup,
  family,
  village,
  phone,
} as const satisfies Record<string, Comparison>

export type ComparisonId = keyof typeof comparisons
