import type { Column, Issue, Place, Row, RowOutcome } from '../types.ts'

/** Sums of a page, a class or what came before are of another part of the list. */
const ofPart = /小计|累计|本页|本班|本村|subtotal/i
const statedTotal = /(?:合计|总计|共计|总共|总人数|共|total)[:：]?(\d{1,7})(?:人|名|people|persons|students)/i
const counted = /(\d{1,7})(?:人|名|people|persons|students)/gi

/** How many people a total says: 合计：4人, 合计 | 4人, or a bare number below the names; null where it says nothing of people, or several things. */
export function statedPeople({ texts }: Row, columns: readonly Column[]): number | null {
  const text = texts.join('').replace(/\s/g, '')
  if (ofPart.test(text)) return null
  const [, stated] = statedTotal.exec(text) ?? []
  if (stated !== undefined) return Number(stated)
  const counts = [...text.matchAll(counted)].map(([, count]) => Number(count))
  if (counts.length > 0) return counts.length === 1 ? (counts[0] ?? null) : null
  const name = columns.find(({ field, slot }) => field === 'name' && slot === 0)
  const below = name === undefined ? '' : (texts[name.index - 1] ?? '').trim()
  return /^\d{1,7}$/.test(below) ? Number(below) : null
}

/** What a total may count. */
interface Counts {
  /** Of the sheet, of the table, since the last total, and since the heading, which may be printed once more for a part of the list. */
  sheet: number
  table: number
  total: number
  heading: number
  /** Rows of the table, since a total may count households. */
  rows: number
}

/** Compares totals with the people that were read. */
export class TotalCheck {
  readonly #counts: Counts = { sheet: 0, table: 0, total: 0, heading: 0, rows: 0 }
  /** A total right below a heading, which counts what follows as far as the next one. */
  #ahead: { readonly stated: number; readonly place: Place; people: number; rows: number } | null = null

  /** Begins another table; gives what is wrong with the one before. */
  begin(): readonly Issue[] {
    const issues = this.end()
    Object.assign(this.#counts, { table: 0, total: 0, heading: 0, rows: 0 })
    return issues
  }

  heading(): void {
    this.#counts.heading = 0
  }

  people(count: number): void {
    const counts = this.#counts
    counts.sheet += count
    counts.table += count
    counts.total += count
    counts.heading += count
    counts.rows++
    if (this.#ahead === null) return
    this.#ahead.people += count
    this.#ahead.rows++
  }

  total(stated: number | null, place: Place): readonly Issue[] {
    const { table, total, heading, sheet, rows } = this.#counts
    this.#counts.total = 0
    if (stated === null) return []
    if (heading > 0) return differences(stated, place, [table, total, heading, sheet, rows])
    const issues = this.end()
    this.#ahead = { stated, place, people: 0, rows: 0 }
    return issues
  }

  end(): readonly Issue[] {
    const ahead = this.#ahead
    this.#ahead = null
    return ahead === null ? [] : differences(ahead.stated, ahead.place, [ahead.people, ahead.rows])
  }
}

function differences(stated: number, place: Place, read: readonly number[]): readonly Issue[] {
  return read.includes(stated) ? [] : [{ code: 'total-differs', severity: 'issue', place, field: null, params: { stated, read: read[0] ?? 0 } }]
}

export function withIssues(outcome: RowOutcome, issues: readonly Issue[]): RowOutcome {
  if (issues.length === 0 || outcome.kind === 'rejected') return outcome
  return { ...outcome, issues: [...(outcome.issues ?? []), ...issues] }
}
