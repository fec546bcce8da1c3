import { kinds } from '../../link/kinds/index.ts'
import type { LinkResult } from '../../link/pipeline.ts'
import type { LinkReason } from '../../link/rules.ts'
import { linkReasons, speakLink } from '../../messages/link.ts'
import type { Verdict } from '../../types.ts'

/** Counts of a run of `hedui link`. */
export interface LinkSummary {
  readonly left: number
  readonly right: number
  readonly verdicts: Readonly<Record<Verdict, number>>
  readonly reasons: Readonly<Partial<Record<LinkReason, number>>>
  /** False matches expected among the matched: the sum of their probabilities. */
  readonly expectedFalse: number
  /** Rows of both tables that have nothing in a column that is compared. */
  readonly rejected: number
}

const verdicts: readonly Verdict[] = ['matched', 'needs-verification', 'unmatched']
/** With fewer pairs of the files' own the shipped weights have the greater part in the learnt ones (chosen; see link/weights.ts). */
const fewPairs = 50
/** Digits of the expected number of false matches. */
const expectedDigits = 2

export function summarizeLink({ decisions, context, inputs }: LinkResult): LinkSummary {
  const count = (verdict: Verdict): number => decisions.filter((decision) => decision.verdict === verdict).length
  const reasons: Partial<Record<LinkReason, number>> = {}
  for (const { reason } of decisions) reasons[reason] = (reasons[reason] ?? 0) + 1
  const expected = decisions.filter(({ verdict }) => verdict === 'matched').map(({ falseMatch }) => falseMatch).sort((a, b) => a - b).reduce((sum, each) => sum + each, 0)
  return {
    left: context.left.size,
    right: context.right.size,
    verdicts: { matched: count('matched'), 'needs-verification': count('needs-verification'), unmatched: count('unmatched') },
    reasons,
    expectedFalse: Number(expected.toPrecision(expectedDigits)),
    rejected: [...inputs.left.accounts, ...inputs.right.accounts].reduce((sum, { rejected }) => sum + rejected, 0),
  }
}

/** The summary as people read it. */
export function linkSummaryLines(result: LinkResult): readonly string[] {
  const { language } = result.config
  const say = speakLink(language)
  const summary = summarizeLink(result)
  const reasons = Object.keys(linkReasons) as readonly LinkReason[]
  const ofVerdict = (verdict: Verdict): readonly LinkReason[] => reasons.filter((reason) => result.decisions.some((decision) => decision.verdict === verdict && decision.reason === reason))
  return [
    say('summary-tables', { left: summary.left, right: summary.right }),
    ...verdicts.flatMap((verdict) => [
      say('summary-verdict', { verdict: say(verdict), count: summary.verdicts[verdict] }),
      ...ofVerdict(verdict).map((reason) => say('summary-reason', { count: summary.reasons[reason] ?? 0, reason: linkReasons[reason][language] })),
    ]),
    say('expected-false', { expected: summary.expectedFalse }),
    ...(summary.rejected === 0 ? [] : [say('rejected', { count: summary.rejected })]),
    ...unreadLines(result),
    ...(result.shares.pairs >= fewPairs ? [] : [say('few-pairs', { pairs: Math.round(result.shares.pairs) })]),
  ]
}

/** Columns of which cells could not be read by their kind: a wrong kind is found here. */
function unreadLines({ config: { language, schema }, context }: LinkResult): readonly string[] {
  const say = speakLink(language)
  return ([context.left, context.right] as const).flatMap(({ file, unread }) =>
    schema.columns.flatMap(({ name, kind }, column) => {
      const count = unread[column] ?? 0
      return count === 0 ? [] : [say('unread', { file, column: name, count, kind: kinds[kind].words[language] })]
    }),
  )
}
