import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readNicknames } from '../../src/link/nicknames.ts'
import { defaultLimits } from '../../src/read/limits.ts'
import { folderWith } from '../cli/program.ts'

it('reads forms of names, a row each', async () => {
  const path = join(folderWith({}), 'names.csv')
  writeFileSync(path, 'name,form\nWilliam,Bill\nWilliam,Will\nÉlisabeth,Lise\nlonely,\n')
  const { isNickname } = await readNicknames(path, 'names.csv', defaultLimits)
  const cases = [['william', 'bill', true], ['bill', 'william', true], ['will', 'bill', true], ['lise', 'elisabeth', true], ['lise', 'bill', false], ['lonely', 'lonely', false], ['harry', 'bill', false]] as const
  for (const [a, b, expected] of cases) expect([a, b, isNickname(a, b)]).toEqual([a, b, expected])
})
