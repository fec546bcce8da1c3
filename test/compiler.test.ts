import { execFileSync } from 'node:child_process'
import { expect, it, vi } from 'vitest'

const setFlagsFromString = vi.hoisted(() => vi.fn())
vi.mock('node:v8', () => ({ setFlagsFromString }))

const { compileLess } = await import('../src/compiler.ts')

it('sets a flag that this V8 knows: of an unknown one it would complain on the screen', () => {
  compileLess()
  const [flag = ''] = setFlagsFromString.mock.calls[0] as readonly string[]
  expect(flag).toMatch(/^--[a-z-]+=\d+$/)
  expect(execFileSync(process.execPath, ['--v8-options'], { encoding: 'utf8' })).toContain(`${flag.replace(/=.*/, '')} (`)
})
