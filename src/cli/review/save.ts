import { ledgerFile, readRecord } from '../../read/record.ts'
import { recordFiles } from '../../report/record.ts'
import { writeRecord } from '../../report/write.ts'
import type { ReviewEntry, RunResult, Verification } from '../../types.ts'
import { verify } from '../../verify/verify.ts'

/**
 * Writes the record with more reviews, or without some, and says what the run then comes to. What others have written since is kept: the files are
 * read anew, and each is replaced whole, so that an interruption loses nothing.
 */
export async function saveReviews(result: RunResult, change: { readonly added?: readonly ReviewEntry[]; readonly removed?: readonly ReviewEntry[] }): Promise<RunResult> {
  const { config, verification } = result
  const now = await readRecord(config.record)
  const removed = new Set((change.removed ?? []).map(({ id }) => id))
  const record = {
    ledger: union(now.ledger, verification.ledger, ({ id }) => id),
    reviews: union(union(now.reviews, verification.reviews, ({ id }) => id), change.added ?? [], ({ id }) => id).filter(({ id }) => !removed.has(id)),
    register: union(now.register, verification.register, ({ number }) => number),
    notice: {
      ...verification.notice,
      register: union(now.notices, verification.notice.register, ({ number, notice }) => `${notice} ${number}`),
      ledger: union(now.objections, verification.notice.ledger, ({ id }) => id),
    },
  }
  const files = recordFiles({ verification: { ...verification, ...record } })
  // The last answer taken back leaves a ledger that says nothing, which must not stay as it was.
  await writeRecord(config.record, removed.size > 0 ? new Map([[ledgerFile, ''], ...files]) : files)
  return { ...result, verification: withRecord(result, record) }
}

/** The round trip again, with what the record holds now; matching stays as it is. Troubles that are found again are those that were known. */
function withRecord(result: RunResult, record: Pick<Verification, 'ledger' | 'reviews' | 'register' | 'notice'>): Verification {
  const again = verify({ ...result.verification, ...record, problems: [], notice: { ...record.notice, returned: [] } }, result, result.config)
  return { ...again, problems: union(result.verification.problems, again.problems, (problem) => JSON.stringify(problem)) }
}

function union<Item>(first: readonly Item[], second: readonly Item[], keyOf: (item: Item) => string): readonly Item[] {
  const known = new Set(first.map(keyOf))
  return [...first, ...second.filter((item) => !known.has(keyOf(item)))]
}
