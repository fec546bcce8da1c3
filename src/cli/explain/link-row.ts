import { ReconcileError } from '../../errors.ts'
import { evidenceOf } from '../../link/candidates.ts'
import type { LinkResult } from '../../link/pipeline.ts'
import { linkReasons, speakLink } from '../../messages/link.ts'
import { inOrderOfLeft } from '../../report/link/tables.ts'
import { findingText, linkPlace, probabilityText, valuesText } from '../../report/link/wording.ts'

const millibitsOfBit = 1000
const bits = (millibits: number): string => (millibits / millibitsOfBit).toFixed(1)

/**
 * One left row, its verdict, and every candidate with its evidence, a line each.
 *
 * @param who its key, or the number of its row
 * @throws ReconcileError (usage) where no row has it
 */
export function explainRow(who: string, result: LinkResult): readonly string[] {
  const { config, context: { left, right }, decisions } = result
  const say = speakLink(config.language)
  const named = decisions.filter((decision) => left.key(decision.left) === who)
  const found = named.length > 0 ? named : decisions.filter((decision) => String(left.place(decision.left).row) === who)
  if (found.length === 0) throw new ReconcileError('row-not-found', 'usage', { row: who })
  return inOrderOfLeft({ ...result, decisions: found }).flatMap(({ left: row, verdict, reason, falseMatch, candidates }) => [
    say('explained-row', { place: linkPlace(left, row, say), values: valuesText(left, row, result) }),
    say('explained-verdict', { verdict: say(verdict), reason: linkReasons[reason][config.language], probability: probabilityText(falseMatch) }),
    ...candidates.flatMap((candidate, at) => [
      say('explained-candidate', { number: at + 1, place: linkPlace(right, candidate.right, say), values: valuesText(right, candidate.right, result) }),
      ...evidenceOf(row, candidate.right, result.context, result.shares).map((each) => `  ${say('explained-evidence', { bits: bits(each.millibits), finding: findingText(each, result, say) })}`),
      `  ${say('explained-sum', { bits: bits(candidate.millibits), relative: bits(candidate.relativeMillibits) })}`,
    ]),
  ])
}
