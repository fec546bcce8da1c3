import type { Issue, ListKind, NormalizedRecord, Place, Repeat, RowKind, RowOutcome, SheetAccount, SourceRecord } from '../types.ts'
import { findRepeats } from './repeats.ts'
import type { PeopleStore } from './store.ts'
import { UnknownAreas } from './unknown-areas.ts'

/** A sheet's account while it is counted. */
interface Counts {
  readonly file: string
  readonly sheet: string | null
  readonly hidden: boolean
  rows: number
  readonly kinds: Record<RowKind, number>
  people: number
  repeats: number
}

/** What was gathered of one side. */
export interface Gathered {
  readonly accounts: readonly SheetAccount[]
  readonly issues: readonly Issue[]
  readonly repeats: readonly Repeat[]
}

/**
 * Takes the people of one side into a store, sheet after sheet: normalizes them, and accounts for every row. `finish` drops exact
 * repeats, each pointing to the row kept.
 */
export class Gathering {
  readonly store: PeopleStore
  readonly kinds = new Set<ListKind>()
  readonly #normalize: (record: SourceRecord) => NormalizedRecord
  readonly #sheets = new Map<string, Counts>()
  readonly #issues: Issue[] = []
  readonly #unknownAreas = new UnknownAreas()

  constructor(store: PeopleStore, normalize: (record: SourceRecord) => NormalizedRecord) {
    this.store = store
    this.#normalize = normalize
  }

  /** Takes every row of one sheet. `progress` is told how many rows came. */
  async sheet(file: string, sheet: string | null, hidden: boolean, outcomes: AsyncIterable<readonly RowOutcome[]>, progress: (rows: number) => void): Promise<void> {
    const counts: Counts = {
      file,
      sheet,
      hidden,
      rows: 0,
      kinds: { heading: 0, title: 0, blank: 0, total: 0, footer: 0, example: 0, aside: 0, form: 0, rejected: 0, duplicate: 0, person: 0 },
      people: 0,
      repeats: 0,
    }
    this.#sheets.set(sheetKey({ file, sheet }), counts)
    for await (const batch of outcomes) {
      for (const outcome of batch) this.#take(outcome, counts)
      progress(batch.length)
    }
  }

  /** Drops the exact repeats and closes the accounts. */
  finish(): Gathered {
    const found = findRepeats(this.store)
    const kept = new Uint8Array(this.store.size).fill(1)
    for (const index of found.keys()) kept[index] = 0
    const areas = this.#unknownAreas.notes(this.store, kept)
    const repeats = found.size === 0 ? [] : this.#dropRepeats(found, kept)
    const repeated = new Set(repeats.map(({ place }) => placeKey(place)))
    const issues = repeats.length === 0 ? this.#issues : this.#issues.filter(({ place }) => !repeated.has(placeKey(place)))
    return {
      accounts: [...this.#sheets.values()],
      issues: [...issues, ...areas],
      repeats,
    }
  }

  #take(outcome: RowOutcome, counts: Counts): void {
    counts.rows++
    counts.kinds[outcome.kind]++
    if (outcome.kind === 'rejected') this.#issues.push(outcome.issue)
    else if (outcome.issues !== undefined) this.#issues.push(...outcome.issues)
    if (outcome.kind !== 'person') return
    counts.people += outcome.records.length
    for (const record of outcome.records) this.#add(record)
  }

  #add(record: SourceRecord): void {
    const normalized = this.#normalize(record)
    for (const issue of normalized.issues) this.#issues.push(issue)
    this.kinds.add(record.kind)
    const person = this.store.add(normalized)
    if (normalized.unknownArea !== '') this.#unknownAreas.add(person, normalized.unknownArea, record.place)
  }

  #dropRepeats(found: ReadonlyMap<number, number>, kept: Uint8Array): readonly Repeat[] {
    const repeats = [...found].sort(([a], [b]) => a - b).map(([index, original]) => ({ place: this.store.place(index), keptAt: this.store.place(original) }))
    const rowsWithPeople = new Set<string>()
    for (let i = 0; i < this.store.size; i++) if (kept[i] === 1 && this.#mayShareRow(i, kept)) rowsWithPeople.add(rowKey(this.store.place(i)))
    const emptied = new Set<string>()
    for (const { place } of repeats) {
      const counts = this.#sheets.get(sheetKey(place))
      if (counts === undefined) throw new Error(`no account of ${place.file}`)
      counts.people--
      counts.repeats++
      const row = rowKey(place)
      if (rowsWithPeople.has(row) || emptied.has(row)) continue
      emptied.add(row)
      counts.kinds.person--
      counts.kinds.duplicate++
    }
    this.store.compact(kept)
    return repeats
  }

  /** People of one row are neighbours in the store; only those beside a repeat can share its row. */
  #mayShareRow(index: number, kept: Uint8Array): boolean {
    const reaches = (step: 1 | -1): boolean => {
      for (let i = index + step; i >= 0 && i < kept.length && this.store.isOneRow(i, index); i += step) if (kept[i] === 0) return true
      return false
    }
    return reaches(1) || reaches(-1)
  }
}

function sheetKey({ file, sheet }: Pick<Place, 'file' | 'sheet'>): string {
  return JSON.stringify([file, sheet])
}

function rowKey({ file, sheet, row }: Place): string {
  return JSON.stringify([file, sheet, row])
}

function placeKey({ file, sheet, row, column }: Place): string {
  return JSON.stringify([file, sheet, row, column])
}
