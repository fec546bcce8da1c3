import { code, email, houseNumber, phone, postcode } from './code.ts'
import { date, dateDayFirst, dateMonthFirst } from './date.ts'
import type { KindId } from './ids.ts'
import type { Kind } from './kind.ts'
import { fullName, name, surname } from './name.ts'
import { place, sex, text } from './text.ts'

/** What every kind does. A new one is a few lines in its file, its id in ids.ts and one line here. */
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
} as const satisfies Record<KindId, Kind>
