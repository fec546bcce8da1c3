/** Serial numbers of spreadsheets: days since 1899-12-30 for dates from 1954 to 2064; smaller and larger numbers mean something else. */
const firstSerial = 20_000
const lastSerial = 60_000
const dayMilliseconds = 86_400_000
const serialEpoch = Date.UTC(1899, 11, 30)

/**
 * A date as offices write it: 20120305, 2012-03-05, 2012/3/5, 2012.3.5, 2012年3月5日, 201203, 2012.3, 2012年3月, or a spreadsheet's serial number.
 * YYYYMMDD, or YYYYMM where no day is stated; '' for anything else. Two-digit years are not guessed.
 */
export function normalizeDate(text: string): string {
  const compact = text.normalize('NFKC').replace(/[\p{Cf}\p{Cc}\s'"’‘`=]/gu, '')
  const digits = /^(\d{4})(\d{2})(\d{2})?(?:\d{6})?$/.exec(compact)
  if (digits !== null) return dateOf(digits[1], digits[2], digits[3])
  const withTime = text.normalize('NFKC').trim().replace(/[T ]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?Z?$/, '').replace(/\s/g, '')
  const parted = /^(\d{4})[-/.年](\d{1,2})(?:[-/.月](\d{1,2})?日?)?月?$/.exec(withTime)
  if (parted !== null) return dateOf(parted[1], parted[2], parted[3])
  const serial = /^(\d{5})(?:\.\d+)?$/.exec(compact)
  if (serial !== null && Number(serial[1]) >= firstSerial && Number(serial[1]) <= lastSerial) {
    return new Date(serialEpoch + Number(serial[1]) * dayMilliseconds).toISOString().slice(0, 10).replaceAll('-', '')
  }
  return ''
}

function dateOf(year = '', month = '', day = ''): string {
  const [y, m, d] = [Number(year), Number(month), Number(day === '' ? '1' : day)]
  if (y < 1880 || y > 2099 || m < 1 || m > 12 || d < 1 || d > new Date(Date.UTC(y, m, 0)).getUTCDate()) return ''
  return `${year}${month.padStart(2, '0')}${day === '' ? '' : day.padStart(2, '0')}`
}
