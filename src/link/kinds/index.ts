import { code, email, houseNumber, phone, postcode } from './code.ts'
import { date, dateDayFirst, dateMonthFirst } from './date.ts'
import type { Kind } from './kind.ts'
import { fullName, name, surname } from './name.ts'
import { place, sex, text } from './text.ts'

/** Every kind of column that a schema can name. A new one is a few lines in its file and one here. */
export const kinds = {
  name,
  surname,
  'full-name': fullName,
  date,
  'date-day-first': dateDayFirst,
  'date-month-first': dateMonthFirst,
  code,
  sex,
  phone,
  email,
  place,
  'house-number': houseNumber,
  postcode,
  text,
} as const satisfies Record<string, Kind>

export type KindId = keyof typeof kinds

export const kindIds = Object.keys(kinds) as readonly KindId[]
