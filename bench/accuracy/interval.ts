/** Half of the 5 % outside a two-sided 95 % interval. */
const tail = 0.025
/** Halvings of the interval from 0 to 1, beyond the precision of a double. */
const halvings = 60

/** Upper end of the exact (Clopper-Pearson) 95 % interval of a rate of which `cases` in `all` were seen. */
export function upperBound(cases: number, all: number): number {
  if (cases >= all) return 1
  let [low, high] = [cases / all, 1]
  for (let i = 0; i < halvings; i++) {
    const rate = (low + high) / 2
    if (atMost(cases, all, rate) > tail) low = rate
    else high = rate
  }
  return high
}

/** Lower end of the same interval. */
export function lowerBound(cases: number, all: number): number {
  return 1 - upperBound(all - cases, all)
}

/** Chance of at most so many cases (binomial), summed by logarithms so that large counts do not underflow. */
function atMost(cases: number, all: number, rate: number): number {
  let logarithm = all * Math.log1p(-rate)
  let total = Math.exp(logarithm)
  for (let i = 1; i <= cases; i++) {
    logarithm += Math.log((all - i + 1) / i) + Math.log(rate) - Math.log1p(-rate)
    total += Math.exp(logarithm)
  }
  return total
}
