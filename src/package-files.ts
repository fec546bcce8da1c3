import { fileURLToPath } from 'node:url'

/** Path of a file or folder of the package itself, which lies above src/ and above dist/ alike. */
export function packageFile(path: string): string {
  return fileURLToPath(new URL(`../${path}`, import.meta.url))
}
