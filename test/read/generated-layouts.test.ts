import { expect, test } from 'vitest'
import { Random } from '../../bench/accuracy/random.ts'
import type { RowOutcome, SourceRecord } from '../../src/types.ts'
import { below, beside, drawSheet, features, householdForms, type Drawing, type Feature, type MadeSheet } from './layout-maker.ts'
import { makeHouseholds, type MadeHousehold } from './made-people.ts'
import { readMade } from './whole-sheet.ts'

/** Layouts of each form with random features; more belong to a search by hand. */
const perForm = 32

/** What must come back of every person, whatever the layout. */
function expectedOf(households: readonly MadeHousehold[], { role, form }: Drawing): readonly string[] {
  return households.flatMap(({ people, village, group }, at) =>
    people.map((person, i) =>
      role === 'students'
        ? [person.name, person.idNumber, person.sex, person.guardianName, person.guardianIdNumber, person.className, `边城镇${village}${group}`].join(' ')
        : [person.name, person.idNumber, form.startsWith('wide') ? '' : person.sex, village, group, `household ${String(at)}`, form.startsWith('wide') && i === 0 ? 'head' : form.startsWith('wide') ? (people[0]?.name ?? '') : person.relation].join(' '),
    ),
  )
}

function shownOf(people: readonly SourceRecord[], households: readonly MadeHousehold[], { role, form }: Drawing): readonly string[] {
  const numberOf = new Map(households.flatMap(({ people: members }, at) => members.map(({ name }) => [name, at] as const)))
  // A household is the people that share its key; it is called by the first of them.
  const keys = new Map<string, number>()
  return people.map(({ cells, household }) => {
    const text = (field: keyof typeof cells): string => cells[field]?.text ?? ''
    if (role === 'students') return [text('name'), text('idNumber'), text('sex'), text('guardianName'), text('guardianIdNumber'), text('className'), text('address')].join(' ')
    const key = household ?? `none ${text('name')}`
    if (!keys.has(key)) keys.set(key, numberOf.get(text('name')) ?? -1)
    return [
      text('name'), text('idNumber'), form.startsWith('wide') ? '' : text('sex'), text('village'), text('villageGroup'), `household ${String(keys.get(key))}`,
      form.startsWith('wide') ? text('headName') || 'head' : text('relationToHead'),
    ].join(' ')
  })
}

function kindsOf(outcomes: readonly RowOutcome[]): string {
  return outcomes.map(({ kind }) => kind).join(' ')
}

async function check(sheets: readonly MadeSheet[], households: readonly MadeHousehold[], drawing: Drawing): Promise<void> {
  const outcomes: RowOutcome[] = []
  for (const sheet of sheets) outcomes.push(...(await readMade(sheet, drawing.role)))
  const people = outcomes.flatMap((outcome) => (outcome.kind === 'person' ? outcome.records : []))
  const what = `${drawing.form} ${[...drawing.has].join(' ')}\n${sheets.map(({ rows }) => rows.map(({ texts }) => texts.join('|')).join('\n')).join('\n\n')}\n${kindsOf(outcomes)}`
  expect([...shownOf(people, households, drawing)].sort(), what).toEqual([...expectedOf(households, drawing)].sort())
  expect(outcomes.filter(({ kind }) => kind === 'rejected'), what).toEqual([])
  expect(outcomes.flatMap((outcome) => (outcome.kind === 'rejected' ? [] : (outcome.issues ?? []))), what).toEqual([])
}

const forms: readonly (readonly [Drawing['role'], Drawing['form']])[] = [...householdForms.map((form) => ['list', form] as const), ['students', 'keys-on-every-row']]

test.each(forms.flatMap(([role, form]) => features.map((feature) => [role, form, feature] as const)))('%s, %s, with %s alone', async (role, form, feature) => {
  const random = new Random(features.indexOf(feature))
  const households = makeHouseholds(random, 7)
  const drawing = { role, form, has: new Set<Feature>([feature]) }
  await check([drawSheet('Sheet1', households, drawing, random)], households, drawing)
})

function someOf(random: Random, among: readonly Feature[]): ReadonlySet<Feature> {
  return new Set(among.filter(() => random.chance(0.35)))
}

test.each(forms)('%s, %s, with some of everything', async (role, form) => {
  for (let seed = 0; seed < perForm; seed++) {
    const random = new Random(seed)
    const households = makeHouseholds(random, random.between(2, 8))
    const drawing = { role, form, has: someOf(random, features) }
    await check([drawSheet('Sheet1', households, drawing, random)], households, drawing)
  }
})

test.each(forms)('%s, %s, a sheet each for parts of the households, each with columns and features of its own', async (role, form) => {
  for (let seed = 0; seed < perForm / 4; seed++) {
    const random = new Random(seed)
    const households = makeHouseholds(random, 9)
    const sheets = [0, 3, 6].map((from) => drawSheet(`Sheet${String(from)}`, households.slice(from, from + 3), { role, form, has: someOf(random, features) }, random))
    await check(sheets, households, { role, form, has: new Set() })
  }
})

test.each(forms)('%s, %s, tables one below the other, each with columns of its own', async (role, form) => {
  for (let seed = 0; seed < perForm / 4; seed++) {
    const random = new Random(seed)
    const households = makeHouseholds(random, 8)
    const own: readonly Feature[] = ['shuffled', 'unknown-columns', 'breaks', 'marks', 'groups', 'total-under-heading', 'blank-rows', 'total-below', 'signatures', 'statistics-below', 'merges-lost']
    const tables = [0, 4].map((from) => drawSheet('', households.slice(from, from + 4), { role, form, has: someOf(random, own) }, random))
    await check([below(tables, random.between(0, 3))], households, { role, form, has: new Set() })
  }
})

test.each(forms.filter(([, form]) => !form.startsWith('wide')))('%s, %s, tables side by side, each with columns of its own', async (role, form) => {
  for (let seed = 0; seed < perForm / 4; seed++) {
    const random = new Random(seed)
    const households = makeHouseholds(random, 8)
    const both = someOf(random, ['breaks', 'marks', 'groups'])
    const tables = [0, 4].map((from) => drawSheet('', households.slice(from, from + 4), { role, form, has: new Set([...both, ...someOf(random, ['shuffled', 'unknown-columns', 'total-below'])]) }, random))
    await check([beside(tables, random.between(1, 2))], households, { role, form, has: new Set() })
  }
})
