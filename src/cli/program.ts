import { Command as Parser, CommanderError } from 'commander'
import { ReconcileError } from '../errors.ts'
import { nearest } from '../settings/nearest.ts'
import { version } from '../version.ts'
import { commonOptions, type Command, type Option, type Options } from './command.ts'
import { commands } from './index.ts'
import type { CliMessage, Session } from './session.ts'

/** Titles of the parser's help, and the sentences that stand for them. */
const titles: Readonly<Record<string, CliMessage>> = { 'Usage:': 'help-usage', 'Options:': 'help-options', 'Commands:': 'help-commands' }

/**
 * Parses the arguments and runs the command.
 *
 * @returns the exit code
 * @throws ReconcileError (usage) for arguments that are wrong, and whatever the command throws
 */
export async function runProgram(args: readonly string[], session: Session): Promise<number> {
  let output = ''
  let exitCode = 0
  const program = new Parser('hedui')
  program
    .description(session.sentence('help-program'))
    .configureOutput({ writeOut: (text) => (output += text), writeErr: (text) => (output += text), outputError: () => undefined })
    .configureHelp({ styleTitle: (title) => (titles[title] === undefined ? title : session.sentence(titles[title])), subcommandTerm: (command) => command.name(), helpWidth: 120 })
    .helpOption('-h, --help', session.sentence('help-help'))
    .helpCommand('help [command]', session.sentence('help-help'))
    .version(version, '-V, --version', session.sentence('help-version'))
    .usage(session.sentence('help-command-usage'))
    .showSuggestionAfterError(false)
    .allowExcessArguments(true)
    .addHelpText('after', `\n${session.sentence('help-after')}`)
  addOptions(program, commonOptions, session)
  program.exitOverride((error) => { throw problemOf(error, commonOptions) }).action((_: Options, parser: Parser) => { throw commandProblem(parser.args) })
  for (const command of commands) {
    addCommand(program, command, session, (code) => (exitCode = code))
  }
  try {
    await program.parseAsync(args, { from: 'user' })
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    await session.print(output)
  }
  return exitCode
}

function addCommand(program: Parser, command: Command, session: Session, done: (code: number) => void): void {
  const options = [...command.options, ...commonOptions]
  const parser = program.command(command.name)
  parser
    .description(command.words[session.language])
    .usage(command.usage)
    .allowExcessArguments(true)
    .addHelpText('after', `\n${command.after[session.language]}`)
    .exitOverride((error) => { throw problemOf(error, options) })
    .action(async () => { done(await command.run(parser.args, parser.optsWithGlobals<Options>(), session)) })
  addOptions(parser, options, session)
}

function addOptions(parser: Parser, options: readonly Option[], session: Session): void {
  for (const { flags, words } of options) parser.option(flags, words[session.language])
}

/** The parser's complaints as ours; help and version, which it ends with an error too, stay as they are. */
function problemOf(error: CommanderError, options: readonly Option[]): Error {
  const quoted = /'([^']*)'/.exec(error.message)?.[1] ?? ''
  const flag = /--?[\w-]+/.exec(quoted)?.[0] ?? quoted
  const flags = [...options.flatMap((option) => /--([\w-]+)/.exec(option.flags)?.[1] ?? []), 'help']
  switch (error.code) {
    case 'commander.unknownOption':
      return new ReconcileError('flag-unknown', 'usage', { flag: quoted, nearest: nearestFlag(quoted, flags) }, error)
    case 'commander.optionMissingArgument':
      return new ReconcileError('flag-without-value', 'usage', { flag }, error)
    default:
      return error
  }
}

/** The dashes, which every flag has, make none of them nearer. */
function nearestFlag(flag: string, names: readonly string[]): string {
  const name = nearest(flag.replace(/^-+/, ''), names)
  return name === '' ? '' : `--${name}`
}

/** No command, or one that there is not. */
function commandProblem([command]: readonly string[]): ReconcileError {
  if (command === undefined) return new ReconcileError('command-missing', 'usage')
  return new ReconcileError('command-unknown', 'usage', { command, nearest: nearest(command, commands.map(({ name }) => name)) })
}
