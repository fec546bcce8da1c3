import { ReconcileError, type ErrorCode } from '../../errors.ts'
import { beginning } from './decode.ts'
import { startsWith, type Source } from './format.ts'

type Recognises = (head: Uint8Array) => boolean

/** By its first bytes, whatever its name: every format that is read, in the order in which they are tried. What opens a format is loaded where there is such a file. */
const signatures = {
  zip: (head) => startsWith(head, 0x50, 0x4b, 0x03, 0x04) || startsWith(head, 0x50, 0x4b, 0x05, 0x06),
  compound: (head) => startsWith(head, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1),
  gzip: (head) => startsWith(head, 0x1f, 0x8b),
  html: (head) => /^(?:<!doctype html|<html|<head|<meta|<table|<style|<body|<div|<center)/.test(beginning(head)),
  'xml-spreadsheet': (head) => {
    const text = beginning(head)
    return /^<(?:\?xml|\?mso-application|!doctype|!--|(?:\w+:)?workbook)/.test(text) && text.includes('urn:schemas-microsoft-com:office:spreadsheet')
  },
  'flat-document': (head) => {
    const text = beginning(head)
    return text.startsWith('<') && text.includes('<office:document') && text.includes('opendocument:xmlns:office')
  },
  'bare-sheet': (head) => head[0] === 0x09 && (head[1] === 0x00 || head[1] === 0x02 || head[1] === 0x04) && (head[2] === 0x04 || head[2] === 0x06) && head[3] === 0x00,
  // Version, a date that exists, and a header of whole field descriptions.
  dbase: (head) => [0x03, 0x30, 0x83, 0x8b, 0xf5].includes(head[0] ?? 0) && (head[2] ?? 0) >= 1 && (head[2] ?? 0) <= 12 && (head[3] ?? 0) >= 1 && (head[3] ?? 0) <= 31 && head.length > 32 && head[12] === 0 && head[13] === 0,
  'symbolic-link': (head) => /^id;p/.test(beginning(head)),
  'data-interchange': (head) => /^table\r?\n0,1\r?\n/.test(beginning(head)),
} as const satisfies Record<string, Recognises>

/** Formats that are known and not read: each is refused with a sentence that says what to do, because read as text they would give nonsense. */
const refused = {
  'file-is-word': (head) => startsWith(head, 0x7b, 0x5c, 0x72, 0x74, 0x66),
  'file-is-pdf': (head) => startsWith(head, 0x25, 0x50, 0x44, 0x46),
  'file-is-image': (head) => startsWith(head, 0x89, 0x50, 0x4e, 0x47) || startsWith(head, 0xff, 0xd8, 0xff) || startsWith(head, 0x47, 0x49, 0x46, 0x38) || startsWith(head, 0x42, 0x4d),
  'file-is-archive': (head) => startsWith(head, 0x52, 0x61, 0x72, 0x21) || startsWith(head, 0x37, 0x7a, 0xbc, 0xaf),
  'file-is-xml': (head) => /^<(?:\?xml|\?mso-application|workbook)/.test(beginning(head)),
} as const satisfies Partial<Record<ErrorCode, Recognises>>

/** Formats that are no text. */
export type BinaryFormat = keyof typeof signatures

/** What a file is; text is what remains. Throws ReconcileError (unreadable) where it is empty or of a format that is refused. */
export function formatOf({ file, head }: Source): BinaryFormat | 'text' {
  if (head.length === 0) throw new ReconcileError('file-empty', 'unreadable', { file })
  const format = (Object.keys(signatures) as BinaryFormat[]).find((each) => signatures[each](head))
  if (format !== undefined) return format
  const code = (Object.keys(refused) as (keyof typeof refused)[]).find((each) => refused[each](head))
  if (code !== undefined) throw new ReconcileError(code, 'unreadable', { file })
  return 'text'
}
