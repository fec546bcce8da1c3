import type { Candidate, Decision, RunResult } from '../../types.ts'

/** What results.jsonl says of a student, and of each candidate the evidence behind its bits. */
export function explanationJson({ student, verdict, reason, falseMatch, candidates }: Decision, { students, listed }: RunResult): unknown {
  return {
    student: students.person(student).place,
    verdict,
    reason,
    falseMatch,
    candidates: candidates.map((candidate: Candidate) => ({
      list: listed.person(candidate.listed).kind,
      ...listed.person(candidate.listed).place,
      bits: (candidate.millibits + candidate.familyMillibits) / 1000,
      evidence: candidate.evidence.map(({ comparison, level, millibits }) => ({ comparison, level, bits: millibits / 1000 })),
    })),
  }
}
