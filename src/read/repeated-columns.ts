import { schema, type FieldId } from '../schema.ts'
import { bind, type BindingContext, type Draft } from './draft.ts'
import { bareKind, memberKind } from './heading-fields.ts'
import { fieldOfRole, roleOfNameField, type BareKind, type Role } from './roles.ts'

/** The name column on the left: whose the bare columns behind it are. */
interface Owner {
  readonly role: Role
  readonly slot: number
}

/**
 * Binds bare headings by the name column on their left. In a household list the first 姓名 is the row's person, or the first member where a head
 * stands before it, and each further one a member to the right; in a registration a second 姓名 is the guardian. The first 身份证号 is the row's own
 * person's, where that has none yet and it does not stand right behind one of several carers; each further one belongs to the name on its left.
 */
export function bindRepeats(drafts: readonly Draft[], { role }: BindingContext): void {
  const kinds = new Map(drafts.map((draft) => [draft, openKind(draft, drafts)]))
  const has = (field: FieldId, slot = 0): boolean => drafts.some((draft) => draft.field === field && draft.slot === slot && kinds.get(draft) === null)
  const names = drafts.filter((draft) => kinds.get(draft) === 'name')
  const ids = drafts.filter((draft) => kinds.get(draft) === 'idNumber')
  const hasOwnName = has('name') || names.length > 0
  const taken = new Set<string>(drafts.filter((draft) => kinds.get(draft) === null && draft.field !== null).map(({ field, slot }) => `${String(field)} ${String(slot)}`))
  const repeats = (draft: Draft): boolean => drafts.filter(({ field }) => field === draft.field).length > 1
  const take = (draft: Draft, field: FieldId | null, slot: number): void => {
    const isFree = field !== null && !taken.has(`${field} ${String(slot)}`)
    bind(draft, isFree ? field : 'ignored', slot === 0 && field === 'name' ? 'dictionary' : 'neighbour', isFree ? slot : 0)
    if (isFree) taken.add(`${field} ${String(slot)}`)
  }
  // A wide list names its head first: every bare 姓名 after that is a member.
  const head = drafts.findIndex(({ field }) => field === 'headName')
  const headStandsFirst = role === 'list' && names.length > 1 && head !== -1 && names[0] !== undefined && head < drafts.indexOf(names[0])
  let owner: Owner | null = null
  // A column that the user named is the only one of the row's own person.
  const hasNamed = drafts.some((draft) => draft.field === 'name' && draft.slot === 0 && draft.by !== 'map' && kinds.get(draft) === null)
  let slot = headStandsFirst || hasNamed ? 1 : 0
  for (const draft of drafts) {
    const kind = kinds.get(draft) ?? null
    if (kind === null) {
      owner = ownerOf(draft) ?? owner
      if (repeats(draft)) bindToSlot(draft, owner, taken)
    } else if (kind === 'name') {
      if (role === 'students' && slot > 0) take(draft, 'guardianName', 0)
      else take(draft, 'name', slot)
      slot++
      owner = ownerOf(draft) ?? owner
    } else if (kind === 'relation') take(draft, role === 'students' ? 'guardianRelation' : 'relationToHead', owner?.role === 'person' ? owner.slot : 0)
    else if (kind === 'phone') bindPhone(draft, owner, repeats(draft), take)
    else bindId(draft, owner, { isOwn: hasOwnName && !taken.has('idNumber 0') && (ids.length === 1 || !isCarer(owner)), hasOwnName, take })
  }
}

/** Bare and not yet bound by a group or by the user. */
function openKind(draft: Draft, drafts: readonly Draft[]): BareKind | null {
  if (draft.by !== 'dictionary' || draft.slot !== 0) return null
  const bare = bareKind(draft.key)
  if (bare !== null) return bare
  const member = memberKind(draft.key)
  return member !== null && drafts.filter(({ key }) => key === draft.key).length > 1 ? member : null
}

function isCarer(owner: Owner | null): boolean {
  return owner !== null && owner.role !== 'person' && owner.role !== 'member'
}

function ownerOf({ field, slot }: Draft): Owner | null {
  const role = field === null || field === 'ignored' ? null : roleOfNameField(field)
  return role === null ? null : { role, slot }
}

/** 性别 and its like behind a member's name are the member's, where the row's own person has the column already. */
function bindToSlot(draft: Draft, owner: Owner | null, taken: Set<string>): void {
  const { field, by } = draft
  if (owner === null || owner.slot === 0 || by !== 'dictionary' || draft.slot !== 0 || field === null || field === 'ignored') return
  if (field === 'name' || schema[field].owner !== 'person' || !taken.has(`${field} 0`) || taken.has(`${field} ${String(owner.slot)}`)) return
  bind(draft, field, 'neighbour', owner.slot)
  taken.add(`${field} ${String(owner.slot)}`)
}

type Take = (draft: Draft, field: FieldId | null, slot: number) => void

function bindPhone(draft: Draft, owner: Owner | null, isRepeated: boolean, take: Take): void {
  if (owner !== null && isCarer(owner)) take(draft, fieldOfRole(owner.role, 'phone'), 0)
  else take(draft, 'phone', isRepeated ? (owner?.slot ?? 0) : 0)
}

function bindId(draft: Draft, owner: Owner | null, { isOwn, hasOwnName, take }: { readonly isOwn: boolean; readonly hasOwnName: boolean; readonly take: Take }): void {
  if (owner === null || (isOwn && owner.slot === 0)) {
    take(draft, 'idNumber', 0)
    if (draft.field === 'idNumber') draft.by = 'dictionary'
  } else if (!isCarer(owner)) take(draft, 'idNumber', owner.slot)
  else {
    take(draft, fieldOfRole(owner.role, 'idNumber'), 0)
    // The carer has a number already: a second one behind them is the row's own person's.
    if (draft.field === 'ignored' && hasOwnName) take(draft, 'idNumber', 0)
  }
}
