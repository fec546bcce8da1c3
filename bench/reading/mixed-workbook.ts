import { utils, write, type CellObject } from '@e965/xlsx'

/** A workbook with cells of every kind, in every kind of number format that offices use. */
export function mixedWorkbook(): Buffer {
  const rows: readonly (readonly CellObject[])[] = [
    [text('说明'), text('值')],
    [text('整数'), number(42)],
    [text('身份证号'), number(433199201203051200)],
    [text('小数'), number(1234.5678, '#,##0.00')],
    [text('百分比'), number(0.125, '0.0%')],
    [text('负数'), number(-3.25)],
    [text('很小'), number(0.000001234)],
    [text('日期'), number(40973, 'yyyy-mm-dd')],
    [text('年月'), number(40973, 'yyyy"年"m"月"d"日"')],
    [text('时间'), number(40973.75, 'yyyy-mm-dd hh:mm:ss')],
    [text('时刻'), number(0.5, 'h:mm:ss')],
    [text('补零'), number(7, '0000')],
    [text('真'), { t: 'b', v: true }],
    [text('假'), { t: 'b', v: false }],
    [text('错误'), { t: 'e', v: 0x2a, w: '#N/A' }],
    [text('公式'), { t: 'n', v: 5, f: '2+3' }],
    [text('公式文字'), { t: 's', v: '甲乙', f: '"甲"&"乙"' }],
    [text('换行'), text('边城镇\n米粮村')],
    [text('空格'), text('  龙 翠翠 ')],
    [text('引号'), text('他说"好",行')],
    [text('像数'), text('007')],
    [text('像公式'), text('=1+1')],
    [text('转义'), text('_x000D_')],
  ]
  const sheet = utils.aoa_to_sheet(rows.map((row) => [...row]))
  return write({ SheetNames: ['各种'], Sheets: { 各种: sheet } }, { type: 'buffer', bookType: 'xlsx', compression: true }) as Buffer
}

function text(value: string): CellObject {
  return { t: 's', v: value }
}

function number(value: number, format?: string): CellObject {
  return { t: 'n', v: value, ...(format === undefined ? {} : { z: format }) }
}
