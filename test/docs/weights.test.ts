import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { weightsPage } from '../../scripts/weights-page/page.ts'

it('docs/weights.md says what the code has; scripts/make-weights-page.ts makes it', () => {
  expect(readFileSync(join(import.meta.dirname, '../../docs/weights.md'), 'utf8').replaceAll('\r\n', '\n')).toBe(weightsPage())
})
