import { execFileSync } from 'node:child_process'

/** The tests of the real program run what `npm run build` makes; build it once before all tests. */
export default function setup(): void {
  execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'], { stdio: 'inherit' })
}
