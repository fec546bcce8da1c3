import type { reports } from '../report/index.ts'
import type { Words } from './language.ts'

/** What each file of a run is for, by its name without the extension. */
export const reportFileWords = {
  matched: { zh: '已找到的学生：不用再看', en: 'students found; nobody needs to look' },
  'needs-verification': { zh: '需要核对的学生：请逐个核对', en: 'students whom a person must check, beside the likeliest listed person' },
  unmatched: { zh: '未找到的学生，以及未找到的原因', en: 'students not found, and why' },
  summary: { zh: '汇总：按类别、学校、年级、班级、村', en: 'totals by category, school, grade, class and village' },
  corrections: { zh: '更正清单：交各班主任核对登记信息后退回', en: 'lists for class teachers to check the registration, fill in and return' },
  verification: { zh: '核查表：交各部门核查、签字、盖章后退回', en: 'sheets for the offices to verify, sign, seal and return' },
  'list-errors': { zh: '名单错误：发回各部门更正，有依据的附建议值', en: 'errors in the lists, to be sent back to each office, with proposals where the evidence bears them' },
  'list-conflicts': { zh: '名单不一致：同一人在几份名单（或几行）里写法不同的地方', en: 'people whom the lists state differently: name, number, birth date, village, head, whether it has ended' },
  answers: { zh: '核查答复：谁核定、谁不上报、哪些还缺', en: 'answers that came back: who goes forward, who does not, what is missing' },
  notice: { zh: '公示：张贴的名单，只有姓名、学校、年级、班级', en: 'public notice to post: names, schools, grades and classes only' },
  'objection-form': { zh: '公示异议登记核查表：登记、核查、签字、盖章后读回', en: 'form for objections to the notice: record, examine, sign, seal and read back' },
  objections: { zh: '公示异议：谁提出、核查结果、哪些还没有结论', en: 'objections to the notice: by whom, what they came to, what is pending' },
  submission: { zh: '报审表：公示后上报审核的学生，写明依据', en: 'submission list for review after the notice, with the basis of each student' },
  'class-lists': { zh: '班主任收集表：要收的复印件和银行卡信息', en: 'for class teachers: copies and card data to collect of those who go forward' },
  'village-lists': { zh: '按村告知名单：已通过、未通过、还缺什么', en: 'for villages: whom to inform, and of what' },
  'not-admitted': { zh: '未准入幼儿园的孩子，按村，附向家庭说明的话', en: 'children of kindergartens that are not admitted, by village, with the sentence to explain' },
  'other-province': { zh: '外省学生，以及需要的证明', en: 'students of another province, and what they need' },
  'not-registered': { zh: '名单上有、登记表没有的学龄儿童（待核实）', en: 'listed children of school age without a registration, to be verified' },
  duplicates: { zh: '重复登记的学生和重复的行', en: 'children registered twice, and repeated rows' },
  incomplete: { zh: '名单看来没有导出全的地方：可请政府补全', en: 'where an export looks incomplete; for asking the office for the rest' },
  issues: { zh: '数据问题：文件中要改正的单元格，以及提示', en: 'what is wrong in the files, cell by cell' },
  quality: { zh: '这次核对有多可靠：按人群和规则的找到率、预计错配率、漏配率', en: 'how far the run can be trusted, by group of students and by rule' },
  results: { zh: '每名学生一行', en: 'one line a student' },
  manifest: { zh: '本次用的文件、设置和权重', en: 'the inputs, settings and weights of this run' },
} as const satisfies Readonly<Record<keyof typeof reports | 'manifest', Words>>

/** For whom a report is, in the order in which they are told. */
export const readers = {
  school: { zh: '学校自己看', en: 'for the school' },
  offices: { zh: '送各部门', en: 'for the offices' },
  teachers: { zh: '交班主任', en: 'for class teachers' },
  villages: { zh: '交村（社区）', en: 'for villages' },
  public: { zh: '公示用', en: 'for the public notice' },
  programs: { zh: '供程序使用', en: 'for programs' },
} as const satisfies Readonly<Record<string, Words>>

export const readerOf: Readonly<Record<keyof typeof reportFileWords, keyof typeof readers>> = {
  matched: 'school',
  'needs-verification': 'school',
  unmatched: 'school',
  summary: 'school',
  corrections: 'teachers',
  verification: 'offices',
  'list-errors': 'offices',
  'list-conflicts': 'school',
  answers: 'school',
  notice: 'public',
  'objection-form': 'public',
  objections: 'school',
  submission: 'offices',
  'class-lists': 'teachers',
  'village-lists': 'villages',
  'not-admitted': 'villages',
  'other-province': 'school',
  'not-registered': 'villages',
  duplicates: 'school',
  incomplete: 'offices',
  issues: 'school',
  quality: 'school',
  results: 'programs',
  manifest: 'programs',
}
