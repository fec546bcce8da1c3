import { execSync } from 'node:child_process'

/** The tests of the real program run what `npm run build` makes; build it once before all tests. */
export default function setup(): void {
  execSync('npm run --silent build', { stdio: 'inherit' })
}
