import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Random } from '../accuracy/random.ts'
import { take } from './take.ts'

const rows = 200_000
/** The quickest of so many runs of each, in turn. */
const runs = 5
/** Bar: CPU seconds, as a share of what csv-parse alone takes. */
const mostSeconds = 1.2
const width = 12

/** Texts of 12 columns: without quotes, with a quoted address in each row, with every field quoted. */
const texts = {
  plain: (fields: readonly string[]) => fields.join(','),
  'one quoted': (fields: readonly string[]) => fields.map((field, i) => (i === 9 ? `"${field},""3""号"` : field)).join(','),
  'all quoted': (fields: readonly string[]) => fields.map((field) => `"${field}"`).join(','),
} as const

/** Prints what reading csv takes, beside csv-parse alone. True where the bar is held. */
export function measureCsv(seed: number): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'hedui-csv-'))
  let held = true
  try {
    console.log(`${String(rows)} x 12, CPU seconds`.padEnd(2 * width) + ['csv-parse', 'hedui', 'ratio', 'peak MB'].map((title) => title.padStart(width)).join(''))
    for (const [name, line] of Object.entries(texts)) {
      const random = new Random(seed)
      const path = join(folder, 'list.csv')
      const people = Array.from({ length: rows }, (_, i) => line([String(i), `学生${String(i)}号`, String(433199201200000000n + BigInt(i)), random.pick(['男', '女']), '苗族', '边城镇小学', '三年级', '龙翠翠', '之子', `边城镇米粮村${String(random.between(1, 400))}号`, '2012-03-05', '4']))
      writeFileSync(path, `${line(['序号', '姓名', '身份证号', '性别', '民族', '学校', '年级', '户主', '关系', '住址', '出生日期', '人数'])}\n${people.join('\n')}\n`)
      const pairs = Array.from({ length: runs }, () => [take('csv-parse', path), take('hedui', path)] as const)
      const least = (of: 0 | 1): number => Math.min(...pairs.map((pair) => pair[of].cpuSeconds))
      const isSame = pairs.every(([alone, ours]) => alone.cells === ours.cells)
      const ratio = least(1) / least(0)
      held &&= isSame && ratio <= mostSeconds
      const peak = Math.max(...pairs.map(([, { peakBytes }]) => peakBytes)) / (1 << 20)
      console.log(name.padEnd(2 * width) + [least(0).toFixed(2), least(1).toFixed(2), ratio.toFixed(2), peak.toFixed(0)].map((figure) => figure.padStart(width)).join('') + (isSame ? '' : '  not the same cells'))
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
  return held
}
