import type { Config } from '../../config.ts'
import { resultWords, speakSheet, type SaySheet } from '../../messages/verification.ts'
import { departmentWords } from '../../verify/departments.ts'
import { sheetColumns, signatureBlock, type SheetColumn } from './layout.ts'
import type { SheetRow, VillageSheet } from './rows.ts'

/** Everything that the page needs is in it: nothing is loaded from anywhere. */
const style = `
@page { size: A4 landscape; margin: 9mm 8mm 13mm }
body { font: 8.5pt/1.3 SimSun, "Songti SC", "Noto Serif CJK SC", serif; color: #000; margin: 0 }
section { break-before: page } section:first-of-type { break-before: auto }
table { border-collapse: collapse; width: 99.8%; table-layout: fixed }
thead { display: table-header-group } tr { break-inside: avoid }
th, td { border: 0.5pt solid #666; padding: 1mm 0.6mm; vertical-align: middle; text-align: left; overflow-wrap: anywhere; white-space: pre-line }
th { background: #dce6f1; text-align: center } td.given { background: #f4f4f4 } td.number { text-align: center }
th.about { border: 0; background: none; text-align: left; font-weight: normal } th.about h1 { font-size: 14pt; text-align: center; margin: 0 0 1mm }
td.id { font-size: 7.5pt; white-space: nowrap; padding-left: 0.4mm; padding-right: 0 } td.listed { font-size: 7.5pt }
.signature { break-inside: avoid; margin-top: 3mm } .signature td { height: 16mm } .signature td.given { text-align: center; font-weight: bold }
`

/** Numbers of the page stand in its margin, in browsers that know how (Chromium since 131). */
const pageNumbers = (say: SaySheet): string => {
  const [before = '', between = '', after = ''] = say('page').split(/\{pages?\}/)
  const quoted = (text: string): string => JSON.stringify(text)
  return `@page { @bottom-center { content: ${quoted(before)} counter(page) ${quoted(between)} counter(pages) ${quoted(after)}; font-size: 8pt } @bottom-left { content: ${quoted(say('personal'))}; font-size: 8pt } }`
}

/** All sheets as one page to print, each village of each office on paper of its own. */
export function verificationPage(sheets: readonly VillageSheet[], config: Config): string {
  const say = speakSheet(config.language)
  const sections = sheets.length === 0 ? `<p>${escaped(say('nothing-to-ask'))}</p>` : sheets.map((sheet) => section(sheet, config, say)).join('\n')
  return `<!doctype html>
<html lang="${config.language === 'zh' ? 'zh-CN' : 'en'}">
<head><meta charset="utf-8"><title>${escaped(say('title'))}</title><style>${style}${pageNumbers(say)}</style></head>
<body>
${sections}
</body>
</html>
`
}

function section(sheet: VillageSheet, config: Config, say: SaySheet): string {
  const department = departmentWords(sheet.department, config.kinds)[config.language]
  const about = say('about', { department, village: sheet.village || say('no-village'), batches: sheet.batches.join(', '), count: sheet.rows.length })
  const all = sheetColumns.reduce((sum, { width }) => sum + width, 0)
  const widths = sheetColumns.map(({ width }) => `<col style="width:${((width / all) * 100).toFixed(2)}%">`).join('')
  const headings = sheetColumns.map(({ heading }) => `<th>${escaped(say(heading))}</th>`).join('')
  const head = `<tr><th class="about" colspan="${sheetColumns.length}"><h1>${escaped(say('title'))}</h1>${escaped(about)}\n${escaped(say('howto'))}</th></tr><tr>${headings}</tr>`
  const rows = sheet.rows.map((row) => `<tr>${sheetColumns.map((column) => cell(column, row, config)).join('')}</tr>`).join('\n')
  return `<section>\n<table><colgroup>${widths}</colgroup><thead>${head}</thead><tbody>\n${rows}\n</tbody></table>\n${signature(widths, say)}\n</section>`
}

/** On paper a result is ticked. */
function cell({ heading, value, choices }: SheetColumn, row: SheetRow, { language }: Config): string {
  if (value === null) return `<td>${choices === 'result' ? Object.values(resultWords).map((words) => `□${escaped(words[language])}`).join('\n') : ''}</td>`
  const names = heading === 'position' ? ' number' : heading === 'student-id' || heading === 'number' ? ' id' : heading === 'listed' ? ' listed' : ''
  return `<td class="given${names}">${escaped(String(value(row)))}</td>`
}

function signature(widths: string, say: SaySheet): string {
  const cells = signatureBlock.map(({ word, label, value }) => `<td class="given" colspan="${label[1] - label[0] + 1}">${escaped(say(word))}</td><td colspan="${value[1] - value[0] + 1}"></td>`).join('')
  return `<div class="signature"><p>${escaped(say('statement'))}</p><table><colgroup>${widths}</colgroup><tr>${cells}</tr></table></div>`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
