import type { Command } from './command.ts'
import { demo } from './commands/demo.ts'
import { diff } from './commands/diff.ts'
import { explain } from './commands/explain.ts'
import { init } from './commands/init.ts'
import { inspect } from './commands/inspect.ts'
import { link } from './commands/link.ts'
import { reconcile } from './commands/reconcile.ts'
import { review } from './commands/review.ts'
import { status } from './commands/status.ts'

/** Every command, in the order of the help. A new one is one file and one line here. */
export const commands: readonly Command[] = [reconcile, review, status, diff, explain, inspect, link, init, demo]
