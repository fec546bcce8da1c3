/** How fields are quoted: the quote, and what stands in front of one that is inside. */
export interface Quoting {
  readonly quote: '"' | "'"
  readonly escape: '"' | "'" | '\\'
}

const standard: Quoting = { quote: '"', escape: '"' }

/**
 * Told by a sample: RFC 4180, unless quotes inside are escaped by a backslash and none is doubled, or every field that begins with an apostrophe ends with one too
 * (one in front of a number alone is what spreadsheets leave).
 */
export function findQuoting(sample: string, delimiter: string): Quoting {
  const d = delimiter === '|' ? '\\|' : delimiter
  const begins = `(?:^|[\\r\\n]|${d})`
  const ends = `(?=${d}|[\\r\\n]|$)`
  const doubled = sample.match(new RegExp(`${begins}"`, 'g'))?.length ?? 0
  const opened = sample.match(new RegExp(`${begins}'`, 'g'))?.length ?? 0
  if (doubled >= opened) {
    const isEscaped = /[^\\]\\"[^\r\n]/.test(sample) && !/[^",;\t|\r\n\\]""[^",;\t|\r\n]/.test(sample)
    return isEscaped ? { quote: '"', escape: '\\' } : standard
  }
  const closed = sample.match(new RegExp(`${begins}'(?:[^']|'')*'${ends}`, 'g'))?.length ?? 0
  return opened >= fewestQuoted && closed >= opened * mostlyClosed ? { quote: "'", escape: "'" } : standard
}

/** Fields in apostrophes that make them quotes, and the share of them that must be closed: a sample may be cut, and a name may begin with one. */
const fewestQuoted = 4
const mostlyClosed = 0.95
