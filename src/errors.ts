import type { errorMessages } from './messages/errors.ts'

/** Exit codes of the program, as its README states them. */
export const exitCodes = {
  done: 0,
  failOn: 1,
  usage: 2,
  unreadable: 3,
  unwritable: 4,
  contradiction: 5,
  interrupted: 130,
} as const

export type ErrorCode = keyof typeof errorMessages
export type ErrorParams = Readonly<Record<string, string | number>>

/**
 * A file, flag or setting that stops the run. The words are in messages/errors.ts (zh and en), keyed by `code`;
 * anything else that is thrown is a bug and surfaces with its stack.
 */
export class ReconcileError extends Error {
  readonly code: ErrorCode
  readonly params: ErrorParams
  readonly exitCode: number

  constructor(code: ErrorCode, exit: 'usage' | 'unreadable' | 'unwritable', params: ErrorParams = {}, cause?: unknown) {
    super(`${code} ${JSON.stringify(params)}`, { cause })
    this.name = 'ReconcileError'
    this.code = code
    this.params = params
    this.exitCode = exitCodes[exit]
  }
}

/** Throws what stops a run: the only trouble as it is, several as an AggregateError of them, so that all are named at once. */
export function throwAll(problems: readonly ReconcileError[]): void {
  const [first, ...others] = problems
  if (first !== undefined) throw others.length === 0 ? first : new AggregateError(problems)
}
