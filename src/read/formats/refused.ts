import { ReconcileError, type ErrorCode } from '../../errors.ts'
import { beginning } from './decode.ts'
import { startsWith, type Format } from './format.ts'

/** Formats that are known and not read: each is refused with a sentence that says what to do, because read as text they would give nonsense. */
const known: readonly { readonly code: ErrorCode; readonly recognises: (head: Uint8Array) => boolean }[] = [
  { code: 'file-is-word', recognises: (head) => startsWith(head, 0x7b, 0x5c, 0x72, 0x74, 0x66) },
  { code: 'file-is-pdf', recognises: (head) => startsWith(head, 0x25, 0x50, 0x44, 0x46) },
  {
    code: 'file-is-image',
    recognises: (head) => startsWith(head, 0x89, 0x50, 0x4e, 0x47) || startsWith(head, 0xff, 0xd8, 0xff) || startsWith(head, 0x47, 0x49, 0x46, 0x38) || startsWith(head, 0x42, 0x4d),
  },
  { code: 'file-is-archive', recognises: (head) => startsWith(head, 0x52, 0x61, 0x72, 0x21) || startsWith(head, 0x37, 0x7a, 0xbc, 0xaf) },
  { code: 'file-is-xml', recognises: (head) => /^<(?:\?xml|\?mso-application|workbook)/.test(beginning(head)) },
]

export const refused: readonly Format[] = known.map(({ code, recognises }) => ({
  isText: true,
  recognises,
  open: ({ file }) => Promise.reject(new ReconcileError(code, 'unreadable', { file })),
}))
