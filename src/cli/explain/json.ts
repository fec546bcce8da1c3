import type { CountedValue } from '../../match/counted-in-files.ts'
import { sharesOf } from '../../match/shares/index.ts'
import { evidencePhrase } from '../../report/wording.ts'
import type { Candidate, Decision, Evidence, RunResult } from '../../types.ts'
import { otherRows } from './other-rows.ts'
import { levelInForce } from './weights.ts'

/** What was counted in the files for a finding on a candidate and a student. */
export type CountedOf = (evidence: Evidence, candidate: Candidate, student: number) => readonly CountedValue[]

/**
 * What results.jsonl says of a student, and of each candidate the evidence behind its bits, with m and u of each level as the manifest has them, the sentence on their origin,
 * and what was counted in the files; `nearest` where there is none.
 */
export function explanationJson({ student, verdict, reason, falseMatch, candidates }: Decision, nearest: readonly Candidate[], countedOf: CountedOf, result: RunResult): unknown {
  const { students, listed, config } = result
  const candidateJson = (candidate: Candidate): unknown => ({
    list: listed.person(candidate.listed).kind,
    ...listed.person(candidate.listed).place,
    alsoListed: otherRows(candidate.listed, result).map((row) => ({ list: row.kind, ...row.place })),
    bits: (candidate.millibits + candidate.familyMillibits) / 1000,
    evidence: candidate.evidence.map((evidence) => {
      const counted = countedOf(evidence, candidate, student)
      return {
        comparison: evidence.comparison,
        level: evidence.level,
        bits: evidence.millibits / 1000,
        sentence: evidencePhrase(evidence, config.language),
        weight: levelInForce(evidence, result),
        origin: sharesOf(evidence)?.origin[config.language],
        ...(counted.length === 0 ? {} : { counted }),
      }
    }),
  })
  return {
    student: students.person(student).place,
    verdict,
    reason,
    falseMatch,
    candidates: candidates.map(candidateJson),
    nearest: nearest.map(candidateJson),
  }
}
