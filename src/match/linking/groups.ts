/** Rows of a store in groups that grow together; each is known by its smallest row, whatever the order of joining. */
export class Groups {
  readonly #parents: Uint32Array
  /** By root, of groups with more than one row. */
  readonly #rows = new Map<number, readonly number[]>()

  constructor(size: number) {
    this.#parents = new Uint32Array(size)
    for (let row = 0; row < size; row++) this.#parents[row] = row
  }

  rootOf(row: number): number {
    let at = row
    for (let parent = this.#parents[at] ?? at; parent !== at; parent = this.#parents[at] ?? at) at = parent
    this.#parents[row] = at
    return at
  }

  /** All rows of a row's group, ascending. */
  with(row: number): readonly number[] {
    const root = this.rootOf(row)
    return this.#rows.get(root) ?? [root]
  }

  join(a: number, b: number): void {
    const [first, second] = [this.rootOf(a), this.rootOf(b)]
    if (first === second) return
    const rows = [...this.with(first), ...this.with(second)].sort((x, y) => x - y)
    this.#rows.delete(first)
    this.#rows.delete(second)
    const root = Math.min(first, second)
    this.#parents[Math.max(first, second)] = root
    this.#rows.set(root, rows)
  }

  /** The root of each row. */
  roots(): Uint32Array {
    return this.#parents.map((_, row) => this.rootOf(row))
  }

  /** Groups with more than one row, by root, ascending. */
  several(): ReadonlyMap<number, readonly number[]> {
    return new Map([...this.#rows].sort(([a], [b]) => a - b))
  }
}
