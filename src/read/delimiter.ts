/** Delimiters that are told apart, in order of preference where two fit equally well. */
const delimiters = [',', '\t', ';', '|'] as const

/** Taken only where no other fits and every record agrees: names and addresses hold spaces too. */
const lastResort = ' '

export type Delimiter = (typeof delimiters)[number] | typeof lastResort

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
  for (const delimiter of delimiters) {
    const counts = fieldCounts(sample, delimiter)
    const frequency = new Map<number, number>()
    for (const count of counts) if (count > 1) frequency.set(count, (frequency.get(count) ?? 0) + 1)
    const score = Math.max(0, ...[...frequency].map(([count, records]) => (records / counts.length) * records * (count - 1)))
    if (score > bestScore) [best, bestScore] = [delimiter, score]
  }
  return bestScore === 0 && agrees(fieldCounts(sample, lastResort)) ? lastResort : best
}

function agrees(counts: readonly number[]): boolean {
  return counts.length > 1 && (counts[0] ?? 1) > 1 && counts.every((count) => count === counts[0])
}

/** Fields of each of the first records. A quote opens a quoted field only where a field begins, whichever delimiter the text may have. */
function fieldCounts(sample: string, delimiter: string): readonly number[] {
  const counts: number[] = []
  let fields = 1
  let isQuoted = false
  let opens = true
  for (let i = 0; i < sample.length && counts.length < sampleRecords; i++) {
    const character = sample[i] ?? ''
    if (isQuoted) {
      if (character === '"') isQuoted = false
      continue
    }
    if (character === '"' && (opens || sample[i - 1] === '"')) isQuoted = true
    const isLineEnd = character === '\n' || (character === '\r' && sample[i + 1] !== '\n')
    opens = isLineEnd || character === lastResort || (delimiters as readonly string[]).includes(character)
    if (character === delimiter) fields++
    else if (isLineEnd) {
      counts.push(fields)
      fields = 1
    }
  }
  if (fields > 1) counts.push(fields)
  return counts
}
