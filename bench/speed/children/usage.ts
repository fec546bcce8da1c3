/** Loaded before a measured program (node --import): at its end it writes the peak memory of the whole process, in bytes, where it is told to. */
import { writeFileSync } from 'node:fs'

/** resourceUsage gives kilobytes on every platform (libuv). */
const bytesPerKilobyte = 1024
const file = process.env['HEDUI_BENCH_USAGE']

process.on('exit', () => {
  if (file !== undefined) writeFileSync(file, JSON.stringify({ peakBytes: process.resourceUsage().maxRSS * bytesPerKilobyte }))
})
