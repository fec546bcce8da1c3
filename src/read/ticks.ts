const ticked = '☑√■✔✓☒▣◼●'
const open = '□☐○◻◯'
const marks = new RegExp(`[${ticked}${open}]`)
const before = new RegExp(`([${ticked}${open}])([^${ticked}${open}]*)`, 'g')
const after = new RegExp(`([^${ticked}${open}]+)([${ticked}${open}])`, 'g')
/** 建档立卡（√）: a tick in brackets behind its words, with no boxes for the others. */
const inBrackets = /([^\s、，,；;（(]+)[（(][√✔✓][）)]/g

/**
 * The words of a form's cell that are ticked, joined by 、: ☑1.建档立卡 □2.残疾 gives 建档立卡. Marks stand before their words, or after them where the
 * text begins with words. A cell without marks is what it says.
 */
export function tickedText(text: string): string {
  const bracketed = [...text.matchAll(inBrackets)].map(([, words = '']) => words)
  if (bracketed.length > 0) return bracketed.map(withoutNumber).join('、')
  if (!marks.test(text)) return text
  const given = text.replace(new RegExp(`[${open}]\\s*([√✔✓])`, 'g'), '☑').trim()
  const isBefore = marks.test(given[0] ?? '')
  const options = [...given.matchAll(isBefore ? before : after)].map(([, first = '', second = '']) => (isBefore ? { mark: first, words: second } : { mark: second, words: first }))
  return options.filter(({ mark }) => ticked.includes(mark)).map(({ words }) => withoutNumber(words)).filter((words) => words !== '').join('、')
}

function withoutNumber(words: string): string {
  return words.trim().replace(/^[（(]?\d{1,2}[)）.、．:：]\s*/, '').replace(/[\s；;，,、]+$/, '')
}
