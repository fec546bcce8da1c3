/** What a file's name says of the file. */
export interface NameClaims {
  /** 608人: how many people it holds; null where the name does not say. */
  readonly people: number | null
  /** 20250902, 2025年9月: the day or month that it is of, as ISO text; null where the name does not say. */
  readonly date: string | null
}

/** 608人, 共608名学生, (608 people). 3人以上 and 人均 count nobody. */
const peopleWords = /(?<![\d.])(\d{1,7})\s*(?:人(?!以|次|均|户|民)|名(?!册|单|录)|位(?!数)|people|persons|students)/i
const dates = [
  /(?<!\d)(20\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?!\d)/,
  /(?<!\d)(20\d{2})\s*[-._年]\s*(0?[1-9]|1[0-2])\s*[-._月]\s*(0?[1-9]|[12]\d|3[01])(?!\d)/,
  /(?<!\d)(20\d{2})\s*[-._年]\s*(0?[1-9]|1[0-2])(?!\d)()/,
  /(?<!\d)(20\d{2})(0[1-9]|1[0-2])(?!\d)()/,
] as const

/** The count and the date that stand in a file's name; the path to it says nothing. */
export function nameClaims(file: string): NameClaims {
  const name = (file.split('/').at(-1) ?? file).replace(/\.[a-z\d]{1,5}$/i, '').normalize('NFKC')
  const date = dates.map((pattern) => pattern.exec(name)).find((found) => found !== null)
  // A date's last digits may stand right before a count: 20250902共608人 does, and 2025年9月2日3人 too.
  const people = peopleWords.exec(name)
  const [, year = '', month = '', day = ''] = date ?? []
  return {
    people: people === null ? null : Number(people[1]),
    date: date === undefined ? null : [year, month.padStart(2, '0'), ...(day === '' ? [] : [day.padStart(2, '0')])].join('-'),
  }
}

/** Whether a file holds as many people as its name says: with its exact repeats, or without them. Unsaid is no contradiction. */
export function holdsAsNamed({ people }: Pick<NameClaims, 'people'>, read: number, repeats: number): boolean {
  return people === null || people === read || people === read + repeats
}
