import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Answer, Finding, Review, ReviewEntry } from '../../src/types.ts'
import { findingOfAll, needsSecond, reviewEntry, standingReviews, wasSaid, type ReviewContext } from '../../src/verify/reviews.ts'

const answer = (more: Partial<Answer> = {}): Answer => ({
  number: '1-2222222', results: ['listed'], category: '', name: '', idNumber: '', householdId: '', basis: '', signer: '田主任', checker: '', unit: '扶贫站', phone: '', date: '2019-03-20', sealed: true, scan: '', ...more,
})
const said = (more: Partial<Review> = {}): Review => ({
  number: '1-2222222', result: 'same-person', candidate: 'mark', category: '', basis: '户口簿', note: '', reviewer: '王老师', date: '2019-03-18', ...more,
})
const entry = (more: Partial<Review> = {}): ReviewEntry => ({ kind: 'review', id: JSON.stringify(more), replaces: '', ...said(more) })
const none = { result: 'none', candidate: '' } as const

const doubtful: ReviewContext = { department: 'filing-office', listedKind: 'filing', kinds: ['filing'], isAboutIdentity: true, entryOf: (mark) => (mark === 'mark' ? { listed: 7, kind: 'filing', isCounted: true } : null) }
const unmatched: ReviewContext = { ...doubtful, isAboutIdentity: false }
const ended: ReviewContext = { ...doubtful, entryOf: () => ({ listed: 7, kind: 'filing', isCounted: false }) }
const two: ReviewContext = { ...doubtful, secondFor: needsSecond(true, true, 'filing-office') }
const twoUnmatched: ReviewContext = { ...unmatched, secondFor: needsSecond(true, false, 'filing-office') }
const identified: Finding = { kind: 'identified', category: 'filing', listed: 7 }

const cases: readonly (readonly [string, readonly Answer[], readonly ReviewEntry[], ReviewContext, Finding])[] = [
  // one reviewer
  ['nobody has spoken', [], [], doubtful, { kind: 'unanswered' }],
  ['the same person', [], [entry()], doubtful, identified],
  ['an entry that has ended is the child\'s, and counts under nothing', [], [entry()], ended, { kind: 'identified', category: null, listed: 7 }],
  ['the category that the reviewer states', [], [entry({ category: 'monitored' })], doubtful, { kind: 'identified', category: 'monitored', listed: 7 }],
  ['the lists no longer have whom the reviewer meant', [], [entry({ candidate: 'gone' })], doubtful, { kind: 'stale' }],
  ['none of them leaves it to the office', [], [entry(none)], doubtful, { kind: 'declined' }],
  // a review is no seal
  ['an unmatched student needs the office', [], [entry()], unmatched, { kind: 'incomplete', missing: ['office'] }],
  ['an unmatched student and an office without its seal', [answer({ sealed: false })], [entry()], unmatched, { kind: 'incomplete', missing: ['seal'] }],
  ['an unmatched student whom the office approves', [answer()], [entry()], unmatched, { kind: 'approved', category: 'filing' }],
  ['that none of those shown is the student says nothing against the office', [answer()], [entry(none)], unmatched, { kind: 'approved', category: 'filing' }],
  ['none of them, and the office agrees', [answer({ results: ['not-listed'] })], [entry(none)], unmatched, { kind: 'refused' }],
  // review and office
  ['both say yes', [answer()], [entry()], doubtful, { kind: 'approved', category: 'filing' }],
  ['a sheet that lacks the seal does not take the review back', [answer({ sealed: false })], [entry()], doubtful, identified],
  ['review no, sheet yes', [answer()], [entry(none)], doubtful, { kind: 'contradiction', code: 'review-against-office' }],
  ['review no, sheet yes without a seal', [answer({ sealed: false })], [entry(none)], doubtful, { kind: 'incomplete', missing: ['seal'] }],
  ['review yes, sheet no', [answer({ results: ['not-listed'] })], [entry()], doubtful, { kind: 'contradiction', code: 'review-against-office' }],
  ['review yes, sheet no, of an unmatched student', [answer({ results: ['not-listed'] })], [entry()], unmatched, { kind: 'contradiction', code: 'review-against-office' }],
  ['two offices contradict each other, whatever the review says', [answer(), answer({ results: ['not-listed'] })], [entry()], doubtful, { kind: 'contradiction', code: 'two-results' }],
  // two reviewers
  ['two who agree', [], [entry(), entry({ reviewer: '李老师' })], doubtful, identified],
  ['two who disagree', [], [entry(), entry({ ...none, reviewer: '李老师' })], doubtful, { kind: 'contradiction', code: 'two-reviewers' }],
  ['two who mean different people', [], [entry(), entry({ candidate: 'other', reviewer: '李老师' })], doubtful, { kind: 'contradiction', code: 'two-reviewers' }],
  ['two with different categories', [], [entry({ category: 'filing' }), entry({ category: 'monitored', reviewer: '李老师' })], doubtful, { kind: 'contradiction', code: 'two-categories' }],
  // the two-person rule
  ['one alone', [], [entry()], two, { kind: 'incomplete', missing: ['second-person'] }],
  ['the same one twice', [], [entry(), entry({ date: '2019-03-19' })], two, { kind: 'incomplete', missing: ['second-person'] }],
  ['a second one confirms', [], [entry(), entry({ reviewer: '李老师' })], two, identified],
  ['a second one disagrees', [], [entry(), entry({ ...none, reviewer: '李老师' })], two, { kind: 'contradiction', code: 'two-reviewers' }],
  ['a sheet with one signature', [answer()], [], two, { kind: 'incomplete', missing: ['second-person'] }],
  ['a sheet with the same name twice', [answer({ checker: '田主任' })], [], two, { kind: 'incomplete', missing: ['second-person'] }],
  ['a sheet with two signatures', [answer({ checker: '杨干事' })], [], two, { kind: 'approved', category: 'filing' }],
  ['two sheets with one signature each', [answer(), answer({ signer: '杨干事' })], [], two, { kind: 'approved', category: 'filing' }],
  ['a sheet, confirmed by the school', [answer()], [entry()], two, { kind: 'approved', category: 'filing' }],
  ['a sheet, confirmed by its own signer', [answer()], [entry({ reviewer: '田主任' })], two, { kind: 'incomplete', missing: ['second-person'] }],
  ['a sheet with one signature, and the school disagrees', [answer()], [entry(none)], two, { kind: 'contradiction', code: 'review-against-office' }],
  ['a sheet that lacks the seal too', [answer({ sealed: false })], [], two, { kind: 'incomplete', missing: ['seal', 'second-person'] }],
  ['a refusal needs one', [answer({ results: ['not-listed'] })], [], two, { kind: 'refused' }],
  ['an unmatched student needs one signature with the seal', [answer()], [], twoUnmatched, { kind: 'approved', category: 'filing' }],
  ['a correction needs two, because it makes a match', [answer({ results: ['wrong-data'], name: '龙翠翠' })], [], twoUnmatched, { kind: 'incomplete', missing: ['second-person'] }],
  ['a correction that two sign', [answer({ results: ['wrong-data'], name: '龙翠翠', checker: '杨干事' })], [], twoUnmatched, { kind: 'correction', name: '龙翠翠', idNumber: '' }],
]

describe('what reviews and answers come to', () => {
  it.each(cases)('%s', (_, answers, reviews, context, expected) => {
    expect(findingOfAll(answers, reviews, context)).toEqual(expected)
  })

  it.each(cases)('%s, in any order', (_, answers, reviews, context, expected) => {
    expect(findingOfAll([...answers].reverse(), [...reviews].reverse(), context)).toEqual(expected)
  })
})

describe('a reviewer who changes their mind', () => {
  const add = (ledger: readonly ReviewEntry[], review: Review): readonly ReviewEntry[] => {
    const fresh = reviewEntry(review, ledger)
    return fresh === null ? ledger : [...ledger, fresh]
  }

  it('is taken at the last word, and all words are kept', () => {
    const ledger = [said(), said(none), said()].reduce<readonly ReviewEntry[]>(add, [])
    expect(ledger).toHaveLength(3)
    expect(standingReviews(ledger).map(({ result }) => result)).toEqual(['same-person'])
    expect(new Set(ledger.map(({ id }) => id)).size).toBe(3)
  })

  it('adds nothing by saying the same again', () => {
    expect([said(), said()].reduce<readonly ReviewEntry[]>(add, [])).toHaveLength(1)
    expect(wasSaid(said(), [entry(), entry(none)])).toBe(true)
    expect(wasSaid(said({ date: '2019-03-19' }), [entry()])).toBe(false)
  })

  it('leaves one standing word, whatever was said before and in whatever order the ledger is read', () => {
    const word = fc.constantFrom(said(), said(none), said({ candidate: 'other' }), said({ note: '再问' }))
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 8 }), (words) => {
        const ledger = words.reduce<readonly ReviewEntry[]>(add, [])
        const standing = standingReviews([...ledger].reverse())
        expect(standing).toHaveLength(1)
        expect(standing[0]).toMatchObject(words.at(-1) ?? {})
      }),
    )
  })
})
