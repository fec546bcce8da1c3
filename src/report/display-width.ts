/** Scripts and signs that a terminal and a spreadsheet show in the width of two Latin letters (Unicode TR 11: wide and full width). */
const wide = /[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{1F300}-\u{1FAFF}\u{20000}-\u{3FFFD}]/u

/** Width in half-width characters. */
export function displayWidth(text: string): number {
  let width = 0
  for (const character of text) width += wide.test(character) ? 2 : 1
  return width
}

/** Fills with spaces to a width; longer text stays. */
export function padEndTo(text: string, width: number): string {
  return text + ' '.repeat(Math.max(width - displayWidth(text), 0))
}

/** The same in front, for numbers. */
export function padStartTo(text: string, width: number): string {
  return ' '.repeat(Math.max(width - displayWidth(text), 0)) + text
}
