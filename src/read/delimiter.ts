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
  const lines = bareLines(sample)
  for (const delimiter of delimiters) {
    const counts = fieldCounts(lines, delimiter)
    const frequency = new Map<number, number>()
    for (const count of counts) if (count > 1) frequency.set(count, (frequency.get(count) ?? 0) + 1)
    const score = Math.max(0, ...[...frequency].map(([count, records]) => (records / counts.length) * records * (count - 1)))
    if (score > bestScore) [best, bestScore] = [delimiter, score]
  }
  return bestScore === 0 && agrees(fieldCounts(lines, lastResort)) ? lastResort : best
}

function agrees(counts: readonly number[]): boolean {
  return counts.length > 1 && (counts[0] ?? 1) > 1 && counts.every((count) => count === counts[0])
}

/** A quoted field, and what is left open at the end. A quote opens one only where a field begins, whichever delimiter the text may have, and behind another quote. */
const quoted = /(?<=^|[",\t;| \r\n])"[^"]*"?/g
const lineEnd = /\r\n|\n|\r/

/** The first records without what is quoted in them, and what follows them or is cut off. */
function bareLines(sample: string): readonly string[] {
  return sample.replace(quoted, '"').split(lineEnd, sampleRecords + 1)
}

/** Fields of each of the records; what is left behind the last line end is one where it has several. */
function fieldCounts(lines: readonly string[], delimiter: Delimiter): readonly number[] {
  const counts = lines.map((line) => line.split(delimiter).length)
  const left = counts.pop() ?? 0
  return left > 1 && counts.length < sampleRecords ? [...counts, left] : counts
}
