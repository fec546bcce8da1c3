import { likeness } from '../normalize/likeness.ts'
import type { Comparison } from './comparisons/comparison.ts'
import type { comparisons, ComparisonId } from './comparisons/index.ts'
import type { Counted, Frequencies, Tally } from './frequencies.ts'
import type { WeightsInForce } from './in-force.ts'
import type { Learned, LearnedLevels, LearnedShare } from './learn.ts'
import type { StatedNumber } from './match.ts'
import { millibits, oddsFactor } from './millibits.ts'
import { shares } from './shares/index.ts'
import { millibitsOf, type FilesFormula, type Level, type Provenance } from './shares/level.ts'
import { nameSteps } from './shares/name.ts'
import { carerNameCap, characterErrorRate } from './weights.ts'

/** One level as it is in force: shares of pairs from 0 to 1, weights in thousandths of a bit. */
export interface LevelInForce {
  readonly m: number
  readonly mFrom: Provenance
  /** The formula by which it is counted in the files, where it is. */
  readonly u: number | FilesFormula
  readonly uFrom: Provenance | 'files'
  /** What is added to log2(m/u), or kept back where negative. */
  readonly added?: number
  /** What the files let it say at most. */
  readonly most?: number
  /** Weight, where u is not counted in the files. */
  readonly shipped?: number
  readonly inForce?: number
  /** What is added to the weight that the files give, where the run's own pairs moved it. */
  readonly shift?: number
  /** Where the run's own pairs moved it: m as they move it, by which share, and its cases among so many pairs. */
  readonly mInForce?: number
  readonly tunedBy?: string
  readonly cases?: number
  readonly pairs?: number
}

/** What was counted in the files of both sides, and what holds for a value of which they say nothing. */
interface CountedInFiles {
  readonly counted: number
  readonly distinct: number
  readonly backOff: number
  readonly backOffWeight: number
  /** Share of a value that the files do not have. */
  readonly unseen: number
}

/** The weights of one run, as the manifest has them. */
export interface RunWeights {
  readonly unit: string
  readonly formulas: Readonly<Record<'weight' | 'share' | FilesFormula, string>>
  readonly comparisons: Readonly<Record<ComparisonId, Readonly<Record<string, LevelInForce>>>>
  /** What a character of a name says that is not simply equal or unlike. */
  readonly nameSteps: Readonly<Record<string, LevelInForce>>
  /** Two unlike characters by sound and shape, in bits. */
  readonly likeness: typeof likeness
  readonly frequencies: Readonly<Record<Counted, CountedInFiles>>
  readonly shares: readonly (LearnedShare & { readonly from: 'shipped' | 'tuned' })[]
  /** By what a student's row states: the share of such students whom the lists have, and of those on no list who are like somebody listed, for each who is listed. */
  readonly students: Readonly<Record<StatedNumber, { readonly present: number; readonly unlisted: Readonly<Record<string, number>> }>>
  /** What the levels say against somebody on no list who is like a listed person. */
  readonly unlisted: Readonly<Record<string, { readonly apart: Readonly<Record<string, Readonly<Record<string, number>>>>; readonly byChance: readonly string[] }>>
  readonly characterErrorRate: number
  readonly carerNameCap: number
}

/** The levels of each comparison: the compiler refuses one without m and u. */
const levelsOf: { readonly [C in ComparisonId]: Readonly<Record<(typeof comparisons)[C] extends Comparison<infer L> ? L : never, Level>> } = shares

const formulas: RunWeights['formulas'] = {
  weight: 'log2(m/u) + added, at most `most`',
  share: '(count + backOff * backOffWeight) / (counted + backOffWeight)',
  characters: 'sum over the characters of both names laid side by side: equal log2((1-e)/share), e = characterErrorRate; unlike log2(e) + likeness.bits; nameSteps for the rest',
  carerCharacters: 'the same, of the two carers that are nearest; which carer either side names says nothing',
  village: 'share of the village of the list',
  school: 'share of the school of the list',
}

/** Digits of a share: enough for the weight to follow from them. */
const shareDigits = 6

/** Every weight in force, and where it comes from: as shipped, as counted in the files, and as the run's own certain pairs moved it. */
export function describeWeights({ shifts, priors }: WeightsInForce, { levels: learned, siblingsNumber, present }: Learned, { tallies }: Frequencies): RunWeights {
  const tuned = learned.filter(({ shipped, inForce }) => shipped !== inForce)
  const inForce = (comparison: string, levels: Readonly<Record<string, Level>>): Readonly<Record<string, LevelInForce>> =>
    Object.fromEntries(
      Object.entries(levels).map(([id, level]) => {
        const by = tuned.find((each) => each.comparison === comparison && (each.moved.includes(id) || each.rest.includes(id)))
        return [id, { ...asShipped(level, shifts[comparison]?.[id] ?? 0), ...(by === undefined ? {} : tunedBy(by, level, shifts[comparison]?.[id] ?? 0)) }]
      }),
    )
  return {
    unit: 'thousandths of a bit',
    formulas,
    comparisons: mapValues(levelsOf, (levels: Readonly<Record<string, Level>>, comparison) => inForce(comparison, levels)),
    nameSteps: inForce('nameSteps', nameSteps),
    likeness,
    frequencies: mapValues(tallies, countedIn),
    shares: [...learned, siblingsNumber, ...Object.values(present)].map(({ id, shipped, inForce: held, cases, pairs }) => ({ id, from: held === shipped ? 'shipped' : 'tuned', shipped, inForce: rounded(held), cases, pairs })),
    students: mapValues(priors, ({ studentsPresent, alternatives }) => ({ present: rounded(studentsPresent), unlisted: mapValues(alternatives, ({ share }) => rounded(share)) })),
    unlisted: mapValues(priors['valid-number'].alternatives, ({ apart, byChance }) => ({ apart, byChance: [...byChance] })),
    characterErrorRate,
    carerNameCap,
  }
}

function asShipped(level: Level, shift: number): LevelInForce {
  const [m, mFrom] = [rounded(level.m.value), level.m.provenance]
  if (!('added' in level)) return { m, mFrom, u: level.u, uFrom: 'files', ...(level.mostBits === null ? {} : { most: millibits(level.mostBits) }), ...(shift === 0 ? {} : { shift }) }
  const shipped = millibitsOf(level)
  const added = level.added === null ? {} : { added: rounded(level.added.bits * oneBit) }
  return { m, mFrom, u: rounded(level.u.value), uFrom: level.u.provenance, ...added, shipped, inForce: shipped + shift }
}

function tunedBy({ id, cases, pairs }: LearnedLevels, { m }: Level, shift: number): Partial<LevelInForce> {
  return { mInForce: rounded(m.value * oddsFactor(shift)), tunedBy: id, cases, pairs }
}

function countedIn({ total, distinct, backOff, backOffWeight, unseen }: Tally): CountedInFiles {
  return { counted: total, distinct, backOff: rounded(backOff), backOffWeight, unseen: rounded(unseen) }
}

const oneBit = millibits(1)

function rounded(share: number): number {
  return Number(share.toPrecision(shareDigits))
}

function mapValues<K extends string, V, W>(of: Readonly<Record<K, V>>, to: (value: V, key: K) => W): Readonly<Record<K, W>> {
  return Object.fromEntries((Object.entries(of) as [K, V][]).map(([key, value]) => [key, to(value, key)])) as Record<K, W>
}
