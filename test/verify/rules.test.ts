import { describe, expect, it } from 'vitest'
import type { Answer, Finding } from '../../src/types.ts'
import { findingOf, type QuestionContext } from '../../src/verify/rules.ts'

/** An answer that counts, but for what a test says. */
const answer = (more: Partial<Answer> = {}): Answer => ({
  number: '1-2222222', results: ['listed'], category: '', name: '', idNumber: '', householdId: '', basis: '', signer: '田主任', checker: '', unit: '扶贫站', phone: '', date: '2019-03-20', sealed: true, scan: '', ...more,
})
const civil: QuestionContext = { department: 'civil-affairs', listedKind: null, kinds: ['low-income-urban', 'low-income-rural'] }
const filing: QuestionContext = { department: 'filing-office', listedKind: null, kinds: ['filing'] }
const rural: QuestionContext = { ...civil, listedKind: 'low-income-rural' }

const cases: readonly (readonly [string, readonly Answer[], QuestionContext, Finding])[] = [
  ['nothing came back', [], filing, { kind: 'unanswered' }],
  ['a row without a result', [answer({ results: [] })], filing, { kind: 'unanswered' }],
  ['signed, dated and sealed', [answer()], filing, { kind: 'approved', category: 'filing' }],
  ['no signer', [answer({ signer: '' })], filing, { kind: 'incomplete', missing: ['signer'] }],
  ['no date', [answer({ date: '' })], filing, { kind: 'incomplete', missing: ['date'] }],
  ['no seal', [answer({ sealed: false })], filing, { kind: 'incomplete', missing: ['seal'] }],
  ['a refusal needs them too', [answer({ results: ['not-listed'], sealed: false })], filing, { kind: 'incomplete', missing: ['seal'] }],
  ['a refusal', [answer({ results: ['not-listed'] })], filing, { kind: 'refused' }],
  ['two lists and no category', [answer()], civil, { kind: 'incomplete', missing: ['category'] }],
  ['the category of the candidate', [answer()], rural, { kind: 'approved', category: 'low-income-rural' }],
  ['low-income without urban or rural is asked about', [answer({ category: 'low-income' })], civil, { kind: 'incomplete', missing: ['category'] }],
  ['unless the candidate says which', [answer({ category: 'low-income' })], rural, { kind: 'approved', category: 'low-income-rural' }],
  ['the category stated stands above the candidate', [answer({ category: 'low-income-urban' })], rural, { kind: 'approved', category: 'low-income-urban' }],
  ['another province', [answer({ category: 'other-province' })], filing, { kind: 'approved', category: 'other-province' }],
  ['both ticked', [answer({ results: ['listed', 'not-listed'] })], filing, { kind: 'contradiction', code: 'two-results' }],
  ['two sheets', [answer(), answer({ results: ['not-listed'] })], filing, { kind: 'contradiction', code: 'two-results' }],
  ['an answer that does not count contradicts nothing', [answer(), answer({ results: ['not-listed'], sealed: false })], filing, { kind: 'approved', category: 'filing' }],
  ['two categories', [answer({ category: 'low-income-urban' }), answer({ category: 'low-income-rural' })], civil, { kind: 'contradiction', code: 'two-categories' }],
  ['two seals for one row', [answer(), answer({ unit: '民政办' })], filing, { kind: 'contradiction', code: 'two-units' }],
  ['said twice', [answer(), answer({ phone: '1' })], filing, { kind: 'approved', category: 'filing' }],
  ['wrong data without right values', [answer({ results: ['wrong-data'] })], filing, { kind: 'incomplete', missing: ['right-values'] }],
  ['put right', [answer({ results: ['wrong-data'], name: '龙翠翠' })], filing, { kind: 'correction', name: '龙翠翠', idNumber: '' }],
  ['put right in two ways', [answer({ results: ['wrong-data'], name: '龙翠翠' }), answer({ results: ['wrong-data'], name: '龙脆翠' })], filing, { kind: 'contradiction', code: 'two-corrections', values: ['龙翠翠', '龙脆翠'] }],
  ['something else', [answer({ results: ['other'], basis: '在办' })], filing, { kind: 'other', basis: '在办' }],
]

describe('what answers come to', () => {
  it.each(cases)('%s', (_, answers, context, expected) => {
    expect(findingOf(answers, context)).toEqual(expected)
  })

  it.each(cases)('%s, in any order', (_, answers, context, expected) => {
    expect(findingOf([...answers].reverse(), context)).toEqual(expected)
  })
})
