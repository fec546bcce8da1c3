/** Links the files of a folder as `hedui reconcile` does, without what it asks of offices and without the reports, and writes the pairs, best first: link.js STUDENTS PAIRS KIND=FILE... */
import { writeFileSync } from 'node:fs'
import { compileLess } from '../../../src/compiler.ts'
import { makeConfig, type Config } from '../../../src/config.ts'
import { decideFiles } from '../../../src/pipeline.ts'
import type { Decision, Place, RunResult } from '../../../src/types.ts'
import { asOf } from '../../accuracy/generate.ts'

/** Raises every match over everything that is put before a person; a probability is at most 1. */
const matchedBonus = 1

// As the program itself does (src/cli/main.ts).
compileLess()

const [students = '', pairs = '', ...lists] = process.argv.slice(2)
const config: Config = {
  ...makeConfig([], { today: asOf, language: 'en', folder: '.' }),
  students: [students],
  lists: lists.map((list) => ({ kind: list.slice(0, list.indexOf('=')), path: list.slice(list.indexOf('=') + 1) })),
}
const result = await decideFiles(config)
const lines = result.decisions.flatMap((decision) => lineOf(decision, result))
writeFileSync(pairs, ['place,place_listed,score', ...lines].join('\n') + '\n')
console.log(JSON.stringify({ threshold: matchedBonus }))

/** The one pair that the program says of a student: the match, or the first of those that a person is to look at. */
function lineOf({ student, verdict, match, candidates, falseMatch }: Decision, { students: registration, listed }: Pick<RunResult, 'students' | 'listed'>): readonly string[] {
  const first = match ?? candidates[0]
  if (first === undefined || verdict === 'unmatched') return []
  const place = ({ file, row }: Place): string => `${file.replace(/^.*[\\/]/, '')}:${String(row)}`
  const score = 1 - falseMatch + (verdict === 'matched' ? matchedBonus : 0)
  return [`${place(registration.person(student).place)},${place(listed.person(first.listed).place)},${String(score)}`]
}
