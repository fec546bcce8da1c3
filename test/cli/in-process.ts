import { runProgram } from '../../src/cli/program.ts'
import type { Session } from '../../src/cli/session.ts'
import { ReconcileError } from '../../src/errors.ts'
import { cliMessages } from '../../src/messages/cli.ts'
import { fill } from '../../src/messages/language.ts'
import type { Outcome } from './program.ts'

/**
 * Runs the program in this very process, which is many times faster than a new one; paths must be absolute or stand in a project file. A trouble that
 * stops it comes as its exit code, and as its code on stderr.
 *
 * @param typed lines that answer what is asked; after them the input ends, or Ctrl-C is pressed
 */
export async function runHere(args: readonly string[], typed: readonly string[] = [], end: 'end' | 'interrupted' = 'end', columns = 80): Promise<Outcome> {
  let [stdout, stderr] = ['', '']
  const lines = [...typed]
  const session: Session = {
    language: 'zh',
    environment: {},
    today: '2019-03-31',
    print: (text) => {
      stdout += text
      return Promise.resolve()
    },
    say: (line) => { stderr += `${line}\n` },
    progress: () => undefined,
    sentence: (code, params = {}) => fill(cliMessages[code][session.language], params),
    strong: (text) => text,
    mark: (text) => `[${text}]`,
    columns,
    ask: (question) => {
      stdout += `${question}\n`
      const text = lines.shift()
      return Promise.resolve(text === undefined ? { kind: end } : { kind: 'line', text })
    },
    interruption: () => undefined,
  }
  try {
    return { code: await runProgram(args, session), stdout, stderr }
  } catch (error) {
    if (!(error instanceof ReconcileError)) throw error
    return { code: error.exitCode, stdout, stderr: `${stderr}${error.code} ${JSON.stringify(error.params)}\n` }
  }
}
