/** Links left.csv and right.csv of a folder as `hedui link` does, and writes its results.jsonl there: link.js FOLDER MAX-FALSE-MATCH */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeConfig } from '../../../src/config.ts'
import { linkFiles } from '../../../src/link/pipeline.ts'
import { resultLines } from '../../../src/report/link/results.ts'
import { febrlSchema } from '../schema.ts'

const [folder = '', maxFalseMatch = ''] = process.argv.slice(2)
const layer = { values: { schema: febrlSchema, 'max-false-match': Number(maxFalseMatch) }, folder: '', nameOf: (setting: string) => setting }
const config = makeConfig([layer], { today: '2026-01-01', language: 'en', folder: '' })
const result = await linkFiles(join(folder, 'left.csv'), join(folder, 'right.csv'), config)
writeFileSync(join(folder, 'results.jsonl'), [...resultLines(result), ''].join('\n'))
