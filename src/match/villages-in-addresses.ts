import { placeSounds, soundKeys } from '../normalize/sound.ts'

/** A name of one character stands in too many addresses by chance. */
const shortestVillage = 2

/** A word of a village, as written or as it sounds, and the village's place in the order in which they are preferred. */
interface Word {
  readonly text: string
  readonly rank: number
}

/** Finds the villages of the lists in addresses; a county has thousands, so they are looked up by how they begin. */
export class VillagesInAddresses {
  readonly #villages: readonly string[]
  /** By first character, best rank first. */
  readonly #written = new Map<string, Word[]>()
  /** By first syllable, best rank first. */
  readonly #heard = new Map<string, Word[]>()

  /** @param villages best first: the longest, because 大龙潭 has 龙潭 in it */
  constructor(villages: readonly string[]) {
    this.#villages = villages
    villages.forEach((village, rank) => {
      if (village.length < shortestVillage) return
      addTo(this.#written, village.charAt(0), { text: village, rank })
      for (const sound of placeSounds(village)) addTo(this.#heard, firstSyllable(sound), { text: sound, rank })
    })
  }

  /** The best village whose name stands in the address, or else one that sounds the same (茶洞, 茶峒); '' where there is none. */
  find(address: string): string {
    if (address === '') return ''
    const written = this.#bestWritten(address)
    return this.#villages[written < Infinity ? written : this.#bestHeard(address)] ?? ''
  }

  #bestWritten(address: string): number {
    let best = Infinity
    for (let at = 0; at < address.length; at++) {
      for (const { text, rank } of this.#written.get(address.charAt(at)) ?? []) {
        if (rank >= best) break
        if (address.startsWith(text, at)) best = rank
      }
    }
    return best
  }

  /** Only whole syllables count, so that 'an' is not found inside 'tan'. */
  #bestHeard(address: string): number {
    let best = Infinity
    for (const key of soundKeys(address)) {
      const whole = `${key} `
      for (let at = 0; at < key.length; at = whole.indexOf(' ', at) + 1) {
        for (const { text, rank } of this.#heard.get(firstSyllable(whole.slice(at))) ?? []) {
          if (rank >= best) break
          if (whole.startsWith(`${text} `, at)) best = rank
        }
      }
    }
    return best
  }
}

function addTo(words: Map<string, Word[]>, beginning: string, word: Word): void {
  const others = words.get(beginning)
  if (others === undefined) words.set(beginning, [word])
  else others.push(word)
}

/** Syllables of a sound key are parted by spaces. */
function firstSyllable(sound: string): string {
  const end = sound.indexOf(' ')
  return end === -1 ? sound : sound.slice(0, end)
}
