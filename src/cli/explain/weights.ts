import type { CountedValue } from '../../match/counted-in-files.ts'
import type { LevelInForce } from '../../match/run-weights.ts'
import { sharesOf } from '../../match/shares/index.ts'
import type { Language } from '../../messages/language.ts'
import { speakWeights, type SayWeights } from '../../messages/weights.ts'
import type { Evidence, RunResult } from '../../types.ts'

/** m, u and provenance of the level that a finding reached, as in force; undefined for a level that no comparison has. */
export function levelInForce({ comparison, level }: Evidence, { weights }: RunResult): LevelInForce | undefined {
  return (weights.comparisons as Readonly<Record<string, Readonly<Record<string, LevelInForce>> | undefined>>)[comparison]?.[level]
}

/** Where the weight of a finding comes from: m and u with their sentence, what is added or kept back, what was counted in the files, and how the run's own pairs moved it. */
export function weightLines(evidence: Evidence, counted: readonly CountedValue[], result: RunResult, language: Language): readonly string[] {
  const [shares, inForce] = [sharesOf(evidence), levelInForce(evidence, result)]
  if (shares === undefined || inForce === undefined) return []
  const say = speakWeights(language)
  const { mInForce, cases, pairs } = inForce
  const of = { m: shareText(shares.m.value, say), mFrom: say(shares.m.provenance) }
  return [
    'added' in shares ? say('shares', { ...of, u: shareText(shares.u.value, say), uFrom: say(shares.u.provenance) }) : say('shares-counted', of),
    shares.origin[language],
    ...('added' in shares && shares.added !== null && isShown(shares.added.bits)
      ? [say(shares.added.bits > 0 ? 'added' : 'kept-back', { bits: Math.abs(shares.added.bits).toFixed(1), why: shares.added.why[language] })]
      : []),
    ...(counted.length === 0 ? [] : [say('counted', { values: counted.map((each) => countedText(each, result, say)).join(say('separator')) })]),
    ...(mInForce === undefined || cases === undefined || pairs === undefined ? [] : [say('tuned', { pairs, cases, m: shareText(mInForce, say) })]),
  ]
}

function countedText({ counted, value, count, of }: CountedValue, { villageNames }: RunResult, say: SayWeights): string {
  return say(`counted-${counted}`, { value: counted === 'village' ? (villageNames.get(value) ?? value) : value, count: grouped(count), of: grouped(of) })
}

/** Bits are shown with one digit behind the point; what is less than that is rounding. */
function isShown(bits: number): boolean {
  return Math.abs(bits) >= 0.05
}

/** From a thousandth on in percent, below it as one in so many. */
const percentFrom = 0.001
const digits = 3

function shareText(share: number, say: SayWeights): string {
  return share >= percentFrom ? `${String(Number((share * 100).toPrecision(digits)))} %` : say('one-in', { count: grouped(Number((1 / share).toPrecision(digits))) })
}

/** 12345 -> 12,345, as both languages write it. */
export function grouped(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',')
}
