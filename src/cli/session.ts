import type { cliMessages } from '../messages/cli.ts'
import type { Language } from '../messages/language.ts'

export type CliMessage = keyof typeof cliMessages

/**
 * What Ctrl-C does: 'exit' leaves at once, because nothing was written yet; 'finish' lets the writing end first; 'kill' leaves it to the system,
 * because a long computation would keep the program from answering.
 */
export type Interruption = 'exit' | 'finish' | 'kill'

/** What came of asking: a line, the end of the input, or Ctrl-C. */
export type Typed = { readonly kind: 'line'; readonly text: string } | { readonly kind: 'end' | 'interrupted' }

/** The outside world, as commands see it; main.ts makes the real one. */
export interface Session {
  /** Of messages; the flags say it, or the configuration once it is read. */
  language: Language
  readonly environment: Readonly<Record<string, string | undefined>>
  /** ISO date of the machine's clock. */
  readonly today: string
  /** Results: writes to stdout, and waits where its reader is slower. */
  readonly print: (text: string) => Promise<void>
  /** Messages: a line on stderr; nothing with --quiet. */
  readonly say: (line: string) => void
  /** A line that is overwritten by the next; shown on a terminal only. null ends it. */
  readonly progress: (line: string | null) => void
  readonly sentence: (code: CliMessage, params?: Readonly<Record<string, string | number>>) => string
  /** For stdout; as it is where there are no colours. */
  readonly strong: (text: string) => string
  /** What differs, for stdout: in red, or in brackets where there are no colours. */
  readonly mark: (text: string) => string
  /** Half-width characters of a line of the terminal. */
  readonly columns: number
  /** Asks on the terminal, or of the lines of a pipe. */
  readonly ask: (question: string) => Promise<Typed>
  readonly interruption: (mode: Interruption) => void
}
