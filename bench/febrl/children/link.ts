/**
 * Links left.csv and right.csv of a folder as `hedui link` does, and writes its answers there, in the form of results.jsonl without the evidence, which would be gigabytes
 * of a large table: link.js FOLDER MAX-FALSE-MATCH
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeConfig } from '../../../src/config.ts'
import { linkFiles } from '../../../src/link/pipeline.ts'
import { febrlSchema } from '../schema.ts'

const [folder = '', maxFalseMatch = ''] = process.argv.slice(2)
const layer = { values: { schema: febrlSchema, 'max-false-match': Number(maxFalseMatch) }, folder: '', nameOf: (setting: string) => setting }
const config = makeConfig([layer], { today: '2026-01-01', language: 'en', folder: '' })
const { decisions, context } = await linkFiles(join(folder, 'left.csv'), join(folder, 'right.csv'), config)
const lines = decisions.map(({ left, verdict, falseMatch, candidates }) =>
  JSON.stringify({ left: { key: context.left.key(left) }, verdict, falseMatch, candidates: candidates.slice(0, 1).map(({ right }) => ({ key: context.right.key(right) })) }),
)
writeFileSync(join(folder, 'results.jsonl'), [...lines, ''].join('\n'))
