import { absentTraps } from './absent-traps.ts'
import { presentTraps } from './present-traps.ts'
import type { Trap } from './trap.ts'

export type PresentTrap = keyof typeof presentTraps
export type AbsentTrap = keyof typeof absentTraps
const traps: Readonly<Record<string, Trap>> = { ...presentTraps, ...absentTraps }

export function trapOf(id: string): Trap {
  const trap = traps[id]
  if (trap === undefined) throw new Error(`no trap ${id}`)
  return trap
}
