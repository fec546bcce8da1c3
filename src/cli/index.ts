import type { Command } from './command.ts'
import { demo } from './commands/demo.ts'
import { inspect } from './commands/inspect.ts'
import { reconcile } from './commands/reconcile.ts'

/** Every command, in the order of the help. A new one is one file and one line here. */
export const commands: readonly Command[] = [reconcile, inspect, demo]
