import { parseIdNumber } from '../normalize/id-number.ts'
import type { Candidate } from '../types.ts'
import { agreeingIds } from './comparisons/id-number.ts'
import type { ComparisonId } from './comparisons/index.ts'
import { slips as nameSlips } from './comparisons/name.ts'
import { crossedIn } from './crossed.ts'
import { hasSameName, hasSameNumber, levelOf, type ListIndex, type StatedNumber, type StudentMatch } from './match.ts'
import { isAdultAt } from './school-age.ts'
import { shares } from './shares/index.ts'
import { siblingsNumberRate, studentsPresent } from './weights.ts'

/** A share that is counted in the run itself among pairs that are certain by other evidence. */
export interface LearnedShare {
  readonly id: string
  /** As the program ships it, and as it is in force: the shipped one counts as much as `priorPairs` pairs. */
  readonly shipped: number
  readonly inForce: number
  readonly cases: number
  readonly pairs: number
}

/** A share of levels of one comparison among entries of the same child: its m. */
export interface LearnedLevels extends LearnedShare {
  readonly comparison: ComparisonId
  /** Levels that become as much likelier or rarer as the share does, and those that take the rest; the others keep their weight. */
  readonly moved: readonly string[]
  readonly rest: readonly string[]
}

/** What a run's own pairs say. */
export interface Learned {
  readonly levels: readonly LearnedLevels[]
  /** Children who bear the number of a brother or sister, among those whom the lists have one of. */
  readonly siblingsNumber: LearnedShare
  /** Students whom the lists have, by what their rows state. */
  readonly present: Readonly<Record<StatedNumber, LearnedShare>>
}

/** A shipped share counts as so many pairs (chosen: a class or two of one's own weigh less than the table). */
const priorPairs = 200
/** With fewer certain pairs the shipped share holds (chosen: a school of a few classes has them; the shipped share still weighs more). */
const fewestPairs = 100
/** A character that cannot be read was lost by a file, and is no slip of who wrote the name. */
const slips: readonly string[] = nameSlips.filter((level) => level !== 'unreadable-character')
const families = ['same-id', 'nearly-same-id', 'same-name', 'similar-name']

/** What makes a pair certain, whatever the rest of the row states. */
const certainties = {
  numberAndName: (pair) => hasSameNumber(pair) && hasSameName(pair),
  /** Whatever the name. */
  numberDayAndFamily: (pair) => hasSameNumber(pair) && levelOf(pair, 'birthDate') === 'confirms-id' && isAmong(levelOf(pair, 'family'), families.slice(0, 3)),
  /** Whatever the child's number. */
  nameDayAndGuardian: (pair) => hasSameName(pair) && isAmong(levelOf(pair, 'birthDate'), ['equal', 'confirms-id']) && levelOf(pair, 'family') === 'same-id',
} satisfies Readonly<Record<string, (pair: Candidate) => boolean>>
type Certainty = keyof typeof certainties

/** Probably the student, for counting how many the lists have: by the number, or by name and day, family or village where no number is against it. */
function isFound(pair: Candidate): boolean {
  const id = levelOf(pair, 'idNumber')
  if (agreeingIds.has(id) || id === 'two-edits') return id === 'equal' || hasSameName(pair) || isAmong(levelOf(pair, 'name'), slips)
  if ((id !== null && id !== 'shown-digits-agree') || !hasSameName(pair)) return false
  const birth = levelOf(pair, 'birthDate')
  return isAmong(birth, ['equal', 'same-month']) || isAmong(levelOf(pair, 'family'), families) || (birth === null && isAmong(levelOf(pair, 'village'), ['equal', 'same-sound']))
}

/** Names with a slip that leaves them recognisable: two of a hundred characters are entered wrongly, in names of two and three (shares/name; assumed). */
const shippedSlips = 0.05

/** A share that can be counted: among which levels of pairs that are certain, and which of them are its cases. */
interface Learnable extends Pick<LearnedLevels, 'comparison' | 'moved' | 'rest' | 'shipped'> {
  readonly certainBy: Certainty
  readonly counted: readonly string[]
  readonly among: readonly string[]
}

/** What is counted: no share is counted among pairs that its own comparison made certain. The shipped share of a level is its m. */
const learnable: readonly Learnable[] = [
  { comparison: 'birthDate', certainBy: 'numberAndName', counted: ['contradicts-id'], among: ['confirms-id', 'contradicts-id'], moved: ['contradicts-id', 'different', 'one-digit', 'swapped'], rest: ['confirms-id', 'equal', 'same-month'], shipped: shares.birthDate['contradicts-id'].m.value },
  { comparison: 'grade', certainBy: 'numberAndName', counted: ['far-from-number'], among: ['fits-number', 'far-from-number'], moved: ['far-from-number', 'far-from-age', 'two-years-off', 'a-year-off'], rest: ['fits-number', 'fits-age'], shipped: shares.grade['far-from-number'].m.value },
  { comparison: 'sex', certainBy: 'numberAndName', counted: ['different'], among: ['equal', 'different'], moved: ['different'], rest: ['equal'], shipped: shares.sex.different.m.value },
  { comparison: 'school', certainBy: 'numberAndName', counted: ['different'], among: ['equal', 'different'], moved: ['different'], rest: ['equal'], shipped: shares.school.different.m.value },
  { comparison: 'ethnicGroup', certainBy: 'numberAndName', counted: ['different'], among: ['equal', 'different'], moved: ['different'], rest: ['equal'], shipped: shares.ethnicGroup.different.m.value },
  { comparison: 'family', certainBy: 'numberAndName', counted: ['different'], among: [...families, 'different'], moved: ['different'], rest: families, shipped: shares.family.different.m.value },
  { comparison: 'village', certainBy: 'numberAndName', counted: ['different'], among: ['equal', 'same-sound', 'different'], moved: ['different'], rest: ['equal', 'same-sound'], shipped: shares.village.different.m.value },
  { comparison: 'name', certainBy: 'numberDayAndFamily', counted: slips, among: ['equal', ...slips, 'milk-name', 'faint-character', 'faint-last-character', 'other-character', 'other-last-character', 'other-only-character', 'different'], moved: slips, rest: ['equal'], shipped: shippedSlips },
  ...(['two-edits', 'damaged-different', 'valid-and-different'] as const).map((level) => ({
    comparison: 'idNumber' as const,
    certainBy: 'nameDayAndGuardian' as const,
    counted: [level],
    among: ['equal', 'one-edit', 'one-edit-in-tail', 'short-form-agrees', 'fifteen-digits-agree', 'two-edits', 'damaged-different', 'valid-and-different'],
    moved: [level],
    rest: [],
    shipped: shares.idNumber[level].m.value,
  })),
]

/** What was counted of a share so far. */
interface Tally {
  readonly of: Learnable
  cases: number
  pairs: number
}

/** Counts what the run's own certain pairs say; sums only, so that the order of rows plays no part. */
export function learn(matches: readonly StudentMatch[], index: ListIndex): Learned {
  const tallies = learnable.map((of): Tally => ({ of, cases: 0, pairs: 0 }))
  const byCertainty = (Object.keys(certainties) as Certainty[]).map((each) => ({ isCertain: certainties[each], tallies: tallies.filter(({ of }) => of.certainBy === each) }))
  const siblings = { cases: 0, pairs: 0 }
  const present = { 'valid-number': { cases: 0, pairs: 0 }, 'no-valid-number': { cases: 0, pairs: 0 } }
  for (const match of matches) {
    const best = match.identities[0]?.rows[0]
    if (best !== undefined) for (const { isCertain, tallies } of byCertainty) if (isCertain(best)) for (const tally of tallies) count(best, tally)
    const isSiblings = crossedIn(match, index.listed) !== null
    if (isSiblings || (best !== undefined && hasSameNumber(best) && hasSameName(best) && hasListedSibling(best.listed, index))) {
      siblings.pairs++
      if (isSiblings) siblings.cases++
    }
    const ofThese = present[match.stated]
    ofThese.pairs++
    if (best !== undefined && isFound(best)) ofThese.cases++
  }
  const all = shareOf('students present', studentsPresent, { cases: sum(present, 'cases'), pairs: sum(present, 'pairs') })
  return {
    levels: tallies.map(({ of: { comparison, moved, rest, shipped }, ...counted }) => ({ comparison, moved, rest, ...shareOf(`${comparison} ${moved[0] ?? ''}`, shipped, counted) })),
    siblingsNumber: shareOf("sibling's number", siblingsNumberRate, siblings),
    present: {
      'valid-number': shareOf('students present, with a valid number', all.inForce, present['valid-number']),
      'no-valid-number': shareOf('students present, without a valid number', all.inForce, present['no-valid-number']),
    },
  }
}

function count(pair: Candidate, tally: Tally): void {
  const level = levelOf(pair, tally.of.comparison)
  if (!isAmong(level, tally.of.among)) return
  tally.pairs++
  if (isAmong(level, tally.of.counted)) tally.cases++
}

function sum(present: Readonly<Record<StatedNumber, { readonly cases: number; readonly pairs: number }>>, of: 'cases' | 'pairs'): number {
  return present['valid-number'][of] + present['no-valid-number'][of]
}

function shareOf(id: string, shipped: number, { cases, pairs }: { readonly cases: number; readonly pairs: number }): LearnedShare {
  const inForce = pairs < fewestPairs ? shipped : (shipped * priorPairs + cases) / (priorPairs + pairs)
  return { id, shipped, inForce, cases, pairs }
}

function isAmong(level: string | null, levels: readonly string[]): boolean {
  return level !== null && levels.includes(level)
}

function hasListedSibling(person: number, { households, listed, identities, asOf }: ListIndex): boolean {
  return households.membersWith(person).some((member) => identities[member] !== identities[person] && isChild(listed.value(member, 'idNumber'), asOf))
}

function isChild(number: string, asOf: string): boolean {
  const id = parseIdNumber(number)
  return id.status === 'valid' && id.birth !== '' && !isAdultAt(id.birth, asOf)
}
