import type { Config } from '../../config.ts'
import { resultWords, speakSheet, type SaySheet } from '../../messages/verification.ts'
import type { ListKind } from '../../types.ts'
import { departmentOf, departmentWords } from '../../verify/departments.ts'
import { officesResults } from '../../verify/rules.ts'
import { blank, given, personalFoot, type Paper } from '../papers/paper.ts'
import { listWords } from '../wording.ts'
import { sheetForm, type SheetColumn } from './layout.ts'
import type { VillageSheet } from './rows.ts'

/**
 * What one office is asked about one village, as a paper.
 *
 * @param kinds of list in the run
 */
export function villagePaper(sheet: VillageSheet, config: Config, kinds: readonly ListKind[]): Paper {
  const say = speakSheet(config.language)
  const { columns, signature } = sheetForm(config.twoPersons)
  const department = departmentWords(sheet.department, config.kinds)[config.language]
  const village = sheet.village || say('no-village')
  return {
    name: village,
    title: say('title'),
    about: [say('about', { department, village, batches: sheet.batches.join(', '), count: sheet.rows.length }), say('howto') + (config.twoPersons ? say('howto-two') : '')],
    columns: columns.map((column) => paperColumn(column, choicesFor(sheet, config, kinds, say), say)),
    rows: sheet.rows.map((row) => columns.map(({ value }) => value?.(row) ?? '')),
    closing: [say('statement')],
    signature: [signature.map(({ word, label, value, choices }) => ({ label: say(word), labelColumns: label, valueColumns: value, choices: choices === undefined ? [] : [say('yes'), say('no')] }))],
    orientation: 'landscape',
    foot: personalFoot(config.language, config.asOf),
  }
}

type Choices = Readonly<Record<NonNullable<SheetColumn['choices']>, readonly string[]>>

function choicesFor({ department }: VillageSheet, config: Config, kinds: readonly ListKind[], say: SaySheet): Choices {
  const categories = kinds.filter((kind) => departmentOf(kind) === department).map((kind) => listWords(kind, config))
  return { result: officesResults.map((result) => resultWords[result][config.language]), category: [...categories, say('category-other-province')] }
}

/** Categories are too many to be ticked on paper. */
function paperColumn({ heading, width, look, value, choices }: SheetColumn, of: Choices, say: SaySheet): Paper['columns'][number] {
  if (value !== null) return given(say(heading), width, look)
  return choices === undefined ? blank(say(heading), width) : blank(say(heading), width, of[choices], choices === 'result')
}
