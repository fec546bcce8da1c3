import { readFileSync } from 'node:fs'
import { packageFile } from './package-files.ts'

/** Version of this program, as its package states it. */
export const version: string = (JSON.parse(readFileSync(packageFile('package.json'), 'utf8')) as { readonly version: string }).version
