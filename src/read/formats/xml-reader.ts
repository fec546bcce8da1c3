import { ReconcileError } from '../../errors.ts'
import { decodeXml } from './xlsx/xml-text.ts'

/**
 * Steps through a document, tag by tag and text by text, and refuses what is not well formed: half a document would be read as a short one. Names are without their prefix.
 * Entities of a document's own can grow to any size, and no spreadsheet program writes them.
 *
 * @throws ReconcileError `file-damaged`, `file-declares-entities`
 */
export class XmlReader {
  readonly #xml: string
  readonly #file: string
  readonly #open: string[] = []
  #at = 0
  #hasRoot = false
  kind: 'open' | 'close' | 'text' = 'text'
  name = ''
  /** Of an opening tag, as they stand there. */
  attributes = ''
  /** An opening tag that is its own end. */
  isEmpty = false
  #text = ''

  /** Where the tag begins that was found last. */
  start = 0

  /** @param from where an element begins, which is read alone */
  constructor(xml: string, file: string, from = 0) {
    this.#xml = xml
    this.#file = file
    this.#at = from
  }

  /** Elements that are open. */
  get depth(): number {
    return this.#open.length
  }

  /** The characters of a text. */
  get text(): string {
    return this.#text
  }

  /** False at the end of the document. */
  next(): boolean {
    const xml = this.#xml
    while (this.#at < xml.length) {
      const from = this.#at
      const tag = xml.indexOf('<', from)
      if (tag !== from) {
        const end = tag === -1 ? xml.length : tag
        this.#at = end
        if (this.#open.length > 0) return this.#found(decodeXml(xml.slice(from, end)))
        if (/[^\s\0\ufeff]/.test(xml.slice(from, end))) throw this.damaged()
        continue
      }
      const second = xml[tag + 1]
      if (second === '?') this.#at = this.#behind('?>', tag)
      else if (second === '!') {
        if (!xml.startsWith('<![CDATA[', tag)) this.#skipDeclaration(tag)
        else {
          this.#at = this.#behind(']]>', tag)
          return this.#found(xml.slice(tag + 9, this.#at - 3))
        }
      } else {
        this.#tag(tag)
        return true
      }
    }
    if (this.#open.length > 0 || !this.#hasRoot) throw this.damaged()
    return false
  }

  /** Steps behind the end of the element whose opening tag was found last; its texts, joined. */
  content(): string {
    if (this.isEmpty) return ''
    const depth = this.depth
    let text = ''
    while (this.depth >= depth && this.next()) if (this.kind === 'text') text += this.text
    return text
  }

  damaged(): ReconcileError {
    return new ReconcileError('file-damaged', 'unreadable', { file: this.#file })
  }

  #found(text: string): true {
    this.kind = 'text'
    this.#text = text
    return true
  }

  #tag(start: number): void {
    const xml = this.#xml
    const end = this.#tagEnd(start)
    this.start = start
    this.#at = end + 1
    const isEnd = xml[start + 1] === '/'
    let nameEnd = isEnd ? start + 2 : start + 1
    let colon = nameEnd
    for (let code = xml.charCodeAt(nameEnd); nameEnd < end && code > 0x20 && code !== 0x2f; code = xml.charCodeAt(++nameEnd)) if (code === 0x3a) colon = nameEnd + 1
    const name = xml.slice(isEnd ? start + 2 : start + 1, nameEnd)
    if (name === '') throw this.damaged()
    this.name = colon > nameEnd ? name : xml.slice(colon, nameEnd)
    if (isEnd) {
      if (this.#open.pop() !== name) throw this.damaged()
      this.kind = 'close'
      return
    }
    if (this.#open.length === 0 && this.#hasRoot) throw this.damaged()
    this.#hasRoot = true
    this.kind = 'open'
    this.isEmpty = xml[end - 1] === '/'
    this.attributes = xml.slice(nameEnd, this.isEmpty ? end - 1 : end)
    if (!this.isEmpty) this.#open.push(name)
  }

  /** A '>' may stand inside quotes. */
  #tagEnd(start: number): number {
    const xml = this.#xml
    let quote = 0
    for (let at = start + 1; at < xml.length; at++) {
      const code = xml.charCodeAt(at)
      if (quote !== 0) {
        if (code === quote) quote = 0
      } else if (code === 0x3e) return at
      else if (code === 0x22 || code === 0x27) quote = code
      else if (code === 0x3c) break
    }
    throw this.damaged()
  }

  #skipDeclaration(start: number): void {
    this.#at = this.#xml.startsWith('<!--', start) ? this.#behind('-->', start + 4) : this.#behind('>', start)
    if (/<!ENTITY|\[/i.test(this.#xml.slice(start, this.#at)) && !this.#xml.startsWith('<!--', start)) throw new ReconcileError('file-declares-entities', 'unreadable', { file: this.#file })
  }

  #behind(end: string, from: number): number {
    const found = this.#xml.indexOf(end, from)
    if (found === -1) throw this.damaged()
    return found + end.length
  }
}

/** Throws where a document is not well formed. */
export function checkWellFormed(xml: string, file: string): void {
  const reader = new XmlReader(xml, file)
  while (reader.next());
}
