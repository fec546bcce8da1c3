/** Nobody at a school from kindergarten to senior high is this old (chosen: 18 at the end of senior high, and a margin). */
const adultYears = 22

/** Compulsory education: from the sixth birthday, nine years long (义务教育法 articles 2 and 11); offices ask about children of 6 to 15. */
const [firstYears, lastYears] = [6, 15]

/** Whether somebody born then (YYYYMMDD, or YYYYMM for any day of it) is of the age of compulsory education on a day (ISO date). */
export function isOfSchoolAge(birth: string, asOf: string): boolean {
  const years = ageAt(birth, asOf)
  return birth.length >= 6 && years >= firstYears && years <= lastYears
}

/** Completed years of somebody born then (YYYYMMDD, or YYYYMM for its first day) on a day (ISO date). */
export function ageAt(birth: string, asOf: string): number {
  // Dates as numbers: 20190901 − 20130305 is 60596, of which the last four places are no whole year.
  return Math.floor((Number(asOf.replaceAll('-', '')) - Number(birth.padEnd(8, '01'))) / 10_000)
}

/** Whether somebody born then (YYYYMMDD or YYYYMM) is past school age in the year of the run (ISO date). */
export function isAdultAt(birth: string, asOf: string): boolean {
  return Number(asOf.slice(0, 4)) - Number(birth.slice(0, 4)) >= adultYears
}
