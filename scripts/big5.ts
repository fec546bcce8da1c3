import { encodeAs } from './gbk.ts'

/** Big5 bytes of text, as Windows in Taiwan and Hong Kong saves it. */
export function encodeBig5(text: string): Buffer {
  return encodeAs(text, 'big5')
}
