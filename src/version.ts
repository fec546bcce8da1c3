import { readFileSync } from 'node:fs'

/** Version of this program, as its package states it; the file lies above src/ and above dist/ alike. */
export const version: string = (JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { readonly version: string }).version
