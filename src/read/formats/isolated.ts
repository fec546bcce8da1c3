import { stat } from 'node:fs/promises'
import { totalmem } from 'node:os'
import { extname } from 'node:path'
import { Worker } from 'node:worker_threads'
import { ReconcileError } from '../../errors.ts'
import type { Merge, Row, Sheet, Workbook } from '../../types.ts'
import type { Limits } from '../limits.ts'
import { megabyte } from './format.ts'
import { standardInput } from '../inputs.ts'
import { overLimit } from './over-limit.ts'
import { unpackRows } from './row-batch.ts'
import type { Answer, Question, SheetHead } from './worker-messages.ts'

/** Megabytes of a file up to which the limits of time and memory hold as they are. */
const megabytesOfLimits = 5
/** Of the machine's memory, what the largest files may take. */
const shareOfMachine = 0.5
/** Milliseconds between two looks at the memory, which grows by some 50 MB in that time at most. */
const watchMilliseconds = 25

/**
 * Megabytes for what a worker has just made, instead of V8's 48: batches of rows are soon garbage. Measured on 100,000 rows of .xlsx: 155 MB at the peak instead of 182, and no slower.
 */
const youngMegabytes = 16

/** A worker that waits for the next file, and the memory that it may take. Starting one takes about 40 ms. */
let idle: { readonly reader: Reader; readonly memory: number } | null = null

/**
 * Opens a file in a worker of limited time and memory. Large files are read in portions, when they are asked for.
 *
 * @param bytes the file, where it is not on the disk
 * @throws ReconcileError `over-limit` where it takes too long or too much, and whatever reading throws
 */
export async function openIsolated(path: string, file: string, limits: Limits, bytes: Uint8Array | null): Promise<Workbook> {
  const size = bytes?.length ?? (path === standardInput ? 0 : (await stat(path)).size)
  const scale = Math.max(1, size / megabyte / megabytesOfLimits)
  const memory = Math.ceil(Math.min(limits['memory-megabytes'] * scale, Math.max(limits['memory-megabytes'], (totalmem() * shareOfMachine) / megabyte)))
  const reader = idle !== null && idle.memory === memory ? idle.reader : new Reader(memory)
  idle = null
  const source = { file, limits }
  const milliseconds = limits.seconds * scale * 1000
  const ask = (question: Question): Promise<Answer> => reader.ask(question, milliseconds, source)
  const opened = await ask({ kind: 'open', path, file, limits, bytes })
  if (opened.kind !== 'opened') throw new Error(`${opened.kind} instead of a workbook`)
  let unread = opened.sheets.filter(({ isDone }) => !isDone).length
  const finish = (): void => {
    unread--
    if (unread > 0) return
    if (idle === null) idle = { reader, memory }
    else reader.close()
  }
  if (unread === 0) finish()
  const sheets = opened.sheets.map((head, index): Sheet => ({ name: head.name, hidden: head.hidden, merges: unpackMerges(head.merges), batches: rowsOf(head, index, ask, finish) }))
  return { ...opened.workbook, sheets }
}

async function* rowsOf({ ahead, isDone }: SheetHead, sheet: number, ask: (question: Question) => Promise<Answer>, finish: () => void): AsyncGenerator<readonly Row[]> {
  // Asked for before what is there is used, so that both threads work.
  let next = isDone ? null : prefetch(ask, sheet)
  for (const batch of ahead) yield unpackRows(batch)
  while (next !== null) {
    const answer = await next()
    if (answer.kind !== 'rows') throw new Error(`${answer.kind} instead of rows`)
    if (answer.rows === null) {
      finish()
      return
    }
    next = prefetch(ask, sheet)
    yield unpackRows(answer.rows)
  }
}

/** The answer is fetched at once, and its error is thrown where it is used. */
function prefetch(ask: (question: Question) => Promise<Answer>, sheet: number): () => Promise<Answer> {
  const answer = ask({ kind: 'next', sheet })
  answer.catch(() => undefined)
  return () => answer
}

function unpackMerges(packed: Int32Array): readonly Merge[] {
  return Array.from({ length: packed.length / 4 }, (_, i) => {
    const [top = 0, left = 0, bottom = 0, right = 0] = packed.subarray(4 * i, 4 * i + 4)
    return { top, left, bottom, right }
  })
}

/** One worker, asked one question at a time. It does not keep the program alive while it waits. */
class Reader {
  readonly #worker: Worker
  readonly #memory: number
  #last: Promise<unknown> = Promise.resolve()
  #end: ReconcileError | Error | null = null

  constructor(memory: number) {
    this.#memory = memory
    this.#worker = new Worker(new URL(`worker${extname(import.meta.url)}`, import.meta.url), { resourceLimits: { maxOldGenerationSizeMb: memory, maxYoungGenerationSizeMb: youngMegabytes }, stderr: true, stdout: true })
    this.#worker.unref()
  }

  close(): void {
    void this.#worker.terminate()
  }

  ask(question: Question, milliseconds: number, source: { readonly file: string; readonly limits: Limits }): Promise<Answer> {
    const answer = this.#last.then(() => this.#askNow(question, milliseconds, source))
    this.#last = answer.catch(() => undefined)
    return answer
  }

  async #askNow(question: Question, milliseconds: number, source: { readonly file: string; readonly limits: Limits }): Promise<Answer> {
    if (this.#end !== null) throw this.#end
    const worker = this.#worker
    const before = process.memoryUsage.rss()
    const most = before + this.#memory * megabyte
    const answer = await new Promise<Answer>((resolve, reject) => {
      const stop = (error: Error): void => {
        this.#end = error
        done()
        // What the worker still holds is given back before the error is told.
        void worker.terminate().then(() => { reject(error) })
      }
      const timer = setTimeout(() => { stop(overLimit('seconds', source)) }, milliseconds)
      // While the rows are read the main thread keeps some of them itself, so that its memory says nothing of the worker's.
      const watch = setInterval(() => { if (question.kind === 'open' && process.memoryUsage.rss() > most) stop(overLimit('memory-megabytes', source)) }, watchMilliseconds)
      const onMessage = (value: Answer): void => {
        done()
        resolve(value)
      }
      const onError = (error: Error): void => {
        stop('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? overLimit('memory-megabytes', source) : error)
      }
      const done = (): void => {
        clearTimeout(timer)
        clearInterval(watch)
        worker.off('message', onMessage).off('error', onError).unref()
        worker.on('error', () => undefined)
      }
      worker.ref()
      worker.removeAllListeners('error')
      worker.on('message', onMessage).on('error', onError)
      worker.postMessage(question)
    })
    if (answer.kind === 'failed') throw new ReconcileError(answer.code, 'unreadable', answer.params)
    if (answer.kind === 'broke') throw new Error(answer.stack)
    return answer
  }
}
