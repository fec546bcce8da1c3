/** Code points, so that every machine sorts alike; a locale's order depends on the version of its tables. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
