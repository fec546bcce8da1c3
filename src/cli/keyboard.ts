import { createInterface, type Interface } from 'node:readline'
import type { Typed } from './session.ts'

interface Input extends NodeJS.ReadableStream {
  readonly isTTY?: boolean
}

interface Output extends NodeJS.WritableStream {
  readonly isTTY?: boolean
}

/** Questions and the lines that answer them, on a terminal or through a pipe; nothing is read before something is asked. */
export function keyboard(input: Input, output: Output): { readonly ask: (question: string) => Promise<Typed>; readonly close: () => void } {
  const typed: Typed[] = []
  let waiting: ((typed: Typed) => void) | null = null
  let lines: Interface | null = null
  // What was piped in stays in line until it is asked for; the end, and Ctrl-C, are what every later question gets.
  let last: Typed | null = null
  const take = (each: Typed): void => {
    if (each.kind !== 'line') last = each
    const asked = waiting
    waiting = null
    if (asked === null) typed.push(each)
    else asked(each)
  }
  const isTerminal = input.isTTY === true && output.isTTY === true
  const open = (): Interface => {
    const opened = createInterface({ input, terminal: isTerminal, ...(isTerminal ? { output } : {}) })
    opened.on('line', (text) => { take({ kind: 'line', text }) })
    opened.on('SIGINT', () => {
      output.write('\n')
      take({ kind: 'interrupted' })
    })
    opened.on('close', () => { take({ kind: 'end' }) })
    return opened
  }
  return {
    ask(question) {
      lines ??= open()
      if (isTerminal) {
        lines.setPrompt(question)
        lines.prompt()
      } else output.write(`${question}\n`)
      const next = typed.shift() ?? last
      return next === null ? new Promise((resolve) => { waiting = resolve }) : Promise.resolve(next)
    },
    close: () => { lines?.close() },
  }
}
