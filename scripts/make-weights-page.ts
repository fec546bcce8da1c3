/**
 * Makes docs/weights.md from the tables of m and u in the code; a test holds the page against them.
 *
 *   npx tsc -p tsconfig.tools.json && node build/scripts/make-weights-page.js
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { weightsPage } from './weights-page/page.ts'

writeFileSync(join('docs', 'weights.md'), weightsPage())
