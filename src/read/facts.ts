import type { FieldId } from '../schema.ts'
import type { Row } from '../types.ts'
import { fieldOfHeading } from './heading-fields.ts'

/** Fields that a line above the heading may state for the whole sheet. */
const factFields: ReadonlySet<FieldId> = new Set(['schoolName', 'grade', 'className', 'township', 'village', 'county'])
const stated = /([^\s：:，,；;（(]{1,8})[：:]\s*([^\s：:]+(?:[（(][^）)]*[）)][^\s：:]*)?)/g
/** 一（1）班, 三年级2班, 七(3), 学前班, 大班, 302班. */
const classNames = /^(?:[一二三四五六七八九\d]{1,2}(?:年级)?[（(]?\d{0,2}[)）]?班|[一二三四五六七八九]年级(?:[（(]?\d{1,2}[)）]?班?)?|[一二三四五六七八九][（(]\d{1,2}[)）]班?|(?:托|小|中|大|学前|混龄)[一二三四五六七八九\d]?班(?:[（(]?\d[)）]?)?|初[一二三]\S{0,5}|高[一二三]\S{0,5})$/
/** 边城镇板栗村2020年第一季度…名册; 边城镇农村低保备案表 names no village. */
const villageTitle = /^(?:[^\s村]*?[乡镇])?([\u4e00-\u9fff]{1,6}(?<!农|乡|全|各|本)村)(?!民|级|组)(?=\d{4}|.*(?:名册|名单|花名册|备案表))/

/** A sheet a village: 米粮村, 茶洞社区. */
const villageSheet = /^[\u4e00-\u9fff]{1,6}(?:(?<!农|乡|全|各|本)村|社区|居委会)$/

export type Facts = Readonly<Partial<Record<FieldId, string>>>

/** What titles, unit rows, the sheet's and the file's name state for every row of a sheet: school, class, village. */
export function factsOf(titles: readonly Row[], sheet: string | null, file: string, role: 'students' | 'list'): Facts {
  const facts: Partial<Record<FieldId, string>> = {}
  for (const { texts } of titles) {
    for (const text of texts) {
      for (const [, label = '', value = ''] of text.matchAll(stated)) {
        const field = fieldOfHeading(label)
        if (field !== null && field !== 'ignored' && factFields.has(field)) facts[field] ??= value
      }
      const village = villageTitle.exec(text.trim())
      if (role === 'list' && village?.[1] !== undefined) facts.village ??= village[1]
    }
  }
  if (role === 'list' && villageSheet.test((sheet ?? '').trim())) facts.village ??= (sheet ?? '').trim()
  const fileStem = (file.split('/').at(-1) ?? file).replace(/\.[^.]*$/, '')
  for (const name of [sheet ?? '', fileStem]) {
    if (role === 'students' && classNames.test(name.replace(/\s/g, ''))) facts.className ??= name.trim()
  }
  return facts
}
