import type { BoundBy, RowKind } from '../types.ts'
import type { Words } from './language.ts'

/** What the program says on the terminal beside errors and summaries. */
export const cliMessages = {
  // help
  'help-program': { zh: '把学校的登记表与政府的建档立卡、低保等名单逐人核对。', en: "Checks a school's registration against the government's low-income and poverty-filing lists." },
  'help-usage': { zh: '用法：', en: 'Usage:' },
  'help-options': { zh: '选项：', en: 'Options:' },
  'help-commands': { zh: '命令：', en: 'Commands:' },
  'help-command-usage': { zh: '命令 …（hedui 命令 --help 显示该命令的用法）', en: 'COMMAND ...   (hedui COMMAND --help shows how it is used)' },
  'help-help': { zh: '显示用法', en: 'show how it is used' },
  'help-version': { zh: '显示版本', en: 'show the version' },
  'help-after': {
    zh: `环境变量：
  HEDUI_CONFIG、HEDUI_OUT、HEDUI_LANG   相当于 --config、--out、--lang；选项优先
  NO_COLOR                              不用颜色
界面语言默认为中文；LC_ALL、LC_MESSAGES 或 LANG 为英文时用英文。

退出码：
  0 完成   1 完成，且出现了 --fail-on 写明的结果   2 用法或设置有误   3 有文件读不了（什么都没写）
  4 报告写不出去   5 完成，但核查答复互相矛盾   70 程序错误   130 被中断`,
    en: `Environment:
  HEDUI_CONFIG, HEDUI_OUT, HEDUI_LANG   as --config, --out and --lang, which overrule them
  NO_COLOR                              no colours
The language is Chinese unless LC_ALL, LC_MESSAGES or LANG is an English locale.

Exit codes:
  0 done   1 done, and a verdict named by --fail-on occurred   2 usage or settings   3 an input can't be read (nothing written)
  4 the output can't be written   5 done, but answers contradict each other   70 a bug in hedui   130 interrupted`,
  },
  // while and after running
  'error': { zh: 'hedui：{sentence}', en: 'hedui: {sentence}' },
  'bug': { zh: 'hedui：程序出错了，这不是您的文件的问题；请把下面的内容发给开发者。', en: 'hedui: this is a bug in the program and no fault of your files; please report what follows.' },
  'interrupted': { zh: '已中断，什么都没有写。', en: 'Interrupted; nothing was written.' },
  'interrupted-late': { zh: '中断时正在写报告，报告已经写完整。', en: 'Interrupted while the reports were being written; they are complete.' },
  'left-out': { zh: '文件夹 {folder} 中有 {count} 个文件不是表格，没有读：{files}', en: '{count} files in folder {folder} are no tables and were not read: {files}' },
  'reading': { zh: '正在读取：{count} 行', en: 'Reading: {count} rows' },
  'matching': { zh: '正在核对…', en: 'Matching …' },
  'writing': { zh: '正在写报告…', en: 'Writing the reports …' },
  'written': { zh: '报告在文件夹 {folder} 中：', en: 'The reports are in {folder}:' },
  'list-as-students': {
    zh: '请注意：{file} 是按登记表（--students）读的，但它的列像政府名单；如果写反了，请对调 --students 和 --list 后再运行。',
    en: 'Note: {file} was read as the registration (--students), but its columns are those of a government list; if the two were swapped, run again.',
  },
  'students-as-list': {
    zh: '请注意：{file} 是按政府名单（--list）读的，但它的列像学校的登记表；如果写反了，请对调 --students 和 --list 后再运行。',
    en: 'Note: {file} was read as a government list (--list), but its columns are those of a registration; if the two were swapped, run again.',
  },
  'dry-run': { zh: '按 --dry-run 的要求，没有写任何报告；不加它时会写到 {folder}。', en: 'Nothing was written, as --dry-run asks; without it the reports go to {folder}.' },
  'fail-on': { zh: '退出码为 1：有 {count} 名学生的结果是 {verdict}（--fail-on）。', en: 'Exit code 1: students {verdict}: {count} (--fail-on).' },
  'answers-unusable': { zh: '退回的核查表中有 {count} 处无法采用，原因和位置见 answers.xlsx 的“无法采用的行”。', en: 'Rows of the returned sheets that cannot be used: {count}; answers.xlsx says which and why.' },
  'answers-contradict': { zh: '退出码为 5：有 {count} 个问题的答复互相矛盾，这些学生仍待核查，其余答复已采用；见 answers.xlsx。', en: 'Exit code 5: the answers to {count} questions contradict each other. Those stay open, all others are applied; see answers.xlsx.' },
  'file-copied': { zh: '{file} 与 {other} 内容完全相同，是同一个文件的两份，其中的人只计一次；请确认是不是拿错了文件。', en: '{file} is a copy of {other}, byte for byte, and its people count once; make sure that no other file was meant.' },
  'status-counts': { zh: '名单中找到 {found} 人，核定 {approved} 人，各部门都答复不在册 {refused} 人，仍待核查 {open} 人。', en: '{found} found, {approved} approved, {refused} refused by every office, {open} open.' },
  'status-office': { zh: '  {office}：{count} 个问题待答复，最早 {since} 发出', en: '  {office}: {count} questions open, the first asked {since}' },
  'status-review': { zh: '其中 {count} 名学生有可比的人，本校也可以核对：hedui review。', en: '{count} of the students have somebody to compare, whom the school can review as well: hedui review.' },
  'status-waits': {
    zh: '另有 {count} 个问题等部门和班主任答复，不耽误上面这一步；表退回后放进一个文件夹，运行 hedui reconcile --decisions 文件夹。',
    en: '{count} questions wait for the offices and class teachers, and hold up nothing of this; what comes back goes into a folder, and then hedui reconcile --decisions FOLDER.',
  },
  'status-next-review': { zh: '下一步：其中 {count} 名学生有可比的人，本校先核对：hedui review。', en: 'Next: {count} of the students have somebody to compare; review them yourself: hedui review.' },
  'status-next-open': {
    zh: '下一步：把核查表交给各部门、更正清单交给班主任；退回的表放进一个文件夹，运行 hedui reconcile --decisions 文件夹。',
    en: 'Next: hand the verification sheets to the offices and the correction lists to class teachers; put what comes back into a folder and run hedui reconcile --decisions FOLDER.',
  },
  'status-next-none': { zh: '没有待核查的学生了。', en: 'Nobody is left over.' },
  'demo-first': { zh: '一、学校登记表与政府名单核对：', en: "1. The school's registration against the government's lists:" },
  'demo-second': { zh: '二、各部门核查、签字、盖章后退回核查表（{folder}），再核对一次：', en: '2. The offices have verified, signed and sealed; their sheets ({folder}) are read, and the run is made again:' },
  'demo-next': { zh: '演示文件在 {folder} 中。接下来可以试试：', en: 'The files of the demo are in {folder}. The next command to try:' },
  // init
  'init-head': { zh: 'hedui 的设置文件，由 hedui init 写成。文件路径相对于本文件所在的文件夹；改好后运行 hedui reconcile。', en: 'Project file of hedui, written by hedui init. Paths are relative to its folder; run hedui reconcile when it is right.' },
  'init-students': { zh: '学校的登记表；可以写文件夹', en: "The school's registration; folders may be named" },
  'init-lists': { zh: '政府名单；kind 是类别，不写时按内容判断', en: 'Government lists; without a kind the contents say it' },
  'init-people': { zh: '读到 {people} 人', en: '{people} people' },
  'init-sheets': { zh: '工作表：{sheets}', en: 'sheets: {sheets}' },
  'init-kinds': { zh: '按行而定：{kinds}', en: 'each row says it: {kinds}' },
  'init-map': { zh: '哪一列是哪个字段：字段: 列名。', en: 'Which heading is which field: FIELD: HEADING.' },
  'init-doubtful': { zh: '按内容判断的列和不认识的列如下，请看一下：', en: 'Columns told by their contents, and unknown ones, have a look:' },
  'init-guess': { zh: '{file}：“{heading}”按内容当作{words}（{field}）', en: "{file}: '{heading}' is taken for {words} ({field}) by its contents" },
  'init-unknown': { zh: '{file}：不认识“{heading}”，没有使用', en: "{file}: '{heading}' is not known and not used" },
  'init-others': { zh: '语言、报告写到的文件夹，以及其他设置（去掉 # 生效）', en: 'Language, folder of the reports, and other settings (remove the # to use one)' },
  'init-written': { zh: '已写好 {file}。请看一遍，然后运行 hedui reconcile。', en: 'Wrote {file}. Read it through, then run hedui reconcile.' },
  // explain
  'registered': { zh: '登记：{place}', en: 'registered: {place}' },
  'probability': { zh: '最接近的人不是本人的概率：{percent}', en: 'probability that the best candidate is somebody else: {percent}' },
  'candidate': { zh: '候选 {number}：{name}　{id}　{list}，{place}', en: 'candidate {number}: {name}  {id}  {list}, {place}' },
  'evidence': { zh: '{bits} 位：{label}', en: '{bits} bits: {label}' },
  'same-person': { zh: '同一人也在{list}：{name}　{id}　{place}', en: 'the same person in {list}: {name}  {id}, {place}' },
  'evidence-sum': { zh: '合计 {bits} 位：本人 {child}，家庭 {family}', en: '{bits} bits in all: {child} about the child, {family} about the family' },
  'behind': { zh: '比候选 1 少 {bits} 位', en: '{bits} bits less than candidate 1' },
  'number-of': { zh: '这个身份证号的本人：{name}（{place}）', en: 'whose number it is: {name} ({place})' },
  'claimed-too': { zh: '同样对应候选 1 的学生：{name}（{place}）', en: 'the same listed person as candidate 1: {name} ({place})' },
  'family-listed': { zh: '名单中的家庭：{name}（{list}，{place}）', en: 'family listed: {name} ({list}, {place})' },
  'nearest': { zh: '没有候选人。名单中与其最接近的有 {count} 人，都不足以是本人：', en: 'There is no candidate. Nearest in the lists, and not near enough ({count}):' },
  'no-candidate': { zh: '名单中没有与其姓名或身份证号相近的人。', en: 'Nobody in the lists has a similar name or ID number.' },
  // inspect
  'name-says-date': { zh: '文件名写的日期是 {date}', en: 'the file name says {date}' },
  'name-says-people': { zh: '文件名写 {people} 人，与读到的相符', en: 'the file name says {people} people, as many as were read' },
  'name-contradicts': { zh: '文件名写 {people} 人，读到 {read} 人（另有完全重复 {repeats} 人），请核对文件是否完整', en: 'the file name says {people} people, {read} read (and {repeats} exact repeats): check that the file is complete' },
  'read-as-students': { zh: '按学校登记表读取', en: 'read as a registration' },
  'read-as-list': { zh: '按政府名单读取', en: 'read as a government list' },
  'kind': { zh: '类别：{kind}', en: 'kind: {kind}' },
  'kinds-by-row': { zh: '类别：按行而定（{kinds}）', en: 'kind: each row says it ({kinds})' },
  'encoding': { zh: '编码 {encoding}，分隔符 {delimiter}', en: 'encoding {encoding}, delimiter {delimiter}' },
  'delimiter-tab': { zh: '制表符', en: 'tab' },
  'sheet': { zh: '工作表 {sheet}', en: 'Sheet {sheet}' },
  'sheet-hidden': { zh: '（隐藏）', en: ' (hidden)' },
  'sheet-of-text': { zh: '内容', en: 'Contents' },
  'heading-rows': { zh: '表头在第 {rows} 行', en: 'heading in row {rows}' },
  'further-table': { zh: '同一张工作表中的另一个表，表头在第 {rows} 行：', en: 'another table of the same sheet, heading in row {rows}:' },
  'list-without-people': {
    zh: '请注意：名单 {file} 中一个人也没有读到（只有表头或空行）；请确认它不是空的导出。',
    en: 'Note: nobody was read from the list {file} (headings and blank rows only); make sure that it is no empty export.',
  },
  'kind-contradicts': {
    zh: '请注意：--list 写明 {file} 是“{stated}”，但文件自己说是“{found}”；按写明的类别核对了，如果写错了请改正后再运行。',
    en: 'Note: --list says that {file} is {stated}, and the file itself says {found}; it was taken as stated. If that is wrong, mend it and run again.',
  },
  'rows-of-unknown-kind': {
    zh: '请注意：名单中有 {count} 行看不出类别，没有读：这些人会显示为“未找到”。第一处在 {file} 第 {row} 行；全部见 issues.xlsx。',
    en: 'Note: {count} rows of the lists do not say their kind and were left out, so that their people are not found. The first is row {row} of {file}; issues.xlsx has all.',
  },
  'report-as-students': {
    zh: '请注意：{file} 是 hedui 写的报告，不是登记表；只核对了报告中的学生。',
    en: 'Note: {file} is a report of hedui and no registration; only the students in it were reconciled.',
  },
  'forms': { zh: '一人一表，共 {count} 份', en: 'a form for each person, {count} of them' },
  'no-list': { zh: '这张表不是人员名单，不读取', en: 'no list of people; not used' },
  'wide': { zh: '一行一户，成员在右边各列', en: 'one row a household, members to the right' },
  'heads-only': { zh: '只列户主', en: 'heads of household only' },
  'titles': { zh: '标题：{titles}', en: 'Title: {titles}' },
  'facts': { zh: '对每一行都成立：{facts}', en: 'Holds for every row: {facts}' },
  'column': { zh: '列', en: 'Col.' },
  'heading': { zh: '列名', en: 'Heading' },
  'field': { zh: '字段', en: 'Field' },
  'bound-by': { zh: '依据', en: 'Bound by' },
  'member': { zh: '成员{slot} {field}', en: 'member {slot}: {field}' },
  'field-ignored': { zh: '（已知，不使用）', en: '(known, not used)' },
  'field-unknown': { zh: '（未知，不使用）', en: '(unknown, not used)' },
  'rows': { zh: '共 {rows} 行：{kinds}；读到 {people} 人，去掉完全重复的 {repeats} 人', en: '{rows} rows: {kinds}; {people} people, {repeats} exact repeats left out' },
  'first-people': { zh: '最前面的人：', en: 'First people:' },
  'person': { zh: '第 {row} 行　{name}　{id}', en: 'row {row}  {name}  {id}' },
  'issues': { zh: '问题 {issues} 处，提示 {notes} 处：', en: 'To be mended: {issues}; for information: {notes}' },
  'more': { zh: '……另有 {count} 处，用 --json 查看全部。', en: '… and {count} more; --json shows all.' },
  'place': { zh: '第 {row} 行 {column} 列', en: 'row {row}, column {column}' },
  'place-in-text': { zh: '第 {row} 行第 {column} 列', en: 'row {row}, column {column}' },
} as const satisfies Record<string, Words>

export const rowKindWords: Readonly<Record<RowKind, Words>> = {
  heading: { zh: '表头', en: 'heading' },
  title: { zh: '标题', en: 'title' },
  blank: { zh: '空行', en: 'blank' },
  total: { zh: '合计', en: 'total' },
  footer: { zh: '表尾', en: 'footer' },
  example: { zh: '示例', en: 'example' },
  aside: { zh: '非名单', en: 'no list' },
  form: { zh: '表单其余行', en: 'rest of a form' },
  rejected: { zh: '读不出', en: 'rejected' },
  duplicate: { zh: '重复', en: 'duplicate' },
  person: { zh: '人员', en: 'people' },
}

export const boundByWords: Readonly<Record<BoundBy, Words>> = {
  map: { zh: '设置', en: 'setting' },
  dictionary: { zh: '列名', en: 'heading' },
  group: { zh: '上层表头', en: 'group heading' },
  neighbour: { zh: '左边的姓名列', en: 'name column on the left' },
  content: { zh: '列中的内容', en: 'contents' },
}
