import { setFlagsFromString } from 'node:v8'

/** Of the functions that a hot function calls, so many bytes of bytecode are compiled into it (V8: 920). */
const mostInlined = 100

/**
 * Makes V8's optimizing compiler do less. Most code of a run is called some ten thousand times and changes what it sees with every stage, so that hot functions
 * are compiled again and again; with all that they call written into them this took a third of the CPU time of a run over 20,000 students. Measured: a fifth
 * less CPU time there, nothing gained or lost over 50,000 and 200,000 rows. To be called before anything else; the results do not depend on it.
 */
export function compileLess(): void {
  setFlagsFromString(`--max-inlined-bytecode-size-cumulative=${mostInlined}`)
}
