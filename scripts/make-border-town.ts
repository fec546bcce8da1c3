/**
 * Makes fixtures/border-town: the school's registration, the government's three lists, and what must come out. All people are invented, and all is
 * drawn from one seed, so that the bytes are the same on every run.
 *
 *   npx tsc -p tsconfig.tools.json && node build/scripts/make-border-town.js
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { borderTown } from './border-town/index.ts'

for (const [path, bytes] of await borderTown()) {
  const file = join('fixtures', 'border-town', path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, bytes)
}
