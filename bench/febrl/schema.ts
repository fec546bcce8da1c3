/** The columns of FEBRL's tables, as anybody would describe them; nothing else is set. */
export const febrlSchema = {
  rec_id: 'key',
  given_name: 'name',
  surname: 'surname',
  street_number: 'house-number',
  address_1: 'place',
  address_2: 'place',
  suburb: 'place',
  postcode: 'postcode',
  state: 'place',
  date_of_birth: 'date',
  soc_sec_id: 'code',
} as const
