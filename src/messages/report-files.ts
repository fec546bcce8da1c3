import type { reports } from '../report/index.ts'
import type { Words } from './language.ts'

/** What each file of a run is for, by its name without the extension. */
export const reportFileWords = {
  matched: { zh: '已找到的学生：不用再看', en: 'students found; nobody needs to look' },
  'needs-verification': { zh: '需要核对的学生：请逐个核对', en: 'students whom a person must check, beside the likeliest listed person' },
  unmatched: { zh: '未找到的学生，以及未找到的原因', en: 'students not found, and why' },
  summary: { zh: '汇总：按类别、学校、班级、村', en: 'totals by category, school, class and village' },
  verification: { zh: '核查表：交各部门核查、签字、盖章后退回', en: 'sheets for the offices to verify, sign, seal and return' },
  answers: { zh: '核查答复：谁核定、谁不上报、哪些还缺', en: 'answers that came back: who goes forward, who does not, what is missing' },
  duplicates: { zh: '重复登记的学生和重复的行', en: 'children registered twice, and repeated rows' },
  incomplete: { zh: '名单看来没有导出全的地方：可请政府补全', en: 'where an export looks incomplete; for asking the office for the rest' },
  issues: { zh: '数据问题：文件中要改正的单元格，以及提示', en: 'what is wrong in the files, cell by cell' },
  quality: { zh: '这次核对有多可靠：按人群和规则的预计错配、漏配', en: 'how far the run can be trusted, by group of students and by rule' },
  results: { zh: '供程序使用：每名学生一行', en: 'for programs: one line a student' },
  manifest: { zh: '供程序使用：本次用的文件、设置和权重', en: 'for programs: the inputs, settings and weights of this run' },
} as const satisfies Readonly<Record<keyof typeof reports | 'manifest', Words>>
