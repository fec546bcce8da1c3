const millibitsOfBit = 1000

/** A number of bits as an integer of thousandths. */
export function millibits(bits: number): number {
  return Math.round(bits * millibitsOfBit)
}

/** By what factor thousandths of a bit multiply the odds. */
export function oddsFactor(ofMillibits: number): number {
  return 2 ** (ofMillibits / millibitsOfBit)
}

/** A person is asked from this probability on that one of the candidates is the one looked for (chosen: one right in ten is worth a look). */
export const worthALook = 0.1
