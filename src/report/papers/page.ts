import type { Language } from '../../messages/language.ts'
import { speak, type Say } from '../../messages/reports.ts'
import { choicesIn, type Paper, type PaperColumn, type PaperValue, type SignatureCell } from './paper.ts'

/** Everything that the page needs is in it: nothing is loaded from anywhere. */
const style = `
@page { size: A4; margin: 9mm 8mm 13mm } @page across { size: A4 landscape }
body { font: 8.5pt/1.3 SimSun, "Songti SC", "Noto Serif CJK SC", serif; color: #000; margin: 0 }
section { break-before: page } section:first-of-type { break-before: auto } section.landscape { page: across }
section.portrait { font-size: 9.5pt }
table { border-collapse: collapse; width: 99.8%; table-layout: fixed } tbody.end { break-inside: avoid }
thead { display: table-header-group } tr { break-inside: avoid }
th, td { border: 0.5pt solid #666; padding: 1mm 0.6mm; vertical-align: middle; text-align: left; overflow-wrap: anywhere; white-space: pre-line }
th { background: #dce6f1; text-align: center } td.given { background: #f4f4f4 } td.number { text-align: center }
th.about { border: 0; background: none; text-align: left; font-weight: normal } th.about h1 { font-size: 14pt; text-align: center; margin: 0 0 1mm }
tbody td:empty { height: 7mm }
td.code { font-size: 7.5pt; overflow-wrap: normal; padding-left: 0.4mm; padding-right: 0 } section.portrait td.code { font-size: 8.5pt }
tr.closing td { border: 0; padding: 2.5mm 0.6mm } tr.signature span { white-space: nowrap } tr.signature td { height: 16mm } tr.signature td.given { text-align: center; font-weight: bold }
`

/** Numbers of the page stand in its margin, in browsers that know how (Chromium since 131). */
function pageFoot({ left, right }: Paper['foot'], say: Say): string {
  const [before = '', between = '', after = ''] = say('page').split(/\{pages?\}/)
  const box = (name: string, content: string): string => `@${name} { content: ${content}; font-size: 8pt }`
  const centre = `${quoted(before)} counter(page) ${quoted(between)} counter(pages) ${quoted(after)}`
  return `@page { ${box('bottom-center', centre)} ${box('bottom-left', quoted(left))} ${box('bottom-right', quoted(right))} }`
}

/** Text inside a style sheet: nothing in it may end the text or the style. */
function quoted(text: string): string {
  return JSON.stringify(text).replaceAll('<', '\\3c ')
}

/** Papers as one page to print, each on paper of its own. There is at least one. */
export function papersPage(papers: readonly [Paper, ...Paper[]], language: Language): string {
  const [{ title, foot }] = papers
  return `<!doctype html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}">
<head><meta charset="utf-8"><title>${escaped(title)}</title><style>${style}${pageFoot(foot, speak(language))}</style></head>
<body>
${papers.map(section).join('\n')}
</body>
</html>
`
}

function section({ title, about, columns, rows, closing, signature, orientation }: Paper): string {
  const all = columns.reduce((sum, { width }) => sum + width, 0)
  const widths = columns.map(({ width }) => `<col style="width:${((width / all) * 100).toFixed(2)}%">`).join('')
  const headings = columns.map(({ heading }) => `<th>${escaped(heading)}</th>`).join('')
  const head = `<tr><th class="about" colspan="${columns.length}"><h1>${escaped(title)}</h1>${escaped(about.join('\n'))}</th></tr><tr>${headings}</tr>`
  const body = rows.map((row, number) => `<tr>${columns.map((column, at) => cell(column, row[at] ?? '', number)).join('')}</tr>`)
  const last = [...body.slice(-1), ...end(closing, signature, columns.length)].join('\n')
  return `<section class="${orientation}">\n<table><colgroup>${widths}</colgroup><thead>${head}</thead><tbody>\n${body.slice(0, -1).join('\n')}\n</tbody><tbody class="end">\n${last}\n</tbody></table>\n</section>`
}

/** On paper an answer is ticked. */
function cell({ answers, look }: PaperColumn, value: PaperValue, row: number): string {
  if (answers !== null && value === '') return `<td>${answers.ticked ? choicesIn(answers, row).map((choice) => `□${escaped(choice)}`).join('\n') : ''}</td>`
  const names = [answers === null ? 'given' : '', look === 'text' ? '' : look].filter((name) => name !== '').join(' ')
  return `<td class="${names}">${escaped(String(value))}</td>`
}

/** What is signed stays on one page with its statement and the last row: nobody signs a page with nothing on it. */
function end(closing: readonly string[], signature: Paper['signature'], columns: number): readonly string[] {
  return [
    ...closing.map((text) => `<tr class="closing"><td colspan="${columns}">${escaped(text)}</td></tr>`),
    ...signature.map((cells) => `<tr class="signature">${cells.map(signatureCell).join('')}</tr>`),
  ]
}

function signatureCell({ label, labelColumns, valueColumns, choices }: SignatureCell): string {
  const span = ([from, to]: readonly [number, number]): number => to - from + 1
  const ticks = choices.map((choice) => `<span>□${escaped(choice)}</span>`).join(' ')
  return `<td class="given" colspan="${span(labelColumns)}">${escaped(label)}</td><td colspan="${span(valueColumns)}">${ticks}</td>`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
