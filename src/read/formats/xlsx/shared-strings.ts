import { nameBytes, Tags, wholeElements } from './elements.ts'
import { UnknownContent } from './unknown.ts'
import { decodeCellText } from './xml-text.ts'

const [item, text, phonetic, table] = [nameBytes('si'), nameBytes('t'), nameBytes('rPh'), nameBytes('sst')]

/** The words that cells refer to by number: runs of rich text joined, phonetic ones left out. Throws UnknownContent. */
export async function readSharedStrings(chunks: AsyncIterable<Buffer>): Promise<readonly string[]> {
  const strings: string[] = []
  let hasEnded = false
  for await (const { bytes } of wholeElements(chunks, 'si')) {
    const tags = new Tags(bytes)
    let words: string | null = null
    let isPhonetic = false
    while (tags.next()) {
      if (tags.is(text)) {
        if (tags.ends() || tags.empty() || isPhonetic) continue
        if (words === null) throw new UnknownContent('text outside of an item')
        const from = tags.end
        if (!tags.next() || !tags.ends() || !tags.is(text)) throw new UnknownContent('text with elements')
        words += decodeCellText(bytes.toString('utf8', from, tags.start))
      } else if (tags.is(item)) {
        if (tags.empty()) strings.push('')
        else if (!tags.ends()) words = ''
        else {
          strings.push(words ?? '')
          words = null
        }
      } else if (tags.is(phonetic)) isPhonetic = !tags.ends() && !tags.empty()
      else if (tags.is(table)) hasEnded ||= tags.ends() || tags.empty()
    }
  }
  if (!hasEnded) throw new UnknownContent('cut off')
  return strings
}
