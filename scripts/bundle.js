/**
 * Bundles modules of the source into few files: node scripts/bundle.js FOLDER NAME=MODULE...
 *
 * Finding and compiling each of four hundred modules took most of the time in which a command starts (measured: .17 of .56 s of CPU for a reconciliation of two rows).
 * What is loaded only when needed stays a file of its own, and packages stay packages. JavaScript, because Node 20 runs no TypeScript and this is what makes the program.
 */
import { build } from 'rolldown'

const [folder, ...modules] = process.argv.slice(2)
if (folder === undefined || modules.length === 0) throw new Error('node scripts/bundle.js FOLDER NAME=MODULE...')

await build({
  input: Object.fromEntries(modules.map((module) => module.split('='))),
  platform: 'node',
  // The name of a package or of a module of Node; a path begins with a dot, a root or the letter of a drive.
  external: /^(?:node:|@?[a-z][^:])/,
  // All in the folder itself: src/package-files.ts and the reader's worker are found from there.
  output: { dir: folder, cleanDir: true, entryFileNames: '[name].js', chunkFileNames: '[name].js' },
  logLevel: 'warn',
})
