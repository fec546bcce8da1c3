/** The worker that reads spreadsheets; isolated.ts starts it and sets its limits. */
import { parentPort } from 'node:worker_threads'
import { ReconcileError } from '../../errors.ts'
import type { Merge, Row, Sheet } from '../../types.ts'
import { openHere } from './index.ts'
import { packRows } from './row-batch.ts'
import type { Answer, Question, SheetHead } from './worker-messages.ts'

/** Rows that are sent with the workbook itself, so that the sheets of an office need one answer; more are sent when they are asked for. */
const mostAhead = 5000

let batches: readonly AsyncIterator<readonly Row[]>[] = []

async function answer(question: Question): Promise<Answer> {
  if (question.kind === 'next') {
    const next = await batches[question.sheet]?.next()
    return { kind: 'rows', rows: next === undefined || next.done === true ? null : packRows(next.value) }
  }
  const workbook = await openHere(question.path, question.file, question.limits, question.bytes)
  const { sheets: opened, ...rest } = workbook
  batches = opened.map((sheet) => sheet.batches[Symbol.asyncIterator]())
  const sheets: SheetHead[] = []
  let rows = 0
  for (const [index, sheet] of opened.entries()) {
    const head = await headOf(sheet, batches[index], mostAhead - rows)
    rows += head.rows
    sheets.push(head.sheet)
  }
  return { kind: 'opened', workbook: rest, sheets }
}

async function headOf({ name, hidden, merges }: Sheet, iterator: AsyncIterator<readonly Row[]> | undefined, most: number): Promise<{ readonly sheet: SheetHead; readonly rows: number }> {
  const ahead: SheetHead['ahead'][number][] = []
  let rows = 0
  let isDone = iterator === undefined
  while (iterator !== undefined && rows < most && !isDone) {
    const next = await iterator.next()
    isDone = next.done === true
    if (next.done === true) break
    ahead.push(packRows(next.value))
    rows += next.value.length
  }
  return { sheet: { name, hidden, merges: packMerges(merges), ahead, isDone }, rows }
}

function packMerges(merges: readonly Merge[]): Int32Array {
  const packed = new Int32Array(merges.length * 4)
  merges.forEach(({ top, left, bottom, right }, i) => { packed.set([top, left, bottom, right], i * 4) })
  return packed
}

function failure(error: unknown): Answer {
  if (error instanceof ReconcileError) return { kind: 'failed', code: error.code, params: error.params }
  return { kind: 'broke', stack: error instanceof Error ? (error.stack ?? error.message) : String(error) }
}

parentPort?.on('message', (question: Question) => {
  void answer(question).catch(failure).then((done) => { parentPort?.postMessage(done) })
})
