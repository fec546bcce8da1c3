import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { linkPeople, strangers, verdicts, type Invented } from './people.ts'

const people = strangers(180)
const [first, second] = people
if (first === undefined || second === undefined) throw new Error('nobody')

/** The people with every third wrong in one thing or another, as two registers have them. */
const entered = people.map((person, i): Invented => {
  if (i % 12 === 3) return { ...person, surname: `${person.surname.slice(0, 4)}x${person.surname.slice(4)}` }
  if (i % 12 === 6) return { ...person, born: person.born.replace(/.$/, (digit) => String((Number(digit) + 1) % 10)) }
  if (i % 12 === 9) return { ...person, given: person.surname, surname: person.given }
  return person
})

function outcomeOf(changes: Partial<Invented>, right: readonly Invented[] = people): string {
  const changed = { ...first, ...changes } as Invented
  return verdicts(linkPeople([changed, ...entered.slice(1)], right))['p0'] ?? ''
}

describe('linkTables', () => {
  it('matches everybody who is there, in spite of an error each', () => {
    const outcomes = Object.entries(verdicts(linkPeople(entered, people)))
    expect(outcomes.filter(([key, outcome]) => !(outcome.startsWith('matched') && outcome.endsWith(` ${key}`)))).toEqual([])
  })

  it('finds nobody for those who are not there', () => {
    const outcomes = Object.entries(verdicts(linkPeople(entered, people.slice(60))))
    expect(outcomes.filter(([key, outcome]) => Number(key.slice(1)) < 60 && outcome.startsWith('matched'))).toEqual([])
    expect(outcomes.filter(([key, outcome]) => Number(key.slice(1)) >= 60 && !outcome.startsWith('matched'))).toEqual([])
  })

  it.each<readonly [Partial<Invented>, string, string]>([
    [{}, 'matched all-agree p0', 'nothing differs'],
    [{ given: '', street: '' }, 'matched all-agree p0', 'what is blank says nothing'],
    [{ given: first.surname, surname: first.given }, 'matched enough-evidence p0', 'names exchanged'],
    [{ given: first.surname, surname: `${first.given}e` }, 'matched enough-evidence p0', 'names exchanged, and one letter more'],
    [{ code: `${first.code.slice(0, 5)}${first.code.slice(6)}`, street: 'elsewhere' }, 'matched enough-evidence p0', 'a digit less, and moved'],
    [{ given: 'zebedee', surname: 'yarrow', born: '20110101', street: 'elsewhere', number: '999', postcode: '9', code: '5' }, 'unmatched nobody-near -', 'somebody else'],
  ])('%j: %s (%s)', (changes, outcome) => {
    expect(outcomeOf(changes)).toBe(outcome)
  })

  it('asks where two right rows fit equally well', () => {
    expect(outcomeOf({}, [...people, { ...first, key: 'again' }])).toMatch(/^needs-verification several-alike/)
  })

  it('asks where two left rows claim one right row', () => {
    const linked = verdicts(linkPeople([...entered, { ...second, key: 'again' }], people))
    expect([linked['p1'], linked['again']]).toEqual(['needs-verification contested p1', 'needs-verification contested p1'])
  })

  it('leaves a right row to the one whom it fits better', () => {
    const worse = { ...second, key: 'worse', given: 'zebedee', born: '19010203', code: '77' }
    const linked = verdicts(linkPeople([...entered, worse], people))
    expect(linked['p1']).toMatch(/^matched .* p1$/)
    expect(linked['worse']).not.toMatch(/^matched/)
  })
})

describe('relatives', () => {
  /** Of every third person the right table has a brother or sister in their place. */
  const isGone = (i: number): boolean => i % 3 === 0
  const withRelatives = people.map((person, i): Invented => {
    const other = people[(i + 61) % people.length] ?? person
    return isGone(i) ? { ...person, key: `sibling of ${person.key}`, given: other.given, born: other.born, code: other.code } : person
  })

  it('are never matched in place of the person', () => {
    const outcomes = Object.entries(verdicts(linkPeople(entered, withRelatives)))
    expect(outcomes.filter(([, outcome]) => outcome.startsWith('matched') && outcome.includes('sibling'))).toEqual([])
    const present = outcomes.filter(([key]) => !isGone(Number(key.slice(1))))
    expect(present.filter(([, outcome]) => outcome.startsWith('matched')).length / present.length).toBeGreaterThan(0.9)
  })
})

describe('elimination', () => {
  const [, , third] = people
  const twin = { ...first, key: 'twin', given: third?.given ?? '', code: '' }

  it.each([
    ['a twin stands in the place of the one who is missing', entered, [twin, ...people.slice(1)], 'p0'],
    ['the twins are two in the left table, and the right has one', [...entered, { ...twin, code: '99' }], people, 'twin'],
    ['somebody stands twice in the left table, and the right has the twin too', [...entered, { ...first, key: 'again', given: '', code: '' }], [...people, twin], 'again'],
  ])('never makes a match of somebody else: %s', (_, left, right, key) => {
    const linked = verdicts(linkPeople(left, right))
    expect(linked[key]).not.toMatch(/^matched/)
    expect(linked['p1']).toBe('matched all-agree p1')
  })

  it('says who stands twice in the left table, where the right row goes to the one that it fits better', () => {
    const again = { ...first, key: 'again', born: '', code: '' }
    expect(verdicts(linkPeople([...entered, again], people))).toMatchObject({ p0: 'matched all-agree p0', again: 'needs-verification contested p0' })
  })
})

describe('order', () => {
  it('of rows plays no part, in verdicts, weights and probabilities', () => {
    const right = [...people, { ...first, key: 'again' }]
    const plain = linkPeople(entered, right)
    const factsOf = (linked: ReturnType<typeof linkPeople>): unknown => [verdicts(linked), linked.shares, linked.context.chance.u, linked.decisions.map(({ falseMatch }) => falseMatch)]
    fc.assert(
      fc.property(fc.shuffledSubarray([...entered], { minLength: entered.length }), fc.shuffledSubarray([...right], { minLength: right.length }), (left, shuffled) => {
        expect(factsOf(linkPeople(left, shuffled))).toEqual(factsOf(plain))
      }),
      { numRuns: 3 },
    )
  })
})
