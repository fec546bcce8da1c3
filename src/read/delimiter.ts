/** Delimiters that are told apart, in order of preference where two fit equally well. */
const delimiters = [',', '\t', ';', '|'] as const

export type Delimiter = (typeof delimiters)[number]

/** Records looked at. */
const sampleRecords = 100

/**
 * The delimiter that cuts the most records into the same number of fields, weighed by that number; ',' for text of one column.
 * Quotes are respected, so that a comma inside a quoted address is none.
 */
export function findDelimiter(sample: string): Delimiter {
  let best: Delimiter = ','
  let bestScore = 0
  for (const delimiter of delimiters) {
    const counts = fieldCounts(sample, delimiter)
    const frequency = new Map<number, number>()
    for (const count of counts) if (count > 1) frequency.set(count, (frequency.get(count) ?? 0) + 1)
    const score = Math.max(0, ...[...frequency].map(([count, records]) => records * (count - 1)))
    if (score > bestScore) [best, bestScore] = [delimiter, score]
  }
  return best
}

/** Fields of each of the first records. A quote opens a quoted field only where the field begins. */
function fieldCounts(sample: string, delimiter: string): readonly number[] {
  const counts: number[] = []
  let fields = 1
  let quoted = false
  let atStart = true
  for (let i = 0; i < sample.length && counts.length < sampleRecords; i++) {
    const character = sample[i]
    if (quoted) {
      if (character === '"') quoted = false
      continue
    }
    if (character === '"' && (atStart || sample[i - 1] === '"')) quoted = true
    atStart = false
    if (character === delimiter) {
      fields++
      atStart = true
    } else if (character === '\n' || (character === '\r' && sample[i + 1] !== '\n')) {
      counts.push(fields)
      fields = 1
      atStart = true
    }
  }
  if (fields > 1) counts.push(fields)
  return counts
}
