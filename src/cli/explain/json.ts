import type { Candidate, Decision, RunResult } from '../../types.ts'

/** What results.jsonl says of a student, and of each candidate the evidence behind its bits; `nearest` where there is none. */
export function explanationJson({ student, verdict, reason, falseMatch, candidates }: Decision, nearest: readonly Candidate[], { students, listed }: RunResult): unknown {
  const candidateJson = (candidate: Candidate): unknown => ({
    list: listed.person(candidate.listed).kind,
    ...listed.person(candidate.listed).place,
    bits: (candidate.millibits + candidate.familyMillibits) / 1000,
    evidence: candidate.evidence.map(({ comparison, level, millibits }) => ({ comparison, level, bits: millibits / 1000 })),
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
