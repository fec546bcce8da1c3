import type { Config } from '../config.ts'
import { ReconcileError } from '../errors.ts'
import { fieldIds, schema, type FieldId } from '../schema.ts'
import { nearest } from './nearest.ts'
import { items, table, texts, type Given } from './values.ts'

/** A table of field to heading or headings, or texts such as 'idNumber=证件'. */
export function headingsByField(given: Given): Config['map'] {
  const map: Partial<Record<FieldId, readonly string[]>> = {}
  const add = (name: string, headings: readonly string[]): void => {
    const field = fieldNamed(name, given)
    map[field] = [...(map[field] ?? []), ...headings]
  }
  for (const item of items(given)) {
    if (typeof item === 'string') {
      const [, name, heading] = /^([^=]+)=(.+)$/s.exec(item) ?? []
      if (name === undefined || heading === undefined) throw new ReconcileError('map-not-pair', 'usage', { setting: given.setting, value: item })
      add(name, [heading])
    } else {
      for (const [name, value] of Object.entries(table({ ...given, value: item }))) add(name, texts({ ...given, value, setting: `${given.setting}: ${name}` }))
    }
  }
  return map
}

/** A field by its id or by its heading in reports; case, spaces, hyphens and underscores play no part. */
function fieldNamed(name: string, { setting }: Given): FieldId {
  const key = (each: string): string => each.toLowerCase().replace(/[\s_-]/g, '')
  const field = fieldIds.find((id) => [id, schema[id].zh, schema[id].en].some((each) => key(each) === key(name)))
  if (field === undefined) throw new ReconcileError('field-unknown', 'usage', { setting, field: name, nearest: nearestField(name) })
  return field
}

/** By the id or one of the headings in reports. */
function nearestField(name: string): string {
  const ids = new Map(fieldIds.flatMap((id) => [id, schema[id].zh, schema[id].en].map((each) => [each, id] as const)))
  return ids.get(nearest(name, [...ids.keys()])) ?? ''
}
