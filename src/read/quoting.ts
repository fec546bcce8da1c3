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
  const begins = `(?:^|[\\r\\n]|${delimiter === '|' ? '\\|' : delimiter})`
  const doubled = sample.match(new RegExp(`${begins}"`, 'g'))?.length ?? 0
  const opened = [...sample.matchAll(new RegExp(`${begins}'`, 'g'))].map(({ index, 0: { length } }) => index + length)
  if (doubled >= opened.length) {
    const isEscaped = /[^\\]\\"[^\r\n]/.test(sample) && !/[^",;\t|\r\n\\]""[^",;\t|\r\n]/.test(sample)
    return isEscaped ? { quote: '"', escape: '\\' } : standard
  }
  const closed = opened.filter((from) => isClosed(sample, from, delimiter)).length
  return opened.length >= fewestQuoted && closed >= opened.length * mostlyClosed ? { quote: "'", escape: "'" } : standard
}

/** Whether a field in apostrophes ends with one; those inside are doubled, or no end of a field. */
function isClosed(sample: string, from: number, delimiter: string): boolean {
  for (let at = sample.indexOf("'", from); at !== -1; at = sample.indexOf("'", at + 1)) {
    const next = sample[at + 1]
    if (next === "'") at++
    else if (next === undefined || next === delimiter || next === '\r' || next === '\n') return true
    // The beginning of another field, or of another line's: this one was never closed.
    else if (sample[at - 1] === delimiter || /[\r\n]/.test(sample.slice(from, at))) return false
    from = at + 1
  }
  return false
}

/** Fields in apostrophes that make them quotes, and the share of them that must be closed: a sample may be cut, and a name may begin with one. */
const fewestQuoted = 4
const mostlyClosed = 0.95
