/** Loaded before a measured program (node --import): at its end it writes the peak memory (bytes) and the CPU time (seconds) of the whole process where it is told to. */
import { writeFileSync } from 'node:fs'
import { peakBytes } from '../../peak-bytes.ts'

const microseconds = 1e6
const file = process.env['HEDUI_BENCH_USAGE']

function used(): { readonly peakBytes: number; readonly cpuSeconds: number } {
  const { userCPUTime, systemCPUTime } = process.resourceUsage()
  return { peakBytes: peakBytes(), cpuSeconds: (userCPUTime + systemCPUTime) / microseconds }
}

process.on('exit', () => {
  if (file !== undefined) writeFileSync(file, JSON.stringify(used()))
})
