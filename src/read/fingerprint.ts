import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readBytes } from './formats/format.ts'
import { readStandardInput } from './formats/standard-input.ts'
import { standardInput } from './inputs.ts'
import type { Limits } from './limits.ts'

/** Size in bytes and SHA-256 of a file, so that a manifest names exactly what was read. */
export async function fingerprint(path: string, limits: Limits): Promise<{ readonly bytes: number; readonly sha256: string }> {
  const hash = createHash('sha256')
  let bytes = 0
  for await (const chunk of path === standardInput ? [await readStandardInput(path, limits)] : createReadStream(path, { highWaterMark: readBytes })) {
    const buffer = chunk as Buffer
    bytes += buffer.length
    hash.update(buffer)
  }
  return { bytes, sha256: hash.digest('hex') }
}
