/** Every kind of column that a schema can name, in the order in which messages list them; what a kind does is loaded by `hedui link` alone. */
export const kindIds = [
  'name', 'surname', 'full-name', 'date', 'date-day-first', 'date-month-first', 'code', 'sex', 'phone', 'email', 'place', 'house-number', 'postcode', 'text',
] as const

export type KindId = (typeof kindIds)[number]
