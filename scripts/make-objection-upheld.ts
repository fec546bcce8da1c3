/**
 * Makes what comes back in fixtures/objection-upheld, whose inputs are typed by hand: verification sheets and objection forms under the numbers
 * that the runs give out.
 *
 *   npx tsc -p tsconfig.tools.json && node build/scripts/make-objection-upheld.js
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { playScenario } from './objection-upheld/index.ts'

const root = join('fixtures', 'objection-upheld')
for (const [path, text] of (await playScenario(root)).files) {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
}
