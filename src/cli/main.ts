import { stripVTControlCharacters } from 'node:util'
import { compileLess } from '../compiler.ts'
import { exitCodes, ReconcileError } from '../errors.ts'
import { cliMessages } from '../messages/cli.ts'
import { errorMessages } from '../messages/errors.ts'
import { fill } from '../messages/language.ts'
import { maskNumbers } from '../normalize/id-number.ts'
import { keyboard } from './keyboard.ts'
import { firstLanguage } from './language.ts'
import { runProgram } from './program.ts'
import type { Interruption, Session } from './session.ts'

/** A bug, apart from the codes that mean something to a batch job (EX_SOFTWARE of sysexits.h). */
const bugExitCode = 70
/** Between two drawings of the progress line, so that drawing costs nothing. */
const progressMilliseconds = 100
/** Width of a terminal that does not say it. */
const defaultColumns = 80

compileLess()

const args = process.argv.slice(2)
const isQuiet = args.includes('--quiet')
const noColor = args.includes('--no-color') || (process.env['NO_COLOR'] ?? '') !== ''
const chalk = noColor ? null : await import('chalk')

const keys = keyboard(process.stdin, process.stdout)
let drawnAt = 0
let drawn = ''
let interruption: Interruption = 'exit'
let isInterrupted = false

const session: Session = {
  language: firstLanguage(args, process.env),
  environment: process.env,
  today: localDate(new Date()),
  print: (text) => new Promise((resolve) => process.stdout.write(text, () => { resolve() })),
  say(line) {
    if (isQuiet) return
    draw(null)
    process.stderr.write(`${line}\n`)
  },
  progress(line) {
    const isSameStage = line !== null && withoutNumbers(line) === withoutNumbers(drawn)
    if (isSameStage && Date.now() - drawnAt < progressMilliseconds) return
    draw(line)
  },
  sentence: (code, params = {}) => fill(cliMessages[code][session.language], params),
  strong: (text) => chalk?.default.bold(text) ?? text,
  mark: (text) => (chalk === null || chalk.default.level === 0 ? `[${text}]` : chalk.default.red.bold(text)),
  columns: process.stdout.columns || defaultColumns,
  ask: (question) => keys.ask(question),
  interruption(mode) {
    interruption = mode
    process.removeListener('SIGINT', onInterrupt)
    if (mode !== 'kill') process.on('SIGINT', onInterrupt)
  },
}

function withoutNumbers(text: string): string {
  return text.replace(/\d+/g, '')
}

/** Draws the progress line over the last one, on a terminal only. */
function draw(line: string | null): void {
  if (!process.stderr.isTTY || isQuiet || (line === null && drawn === '')) return
  const width = Math.max((process.stderr.columns || defaultColumns) - 1, 1)
  // A wide character takes two columns; half the width is safe for a line of them.
  const fitted = (line ?? '').slice(0, Math.floor(width / 2))
  process.stderr.write(`\r\u001b[2K${fitted}`)
  drawn = fitted
  drawnAt = line === null ? 0 : Date.now()
}

function onInterrupt(): void {
  if (interruption === 'finish' && !isInterrupted) {
    isInterrupted = true
    return
  }
  draw(null)
  if (interruption === 'exit') process.stderr.write(`${session.sentence('interrupted')}\n`)
  process.exit(exitCodes.interrupted)
}

function localDate(now: Date): string {
  const two = (part: number): string => String(part).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}

/** A trouble as its sentence, in red where there are colours. */
function showProblem({ code, params }: ReconcileError): void {
  const sentence = maskNumbers(stripVTControlCharacters(fill(errorMessages[code][session.language], params)).replace(/\s*\n\s*/g, ' '))
  const line = session.sentence('error', { sentence })
  process.stderr.write(`${chalk?.chalkStderr.red(line) ?? line}\n`)
}

/** Several inputs that can't be read come as one error that holds the others. */
function problemsOf(error: unknown): readonly ReconcileError[] | null {
  if (error instanceof ReconcileError) return [error]
  if (!(error instanceof AggregateError)) return null
  const problems = (error.errors as readonly unknown[]).filter((each) => each instanceof ReconcileError)
  return problems.length > 0 && problems.length === error.errors.length ? problems : null
}

async function main(): Promise<number> {
  try {
    const code = await runProgram(args, session).finally(keys.close)
    draw(null)
    if (!isInterrupted) return code
    process.stderr.write(`${session.sentence('interrupted-late')}\n`)
    return exitCodes.interrupted
  } catch (error) {
    draw(null)
    const problems = problemsOf(error)
    if (problems === null) {
      process.stderr.write(`${session.sentence('bug')}\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
      return bugExitCode
    }
    problems.forEach(showProblem)
    return problems[0]?.exitCode ?? bugExitCode
  }
}

// The reader of a pipe, such as head, may leave early: no failure.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
    process.exit(process.exitCode ?? exitCodes.done)
  })
}
session.interruption('exit')
process.exitCode = await main()
