import { describe, expect, it } from 'vitest'
import { ageAt, isAdultAt, isOfSchoolAge } from '../../src/match/school-age.ts'

describe('school age', () => {
  it.each([
    ['20130315', '2019-03-15', true, 'the sixth birthday'],
    ['20130316', '2019-03-15', false, 'the day before it'],
    ['20030316', '2019-03-15', true, 'the last day of being fifteen'],
    ['20030315', '2019-03-15', false, 'the sixteenth birthday'],
    ['201303', '2019-03-15', true, 'a month without its day counts from its first'],
    ['2013', '2019-03-15', false, 'a year alone says too little'],
    ['', '2019-03-15', false, 'nothing stated'],
    ['20120229', '2018-02-28', false, 'a leap day has its birthday on the first of March'],
    ['20120229', '2018-03-01', true, 'as the law counts it'],
  ])('of %s on %s is %s: %s', (birth, asOf, expected) => {
    expect(isOfSchoolAge(birth, asOf)).toBe(expected)
  })

  it('counts completed years, and knows adults by the year alone', () => {
    expect([ageAt('20130305', '2019-03-04'), ageAt('20130305', '2019-03-05'), ageAt('201303', '2019-02-28')]).toEqual([5, 6, 5])
    expect([isAdultAt('1997', '2019-03-15'), isAdultAt('199801', '2019-03-15')]).toEqual([true, false])
  })
})
