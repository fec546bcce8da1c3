import { groupBy } from '../../group-by.ts'
import { evidenceSentence, speakListError, type SayListError } from '../../messages/list-errors.ts'
import { speak } from '../../messages/reports.ts'
import { schema } from '../../schema.ts'
import { compareText } from '../../text-order.ts'
import type { DepartmentId, RunResult } from '../../types.ts'
import { departmentOf, departmentWords } from '../../verify/departments.ts'
import { blank, given, personalFoot, signatureRows, type Paper, type PaperColumn } from '../papers/paper.ts'
import type { Report } from '../report.ts'
import { listWords, placeText } from '../wording.ts'
import type { ListError } from './error.ts'
import { findListErrors } from './find.ts'

/** Most errors that one office is sent on paper (chosen: two hundred pages); of more, those with a proposal and those about registered students come first. */
const mostRows = 5_000

/** What goes back to each office that keeps a list: its errors, each with its place, a proposal where the evidence bears one, and room for the answer. */
export const listErrors: Report = {
  kind: 'papers',
  page: false,
  papers(result) {
    const say = speakListError(result.config.language)
    const byDepartment = groupBy(findListErrors(result), ({ list }) => departmentOf(list))
    return [...byDepartment].sort(([a], [b]) => compareText(a, b)).map(([department, errors]) => ({ suffix: `-${department}`, papers: [paperOf(department, errors, result, say)] }))
  },
}

function columnsOf(say: SayListError): readonly PaperColumn[] {
  return [
    given(say('position'), 5, 'number'), given(say('list'), 10), given(say('place'), 22), given(say('person'), 9), given(say('item'), 10), given(say('old'), 20, 'code'), given(say('proposed'), 20, 'code'),
    given(say('evidence'), 38), blank(say('result'), 10, [say('mended'), say('right-as-is')], true), blank(say('corrected'), 14), blank(say('signer'), 9),
  ]
}

function paperOf(department: DepartmentId, errors: readonly ListError[], result: RunResult, say: SayListError): Paper {
  const { config } = result
  const rank = ({ proposed, params }: ListError): number => (proposed === '' && params['student'] === undefined ? 1 : 0)
  const isCut = errors.length > mostRows
  const shown = isCut ? [...errors].sort((a, b) => rank(a) - rank(b)).slice(0, mostRows) : errors
  const columns = columnsOf(say)
  const office = departmentWords(department, config.kinds)[config.language]
  return {
    name: office,
    title: say('title'),
    about: [say('about', { department: office, count: errors.length, proposed: errors.filter(({ proposed }) => proposed !== '').length }), say('howto')],
    columns,
    rows: shown.map((error, at) => rowOf(error, at + 1, result, say)),
    closing: isCut ? [say('only')] : [],
    signature: signatureRows(columns, [say('signer'), say('unit'), say('date')]),
    orientation: 'landscape',
    foot: personalFoot(config.language, config.asOf),
  }
}

function rowOf(error: ListError, position: number, { config }: RunResult, say: SayListError): readonly (string | number)[] {
  const { code, list, place, name, field, old, params } = error
  const isHousehold = code.startsWith('household')
  const item = isHousehold ? say('household') : field === null ? say('row') : schema[field][config.language]
  const evidence = evidenceSentence(code, params, config.language)
  return [position, listWords(list, config), placeText(place, speak(config.language)), name, item, isHousehold ? say('people-of', { listed: old }) : old, proposalOf(error, say), evidence, '', '', '']
}

function proposalOf({ code, proposed, params }: ListError, say: SayListError): string {
  if (proposed !== '') return proposed
  if (code === 'repeat') return say('delete-row')
  return code.startsWith('household') ? say('add-people', { count: Number(params['stated']) - Number(params['listed']) }) : say('please-check')
}
