import type { Random } from '../accuracy/random.ts'

const inserted = ['<', '>', '"', '&', ']]>', '<!--', '<c>', '</row>', '\0', ',', '\n', '4294967295', '-1', '1e9', 'XFD1048576', 'A1:XFD1048576', '\ud800']
const numbers = ['4294967295', '99999999', '1048576', '-1', '16384', '0', '2147483647']
const mostBytes = 24

/** Some bytes changed, cut out, doubled or put in, cut off, or a number in digits replaced by one at a border. */
export function mutate(bytes: Buffer, random: Random): Buffer {
  const at = random.between(0, Math.max(0, bytes.length - 2))
  const length = random.between(1, mostBytes)
  switch (random.between(0, 5)) {
    case 0: {
      const changed = Buffer.from(bytes)
      if (changed.length > 0) for (let i = 0; i < length; i += 3) changed[random.between(0, changed.length - 1)] = random.between(0, 255)
      return changed
    }
    case 1:
      return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + length)])
    case 2:
      return Buffer.concat([bytes.subarray(0, at + length), bytes.subarray(at)])
    case 3:
      return bytes.subarray(0, at)
    case 4: {
      const text = bytes.toString('latin1')
      const found = [...text.matchAll(/\d+/g)]
      if (found.length === 0) return bytes
      const { index, 0: digits } = random.pick(found)
      return Buffer.from(text.slice(0, index) + random.pick(numbers) + text.slice(index + digits.length), 'latin1')
    }
    default:
      return Buffer.concat([bytes.subarray(0, at), Buffer.from(random.pick(inserted)), bytes.subarray(at)])
  }
}
