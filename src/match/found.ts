/** People found under one key after the other, each once. A mark a person says who was found: sets of a few people each were made for every student. */
export class Found {
  readonly #marks: Uint8Array
  #people: number[] = []

  /** @param size people among whom is searched */
  constructor(size: number) {
    this.#marks = new Uint8Array(size)
  }

  /** Those found so far. */
  get people(): readonly number[] {
    return this.#people
  }

  add(person: number): void {
    if (this.#marks[person] === 1) return
    this.#marks[person] = 1
    this.#people.push(person)
  }

  /** Those found, in the order in which they were found; the next search begins with nobody. */
  take(): number[] {
    const people = this.#people
    for (const person of people) this.#marks[person] = 0
    this.#people = []
    return people
  }
}
