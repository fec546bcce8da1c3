/**
 * Makes fixtures/border-town: the school's registration, the government's three lists, what must come out, the verification sheets as the
 * offices return them, and the objections to the notice as they were examined. All people are invented, and all is drawn from one seed, so that the bytes are the same on every run.
 *
 *   npx tsc -p tsconfig.tools.json && node build/scripts/make-border-town.js
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { borderTown } from './border-town/index.ts'
import { firstRun } from './border-town/first-run.ts'
import { noticeRun } from './border-town/later-runs.ts'
import { objectionForms } from './border-town/objections.ts'
import { returnedSheets } from './border-town/returned.ts'

const root = join('fixtures', 'border-town')

function write(path: string, bytes: Buffer): void {
  const file = join(root, path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, bytes)
}

for (const [path, bytes] of await borderTown()) write(path, bytes)
const { result, approvedOf } = await firstRun(root)
for (const [name, bytes] of returnedSheets(result, approvedOf)) write(`returned/${name}`, bytes)
for (const [name, bytes] of objectionForms(await noticeRun(root, result))) write(`objections/${name}`, bytes)
