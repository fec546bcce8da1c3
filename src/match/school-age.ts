/** Nobody at a school from kindergarten to senior high is this old (chosen: 18 at the end of senior high, and a margin). */
const adultYears = 22

/** Whether somebody born then (YYYYMMDD or YYYYMM) is past school age in the year of the run (ISO date). */
export function isAdultAt(birth: string, asOf: string): boolean {
  return Number(asOf.slice(0, 4)) - Number(birth.slice(0, 4)) >= adultYears
}
