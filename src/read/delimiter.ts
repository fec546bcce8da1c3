import { unitAt } from '../normalize/unit-at.ts'

/** Delimiters that are told apart, in order of preference where two fit equally well. */
const delimiters = [',', '\t', ';', '|'] as const

/** Taken only where no other fits and every record agrees: names and addresses hold spaces too. */
const lastResort = ' '

export type Delimiter = (typeof delimiters)[number] | typeof lastResort

const all: readonly Delimiter[] = [...delimiters, lastResort]

/** Records looked at. */
const sampleRecords = 100

/** The first line by which Excel tells itself the delimiter. */
const stated = /^sep=([,;|\t])[\r\n]/i

/**
 * The delimiter that cuts the most records into the same number of fields, weighed by that number and by how many records agree; a space where there is no
 * other and it cuts all of them into the same; ',' for text of one column. Quotes are respected, so that a comma inside a quoted address is none.
 */
export function findDelimiter(sample: string): Delimiter {
  const [, said] = stated.exec(sample) ?? []
  if (said !== undefined) return said as Delimiter
  let best: Delimiter = ','
  let bestScore = 0
  const counted = fieldCounts(sample)
  for (const delimiter of delimiters) {
    const counts = counted.get(delimiter) ?? []
    const frequency = new Map<number, number>()
    for (const count of counts) if (count > 1) frequency.set(count, (frequency.get(count) ?? 0) + 1)
    const score = Math.max(0, ...[...frequency].map(([count, records]) => (records / counts.length) * records * (count - 1)))
    if (score > bestScore) [best, bestScore] = [delimiter, score]
  }
  return bestScore === 0 && agrees(counted.get(lastResort) ?? []) ? lastResort : best
}

function agrees(counts: readonly number[]): boolean {
  return counts.length > 1 && (counts[0] ?? 1) > 1 && counts.every((count) => count === counts[0])
}

const [quote, lineFeed, carriageReturn] = [0x22, 0x0a, 0x0d]

/** Fields of each of the first records, by what may part them. A quote opens a quoted field only where a field begins, whichever delimiter the text may have. */
function fieldCounts(sample: string): ReadonlyMap<Delimiter, readonly number[]> {
  const columns = all.map((delimiter) => ({ delimiter, unit: delimiter.charCodeAt(0), fields: 1, counts: [] as number[] }))
  const endRecord = (): void => {
    for (const column of columns) {
      column.counts.push(column.fields)
      column.fields = 1
    }
  }
  let isQuoted = false
  let begin = 0
  for (let i = 0, records = 0; i < sample.length && records < sampleRecords; i++) {
    const unit = unitAt(sample, i)
    if (unit === quote) {
      isQuoted = !isQuoted && (i === begin || unitAt(sample, i - 1) === quote)
      continue
    }
    if (isQuoted) continue
    if (unit === lineFeed || (unit === carriageReturn && unitAt(sample, i + 1) !== lineFeed)) {
      endRecord()
      records++
      begin = i + 1
      continue
    }
    for (const column of columns) {
      if (unit !== column.unit) continue
      column.fields++
      begin = i + 1
    }
  }
  for (const { fields, counts } of columns) if (fields > 1) counts.push(fields)
  return new Map(columns.map(({ delimiter, counts }) => [delimiter, counts]))
}
