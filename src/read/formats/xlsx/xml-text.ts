const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
const marked = /[&\r]|_x[0-9A-Fa-f]{4}_/

/** Characters of XML text: references, and line ends as XML has them (XML 1.0, 2.11). */
export function decodeXml(text: string): string {
  if (!/[&\r]/.test(text)) return text
  return text.replace(/\r\n?/g, '\n').replace(/&(?:#(\d{1,7})|#x([0-9a-fA-F]{1,6})|(\w+));/g, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return named[name] ?? whole
    const code = decimal === undefined ? parseInt(hex ?? '', 16) : Number(decimal)
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
}

/** The same for the words of a cell, where _x000D_ is a control character and _x005F_ an underscore that would begin one (ECMA-376 22.9.2.19). */
export function decodeCellText(text: string): string {
  if (!marked.test(text)) return text
  return decodeXml(text).replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
}

/** Attributes of a start tag, without the prefixes of their names. */
export function attributesOf(tag: string): Readonly<Record<string, string>> {
  const attributes: Record<string, string> = {}
  for (const [, name = '', double, single] of tag.matchAll(/(?:[\w.-]+:)?([\w.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) attributes[name] = decodeXml(double ?? single ?? '')
  return attributes
}

/** Start tags of a name in a small document, whatever their prefix. */
export function* tagsOf(xml: string, name: string): Generator<Readonly<Record<string, string>>> {
  for (const [, attributes = ''] of xml.matchAll(new RegExp(`<(?:[\\w.-]+:)?${name}((?:\\s[^<>]*)?)>`, 'g'))) yield attributesOf(attributes)
}
