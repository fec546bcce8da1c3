import { describe, expect, it } from 'vitest'
import { isHeadRelation } from '../../src/normalize/relation.ts'

describe('isHeadRelation', () => {
  it.each([
    ['户主', true, 'as most lists have it'],
    [' 户主 ', true, 'blanks around it'],
    ['本人（户主）', true, 'both words'],
    ['户主(本人)', true, 'the other way round'],
    ['Head', true, 'English'],
    ['户主之子', false, "the head's son"],
    ['之子', false, 'a son'],
    ['', false, 'nothing'],
  ])('%j: %j (%s)', (relation, expected) => {
    expect(isHeadRelation(relation)).toBe(expected)
  })
})
