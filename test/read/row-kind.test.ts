import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { rowKind, rowShape } from '../../src/read/row-kind.ts'
import type { Column, Row } from '../../src/types.ts'
import { idNumber } from '../people.ts'
import { readSheet } from './sheet.ts'

const columns: readonly Column[] = (
  [
    ['序号', 'sequence'], ['村', 'village'], ['学生信息/姓名', 'name'], ['学生信息/身份证号', 'idNumber'], ['金额', 'ignored'], ['备注', 'remarks'],
  ] as const
).map(([heading, field], position) => ({ index: position + 1, heading, field, slot: 0, by: 'dictionary' }))
const shape = rowShape(columns, ['贫困家庭学生花名册', '学校：某小学 班级：三（2）班'])
const row = (line: string): Row => ({ number: 9, texts: line.split('|').map((text) => text.trim()), kinds: null })
const id = '433199201203051280'

describe('rowKind', () => {
  test.each<[string, string, string]>([
    [`1|米粮村|龙翠翠|${id}|600|`, 'person', 'plain'],
    ['1|米粮村|龙翠翠|||', 'person', 'without a number'],
    ['||龙翠翠|||', 'person', 'a name alone'],
    [`|||${id}||`, 'person', 'a number alone'],
    ['1||龙翠翠|无||', 'person', 'no number, said so'],
    ['1||阿依古丽?买买提|||', 'person', 'a middle dot lost in GBK'],
    ['1||合|||', 'person', 'a name that begins a total\'s word'],
    ['1||注某|||', 'person', 'a name that begins a note\'s word'],
    [`1||合计|${id}||`, 'person', 'an ID number makes a person of anything'],
    ['1|米粮村|龙翠翠|||合计两人', 'person', 'a remark with a total\'s word'],
    ['1|米粮村|龙翠翠|||注：已转学', 'person', 'a remark with a note\'s word'],
    [`1|村|学生信息|${id}|学生信息|备注`, 'person', 'with words of the heading'],
    ['1|2|3|4|5|6', 'heading', 'columns that are numbered'],
    ['甲|乙|1|2|3|4', 'heading', 'with letters for those that are no figures'],
    ['1|2|龙翠翠|||', 'person', 'a person behind numbers'],
    ['||（盖章）|||', 'footer', 'a seal'],
    ['||2018年9月12日|||', 'footer', 'the day of signing'],
    ['||||| ', 'blank', ''],
    ['5||||| ', 'blank', 'a numbered line of an empty form'],
    ['5||||0|', 'blank', 'with a sum of nothing'],
    ['合计||||1800|', 'total', ''],
    ['|合　计|||1800|', 'total', 'in a further column, with a space'],
    ['||合计|4|1800|', 'total', 'in the name column, with a number in the ID column'],
    ['7|小计|||600|', 'total', 'numbered'],
    ['|米粮村|小计|||', 'total', 'in the middle, behind the village'],
    ['合计：4人|||||', 'total', ''],
    ['合计户数|2||||', 'total', ''],
    ['三年级合计|||4||', 'total', ''],
    ['Total|||4||', 'total', ''],
    ['注：1.类别填建档立卡；2.身份证号18位。|||||', 'footer', ''],
    ['2.身份证号必须18位；|||||', 'footer', 'a further line of a note'],
    ['制表人：吴某某||审核人：龙某某|||', 'footer', 'a label in the name column'],
    ['制表人||吴某某|||', 'footer', 'the name of whoever made the list'],
    ['审核人（签字）||吴某某|||', 'footer', ''],
    ['||负责人：吴某|||', 'footer', ''],
    ['填报单位（盖章）：某小学|||||', 'footer', ''],
    ['以上人员均已公示|||||', 'footer', 'a line in the sequence column'],
    ['||以上学生情况经班主任、村委会和学校核实无误，特此说明|||', 'footer', 'a sentence in the name column'],
    ['序号|村|姓名|身份证号|金额|备注', 'heading', 'printed again'],
    ['序号||学生信息|||备注', 'heading', 'the row of groups printed again'],
    ['贫困家庭学生花名册|||||', 'title', 'printed again'],
    ['学校：某小学||班级：三（2）班|||', 'title', 'printed again'],
    ['学校：某小学||班级：三（3）班|||', 'title', 'a unit row of another class'],
    ['示例||张三|||', 'example', ''],
    [`例：||张三|${id}||`, 'example', 'with a number'],
    [`1||[示例]张三|${id}||`, 'example', 'in the name column'],
    ['||||600|', 'rejected', 'a figure and nobody'],
    ['9|米粮村||||', 'rejected', 'a numbered row without a name'],
    ['|||||由父亲代领', 'rejected', 'a remark and nobody'],
  ])('%s -> %s (%s)', (line, kind) => {
    expect(rowKind(row(line), shape)).toBe(kind)
  })
})

describe('rows of a random table', () => {
  const cell = fc.oneof(
    fc.constantFrom('', '', '合计', '小计', '注：', '1', '龙翠翠', '姓名', '示例', '0', '说明', '张三', '学校：某小学', '600', '无', '12345', '\t', '?'),
    fc.string({ maxLength: 6 }).map((text) => text.replace(/[|\n\r]/g, '')),
  )
  const person = fc.tuple(fc.constantFrom('合计', '注', '龙翠翠', '小计', '制表人', '', '阿·买'), fc.integer({ min: 0, max: 9999 }))
    .map(([name, number]) => ({ name, id: idNumber(`4331992012030${String(number).padStart(4, '0')}`) }))
  const line = fc.oneof(
    fc.array(cell, { maxLength: 6 }).map((cells) => ({ cells, id: '' })),
    person.map((each) => ({ cells: ['1', '米粮村', each.name, each.id, '', ''], id: each.id })),
  )

  test('every row has one kind, in order, and nobody with a number is lost', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
        const text = ['花名册', '序号|村|姓名|身份证号|金额|备注', ...lines.map(({ cells }) => cells.join('|'))].join('\n')
        const { outcomes, people } = readSheet(text, { role: 'students' })
        expect(outcomes.map((outcome) => outcome.row)).toEqual(outcomes.map((_, index) => index + 1))
        const read = people.map(({ cells }) => cells.idNumber?.text ?? '')
        for (const { id: wanted } of lines) if (wanted !== '') expect(read).toContain(wanted)
      }),
    )
  })
})
