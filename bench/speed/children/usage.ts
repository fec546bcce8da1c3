/** Loaded before a measured program (node --import): at its end it writes the peak memory (bytes) and the CPU time (seconds) of the whole process where it is told to. */
import { writeFileSync } from 'node:fs'

/** resourceUsage gives kilobytes on every platform (libuv). */
const bytesPerKilobyte = 1024
const microseconds = 1e6
const file = process.env['HEDUI_BENCH_USAGE']

function used(): { readonly peakBytes: number; readonly cpuSeconds: number } {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage()
  return { peakBytes: maxRSS * bytesPerKilobyte, cpuSeconds: (userCPUTime + systemCPUTime) / microseconds }
}

process.on('exit', () => {
  if (file !== undefined) writeFileSync(file, JSON.stringify(used()))
})
