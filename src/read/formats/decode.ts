import { decoderOf, EncodingDetector, type Encoding } from '../encoding.ts'

/** A text file's text and encoding by its bytes, whatever the file says itself; null where it is no text. */
export function decodeBytes(bytes: Uint8Array): { readonly text: string; readonly encoding: Encoding } | null {
  const detector = new EncodingDetector()
  detector.add(bytes)
  const found = detector.result()
  if (found === null) return null
  const decoder = decoderOf(found)
  return { text: decoder.push(bytes) + decoder.end(), encoding: found.encoding }
}

/** The beginning of a text, without byte order mark and white space, in lower case. */
export function beginning(head: Uint8Array): string {
  return new TextDecoder('latin1').decode(head).replace(/^(\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '').replaceAll('\0', '').trimStart().toLowerCase()
}
