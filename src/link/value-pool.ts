/**
 * Numbers the values of both tables, so that equal values have equal numbers; 0 is ''. Unlike match/string-pool.ts it keeps every text as it is: texts that
 * aren't equal are read letter by letter, millions of times.
 */
export class ValuePool {
  readonly #ids = new Map<string, number>([['', 0]])
  readonly #texts: string[] = ['']

  id(text: string): number {
    const known = this.#ids.get(text)
    if (known !== undefined) return known
    const id = this.#texts.push(text) - 1
    this.#ids.set(text, id)
    return id
  }

  text(id: number): string {
    return this.#texts[id] ?? ''
  }
}
