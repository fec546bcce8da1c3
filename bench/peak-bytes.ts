import { readFileSync } from 'node:fs'

const bytesPerKilobyte = 1024

/**
 * The most memory (resident set) that this process has had. On Linux the kernel's own figure of the program that runs now: that of getrusage begins with the memory of the
 * process that started it.
 */
export function peakBytes(): number {
  const [, kilobytes] = process.platform === 'linux' ? (/^VmHWM:\s*(\d+) kB/m.exec(readFileSync('/proc/self/status', 'latin1')) ?? []) : []
  return (kilobytes === undefined ? process.resourceUsage().maxRSS : Number(kilobytes)) * bytesPerKilobyte
}
