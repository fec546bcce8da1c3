import { describe, expect, it } from 'vitest'
import { errorMessages } from '../../src/messages/errors.ts'
import { idIssues } from '../../src/messages/id-issues.ts'
import { fill, type Words } from '../../src/messages/language.ts'
import { reasons } from '../../src/messages/reasons.ts'

const registries: Readonly<Record<string, Readonly<Record<string, Words>>>> = { errors: errorMessages, 'ID issues': idIssues, reasons }

/** Parameters of a sentence, such as 'file' in '{file}', each once. */
function parameters(sentence: string): readonly string[] {
  return [...new Set([...sentence.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? ''))].sort()
}

for (const [name, sentences] of Object.entries(registries)) {
  describe(name, () => {
    it.each(Object.entries(sentences))('%s is a whole sentence in both languages', (code, { zh, en }) => {
      expect(code).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
      expect(zh).toMatch(/\p{Script=Han}.*[。？]$/u)
      expect(en).toMatch(/^(?:--[a-z]|[A-Z{"']).*[a-z].*[.?]$/)
      // An example may show a heading: idNumber=证件号.
      expect(en.replace(/=\p{Script=Han}+/gu, '')).not.toMatch(/\p{Script=Han}/u)
      expect(parameters(zh)).toEqual(parameters(en))
    })
    it.each(Object.entries(sentences).filter(([, { zh }]) => zh.includes('{nearest}')))('%s leaves out the closest name where none is near', (_, { zh, en }) => {
      for (const sentence of [zh, en]) expect(fill(sentence, { nearest: '' })).not.toMatch(/最接近|closest/)
    })
    it.each(Object.entries(sentences))('%s has full-width punctuation in zh', (_, { zh }) => {
      // What is typed at a prompt or into a file keeps its own marks.
      const words = zh.replace(/“[^”]*”/g, '').replace(/--\S+(?:\s+\S*=\S*)?/g, '').replace(/\{\w+\}/g, '')
      expect(words).not.toMatch(/[,;:?!()](?!\d)/)
      // A dot may only stand before an extension or between digits.
      expect(words).not.toMatch(/\.(?![a-z\d])/)
    })
  })
}
