import { exitCodes } from '../errors.ts'
import { speakNotice } from '../messages/notice.ts'
import type { RunResult } from '../types.ts'
import type { Session } from './session.ts'

/** Answers, and results of objections, that contradict each other are said, and make an exit code of their own; null where there are none. */
export function sayContradictions({ verification: { questions, notice } }: Pick<RunResult, 'verification'>, session: Session): number | null {
  const answers = (questions ?? []).filter(({ finding }) => finding.kind === 'contradiction').length
  const objections = notice.objections.filter(({ state }) => state.kind === 'contradiction').length
  if (answers > 0) session.say(session.sentence('answers-contradict', { count: answers }))
  if (objections > 0) session.say(speakNotice(session.language)('say-contradict', { count: objections }))
  return answers + objections === 0 ? null : exitCodes.contradiction
}
