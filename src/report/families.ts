import { speak } from '../messages/reports.ts'
import type { Decision, RunResult } from '../types.ts'
import { listWords, type PlaceNames } from './wording.ts'

/** Members that a line names (chosen: a household of the field has up to eight). */
const mostMembers = 8

/**
 * Says of each decision which household of the lists names one of the student's carers: head, members, list and place; '' for none. The
 * households are gathered in one pass over the lists, and only those asked for.
 */
export function listedFamilies({ decisions, listed, config }: RunResult, places: PlaceNames): (decision: Decision) => string {
  const say = speak(config.language)
  const members = new Map<number, number[]>()
  for (const { verdict, family } of decisions) {
    if (verdict === 'matched' || family === null) continue
    const { household } = listed.person(family)
    if (household >= 0) members.set(household, [])
  }
  if (members.size > 0) for (let i = 0; i < listed.size; i++) members.get(listed.person(i).household)?.push(i)
  return ({ family }) => {
    if (family === null) return ''
    const person = listed.person(family)
    const names = (members.get(person.household) ?? [family]).map((index) => listed.person(index).text('name')).filter((name) => name !== '')
    const head = person.text('headName') || person.text('name') || say('no-name')
    return say('family', { head, members: names.slice(0, mostMembers).join(say('comma')) || say('no-name'), list: listWords(person.kind, config), place: places.listed(person.place) })
  }
}
