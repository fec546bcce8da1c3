import { describe, expect, it } from 'vitest'
import { makeConfig, type Config } from '../../src/config.ts'
import { ReconcileError } from '../../src/errors.ts'

const schemaOf = (schema: unknown): Config['schema'] =>
  makeConfig([{ values: { schema }, folder: '', nameOf: (setting) => `--${setting}` }], { today: '2026-01-02', language: 'zh', folder: '' }).schema

function codeOf(schema: unknown): string {
  try {
    schemaOf(schema)
    return 'none'
  } catch (error) {
    if (error instanceof ReconcileError) return error.code
    throw error
  }
}

describe('schema', () => {
  it.each<readonly [unknown, Config['schema'], string]>([
    [{ id: 'key', born: 'date' }, { columns: [{ name: 'born', headings: ['born'], kind: 'date' }], key: ['id'] }, 'a table'],
    [['born=date', 'family name=surname'], { columns: [{ name: 'born', headings: ['born'], kind: 'date' }, { name: 'family name', headings: ['family name'], kind: 'surname' }], key: [] }, 'flags'],
    [{ dob: { kind: 'date', also: ['Born', 'birth date'] } }, { columns: [{ name: 'dob', headings: ['dob', 'Born', 'birth date'], kind: 'date' }], key: [] }, 'other headings in the other table'],
    ['a=b=text', { columns: [{ name: 'a=b', headings: ['a=b'], kind: 'text' }], key: [] }, 'a heading with an equals sign'],
  ])('%j is read: %#', (given, expected) => {
    expect(schemaOf(given)).toEqual(expected)
  })

  it.each<readonly [unknown, string, string]>([
    ['born', 'schema-not-pair', 'no kind'],
    [{ born: 'dates' }, 'schema-kind-unknown', 'misspelt'],
    [{ born: { also: 'b' } }, 'schema-column-incomplete', 'no kind'],
    [{ born: { kind: 'date', weight: 3 } }, 'schema-column-incomplete', 'something else'],
    [['born=date', 'Born=date'], 'schema-heading-twice', 'the same but for case'],
    [{ dob: { kind: 'date', also: 'dob' } }, 'schema-heading-twice', 'also the same'],
    [[['a']], 'setting-not-table', 'a list in a list'],
  ])('%j: %s (%s)', (given, code) => {
    expect(codeOf(given)).toBe(code)
  })
})
