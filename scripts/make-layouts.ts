/**
 * Makes the inputs of fixtures/layouts: one folder a layout of sheets as offices make them. All people are invented; their ID numbers have
 * a right check character and an area code that is not assigned. What must be read of each is in its folder expected/, by hand.
 *
 *   npx tsc -p tsconfig.tools.json && node build/scripts/make-layouts.js
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { encodeGbk } from './gbk.ts'
import { table, workbookBytes } from './workbook.ts'

const root = 'fixtures/layouts'

function put(layout: string, file: string, content: string | Buffer): void {
  mkdirSync(join(root, layout), { recursive: true })
  writeFileSync(join(root, layout, file), content)
}

/** Rows as typed below, with another delimiter. */
function delimited(text: string, delimiter: string): string {
  return table(text).map((row) => row.map((cell) => String(cell ?? '')).join(delimiter)).join('\r\n') + '\r\n'
}

// L1 filing system, person list 2016-2020: heading in row 1, a tab before long numbers, a 20-digit disability number, 人数 larger than the rows
put('L1', '已脱贫人口名单.xlsx', workbookBytes([{ name: '贫困人口信息', rows: table(`
序号|县(市、区、旗)|乡(镇)|行政村|自然村|户编号|人编号|姓名|证件号码|人数|与户主关系|民族|文化程度|在校生状况|健康状况|劳动技能|脱贫属性|贫困户属性|主要致贫原因|联系电话
#1|花垣县|边城镇|米粮村|一组|4300000001|430000000101|石老司|⇥433199197911035178|4|户主|苗族|小学||健康|普通劳动力|已脱贫（享受政策）|一般贫困户|缺技术|
#2|花垣县|边城镇|米粮村|一组|4300000001|430000000102|龙翠翠|⇥433199201203051280|4|之女|苗族||小学|健康|无劳动力|已脱贫（享受政策）|一般贫困户|缺技术|
#3|花垣县|边城镇|米粮村|一组|4300000001|430000000103|石天保|⇥43319920100817311943|4|之子|苗族||小学|残疾|无劳动力|已脱贫（享受政策）|一般贫困户|缺技术|
`) }], 'xlsx'))

// L2 monitoring export 2021+: GBK text, ="…" around numbers, own and head's columns, unknown columns, a resolved risk
put('L2', '防返贫监测信息20230601.csv', encodeGbk(delimited(`
省|市|县|乡|村|户编号|人口编号|姓名|性别|出生日期|证件类型|证件号码|民族|户联系电话|成员联系电话|年度|与户主关系|文化程度|在校生状况|新增字段甲|户类型|监测对象类别|风险是否已消除|识别监测时间|义务教育阶段未上学原因|户主姓名|户主证件号码
湖南省|湘西州|花垣县|边城镇|大寨村|4300000002|430000000201|廖青石|男|19760401|居民身份证|="43319919760401131X"|苗族|||2023|户主|初中||甲|脱贫户|脱贫不稳定户|否|202206||廖青石|43319919760401131x
湖南省|湘西州|花垣县|边城镇|大寨村|4300000002|430000000202|廖半夏|女|20110712|居民身份证|="433199201107123627"|苗族|||2023|之女||七年级|乙|脱贫户|脱贫不稳定户|否|202206||廖青石|43319919760401131x
湖南省|湘西州|花垣县|边城镇|白岩村|4300000003|430000000301|彭小溪|女|20190606|居民身份证|="433199201906066083"|土家族|||2023|户主||学前教育|丙|监测户|边缘易致贫户|是|202206||彭小溪|433199201906066083
`, ',')))

// L3 low-income, wide: data on the second sheet, a merged title, members to the right, figures first
const wide = `
2020年3月边城镇农村低保备案表
乡镇|村|组|家庭住址|低保证号|户主姓名|户主身份证号|保障类别|家庭人口|保障人数|月保障金额|开户行|账号|停保时间|M1|I1|M2|I2|M3|I3
边城镇|板栗村|二组||农433199001|吴顺顺|433199198206162192|B|#4|#3|#690||||麻云朵|433199198409022464|吴渡船|433199201309307133||
边城镇|板栗村|三组||农433199002|龙大山|433199195502280376|全额|#1|#1|#386|||||||||
合计||||||||#5|#4|#1076
`
const numbered = wide.replace(/\bM(\d)\b/g, '成员$1姓名').replace(/\bI(\d)\b/g, '成员$1身份证号')
const bare = wide.replace(/\bM\d\b/g, '姓名').replace(/\bI\d\b/g, '身份证号')
const figures = { name: '汇总', rows: table(`
乡镇|户数|人数|金额
边城镇|#2|#4|#1076
`) }
put('L3', '低保备案表.xls', workbookBytes([figures, { name: '明细', rows: table(numbered), merges: ['A1:T1'] }], 'biff8'))
put('L3-bare-headings', '低保备案表.xls', workbookBytes([figures, { name: '明细', rows: table(bare), merges: ['A1:T1'] }], 'biff8'))

// L4 low-income, long: two-row heading, household cells merged downwards, ideographic space in a name, total and footer
const long = `
城市低保家庭成员花名册
填报单位：边城镇人民政府（盖章）||||||填报时间：2020年3月
序号|低保证号|户主姓名|家庭成员姓名|与户主关系|性别|身份证号码|人口||保障类别|户月保障金|备注
|||||||家庭人口|保障人数|||
#1|城433199011|廖青石|廖青石|户主|男|43319919760401131X|#3|#3|差额|#1120|
|||廖　半夏|女儿|女|433199201107123627|||||
|||石苗苗|外甥女|女|433199201607109266|||||
#2|城433199012|彭小溪|彭小溪|户主|女|433199201906066083|#1|#1|全额|#560|监护人代领
合计|||||||#4|#4||#1680|
制表人：吴某某||审核人：龙某某
`
const longMerges = ['A1:L1', 'A2:F2', 'G2:L2', 'H3:I3', ...'ABCDEFGJKL'.split('').map((column) => `${column}3:${column}4`), ...'ABCHIJKL'.split('').map((column) => `${column}5:${column}7`)]
put('L4', '低保花名册.xlsx', workbookBytes([{ name: 'Sheet1', rows: table(long), merges: longMerges }], 'xlsx'))
put('L4-merges-lost', '城市低保家庭成员花名册.xlsx', workbookBytes([{ name: 'Sheet1', rows: table(long) }], 'xlsx'))

// L5 payment roster of heads only: the kind stands in the file name alone
put('L5', '农保名册.xls', workbookBytes([{ name: 'Sheet1', rows: table(`
板栗村2020年第一季度低保金发放名册
序号|户主姓名|身份证号码|低保证号|保障人数||领取金额|||领款人签字(章)|领款时间
||||重点保障人数|残疾人数|家庭补差|重点救助60元|残疾人救助||
#1|吴顺顺|433199198206162192|农433199001|#1|#0|#690|#60|#0||
合计||||#1|#0|#690|#60|#0||
`), merges: ['A1:K1', 'E2:F2', 'G2:I2', 'A2:A3', 'B2:B3', 'C2:C3', 'D2:D3', 'J2:J3', 'K2:K3'] }], 'biff8'))

// L6 several sheets of orphans, one of text between them
put('L6', '孤儿基本生活费发放花名册.xlsx', workbookBytes([
  { name: '孤儿', rows: table(`
2025年9月孤儿基本生活费发放花名册
单位：边城镇||||单位：元
序号|儿童姓名|身份证号|性别|养育方式|监护人姓名|监护人身份证号|开户行|账号|发放金额
#1|吴白塔|433199201811114193|男|分散|龙大山|433199195502280376|||#1200
`), merges: ['A1:J1'] },
  { name: '说明', rows: table(`
本表由乡镇填报，每月5日前报县民政局。
`) },
  { name: '事实无人抚养儿童', rows: table(`
2025年9月事实无人抚养儿童花名册
单位：边城镇||||单位：元
序号|儿童姓名|身份证号|性别|养育方式|监护人姓名|监护人身份证号|开户行|账号|发放金额
#1|石苗苗|433199201607109266|女|分散|廖青石|43319919760401131X|||#1200
`), merges: ['A1:J1'] },
], 'xlsx'))

// L7 学籍 export: tab-separated GBK text named .xls, an apostrophe before long numbers, 成员1 is the parent
put('L7', '学生信息.xls', encodeGbk(delimited(`
学校标识码|姓名|曾用名|民族|国籍/地区|身份证件类型|身份证件号|户口所在地行政区划|户口性质|入学年月|班内学号|年级|就读方式|班级|是否孤儿|成员1姓名|成员1关系|成员1是否监护人|成员1身份证件号
'4300000001|龙翠翠||苗族|中国|居民身份证|'433199201203051280|'433199000000|农业户口|201809|3|三年级|走读|1班|否|石老司|父亲|是|'433199197911035178
`, '\t')))

// L8 在校生 export: G and the ID number; L is temporary and no ID number
put('L8', '在校生名单.csv', `\ufeff${delimited(`
学生姓名|身份证件号|性别|出生日期|学校名称|学校标识码|学段|入学年月|年级|班级|全国学籍号
吴渡船|433199201309307133|男|20130930|某镇中心小学|4300000001|小学|202009|五年级|2班|G433199201309307133
麻小舟|L43319920180202123|男|20180202|某镇中心小学|4300000001|小学|202409|一年级|1班|L433199201802021234
`, ',')}`)

// L9 a school's registration: title, unit row, two-row heading, the same words twice, a sheet a class, a summary that repeats them
const registration = (rows: string, unit: string): string => `
建档立卡等贫困家庭学生信息登记表
${unit}
序号|学生信息|||||户主（监护人）信息||||贫困类别|家庭住址|银行卡号|备注
|姓名|性别|民族|出生年月|身份证号|姓名|与学生关系|身份证号|联系电话||||
${rows}
合计：人
注：1.贫困类别填建档立卡、城市低保、农村低保；2.身份证号必须18位。
`
const registrationMerges = ['A1:N1', 'B3:F3', 'G3:J3', 'A3:A4', 'K3:K4', 'L3:L4', 'M3:M4', 'N3:N4']
const third = `#1|龙翠翠|女|苗|2012.3|433199201203051280|石老司|父女|433199197911035178||建档立卡|边城镇米粮村一组||
#2|杨拉拉|女|苗族|2012.5|520699201205181843|||||建档立卡|贵州松桃迓驾镇||外省
#3|石傩送|男|苗|2015.2|43319920150221535|麻云朵|母子|433199198409022464||农村低保|茶洞社区||`
const fifth = `#1|吴渡船|男|苗|2013.9|4.33199201309307E+17|||||低保|板栗村||
|||||||||||||
#2|石天保|男|苗族|2010-08-17|#433199201008173000|石老司|父子|433199197911035178||建档立卡|边城镇米粮村一组||`
put('L9', '学生信息登记表.xlsx', workbookBytes([
  { name: '三（2）班', rows: table(registration(third, '学校：某镇中心小学|||班级：三年级（2）班|||班主任：吴某|||填表日期：2018.9.12')), merges: registrationMerges },
  { name: '五年级', rows: table(registration(fifth, '学校：某镇中心小学|||||||||填表日期：2018.9.12')), merges: registrationMerges },
  { name: '汇总', rows: table(registration(`${third}\n${fifth}`, '学校：某镇中心小学|||||||||填表日期：2018.9.12')), merges: registrationMerges },
], 'xlsx'))

// L10 kindergarten: the preschool system's template, a typing error in a heading, 无 in place of an ID number
put('L10', '幼儿信息.xlsx', workbookBytes([{ name: '幼儿信息', rows: table(`
姓名|班级名称|性别|出生日期|身份证件类型|身份证件号码|民族|出生所在地|户口性质|户口所在地|现住址|入园日期|就读方式|是否独生子女|是否留守儿童|否进城务工人员子女|健康状况|是否残疾幼儿|残疾幼儿类别|是否孤儿|监护人姓名|监护人身份证件类型|监护人身份证件号码
彭小溪|中一班|女|2019-06-06|居民身份证|433199201906066083|土家族||农业|||2022-09|走读|否|是|否|健康|否|无|否|廖青石|居民身份证|43319919760401131X
吴白塔|小班|男|2018/11/11|其他|无|苗族||农业||||走读|否|否|否|健康|否|无|否|||
`) }], 'xlsx'))

// English headings, as a data team writes them
put('english', 'students.csv', delimited(`
name|id_number|guardian|guardian_id|village|class
龙翠翠|433199201203051280|石老司|433199197911035178|米粮村|3-2
`, ','))

// one file with several kinds of list; a column says which
put('system-column', 'government.csv', delimited(`
Name|ID Number|Household|Head|Relation|Village|System
龙翠翠|433199201203051280|H1|石老司|daughter|米粮村|poverty filing
吴渡船|433199201309307133|H2|吴顺顺|son|板栗村|rural low-income
廖半夏|433199201107123627|H3|廖青石|daughter|大寨村|urban low-income
`, ';'))

// L6 further lists: the destitute on the second sheet below three rows, the disabled by certificate number alone
put('L6-destitute', '特困供养人员.xls', workbookBytes([
  { name: '填表说明', rows: table('本表由乡镇填报。') },
  { name: '花名册', rows: table(`
农村特困供养人员花名册
填报单位：边城镇||||填报时间：2020年6月

序号|姓名|性别|身份证号码|供养方式|护理等级|监护照料人|备注
#1|吴白塔|男|433199201811114193|分散|全自理|龙大山|
#2|杨老船|男|43319919420817131X|集中|半护理||敬老院
`), merges: ['A1:H1'] },
], 'biff8'))
put('L6-disabled', '持证残疾人名单.xlsx', workbookBytes([{ name: 'Sheet1', rows: table(`
姓名|残疾证号|残疾类别|残疾等级|发证日期|家庭住址|乡镇|村
石天保|43319920100817311943|肢体|三级|2019-05||边城镇|米粮村
`) }], 'xlsx'))

// sheets by village with differing columns, a hidden one, page headings inside, and a summary sheet that repeats them
put('several-sheets', '农村低保名册.xlsx', workbookBytes([
  { name: '米粮村', rows: table(`
米粮村低保家庭成员名册
户编号|姓名|与户主关系|身份证号
H1|石老司|户主|433199197911035178
H1|龙翠翠|之女|433199201203051280
小计|2人
米粮村低保家庭成员名册
户编号|姓名|与户主关系|身份证号
H2|麻云朵|户主|433199198409022464
`), merges: ['A1:D1'] },
  { name: '大寨村', rows: table(`
序号|身份证号|姓名|户编号|与户主关系|备注
合计||2人|||
#1|43319919760401131X|廖青石|H3|户主|
#2|433199201107123627|廖半夏|H3|之女|新增
`) },
  { name: '旧表', hidden: true, rows: table(`
户编号|姓名|与户主关系|身份证号
H4|彭小溪|户主|433199201906066083
`) },
  { name: '汇总', rows: table(`
村|户编号|姓名|身份证号
米粮村|H1|石老司|433199197911035178
米粮村|H1|龙翠翠|433199201203051280
米粮村|H2|麻云朵|433199198409022464
大寨村|H3|廖青石|43319919760401131X
大寨村|H3|廖半夏|433199201107123627
`) },
], 'xlsx'))

// one file with several kinds, in Chinese, and entries that have ended
put('kinds-and-ends', '困难群众台账.csv', encodeGbk(delimited(`
边城镇困难群众台账
序号|姓名|身份证号|对象类别|低保类型|保障状态|停保时间|备注
1|吴渡船|433199201309307133|低保|农村|在保||
2|廖半夏|433199201107123627|低保|城市|停保|2020-03|
3|吴白塔|433199201811114193|特困供养||在保||
4|龙翠翠|433199201203051280|建档立卡||||
5|石苗苗|433199201607109266|孤儿|||
6||||||
合计|5||||
`, ',')))

// a list that begins at C3, with the members' columns under groups and a total below the heading
put('begins-at-C3', '城市低保.xlsx', workbookBytes([{ name: '名册', origin: 'C3', rows: table(`
户主||家庭成员|||村
姓名|身份证号|姓名|身份证号|与户主关系|
合计||2||
廖青石|43319919760401131X|廖半夏|433199201107123627|之女|大寨村
||石苗苗|433199201607109266|外甥女|
`), merges: ['C3:D3', 'E3:G3', 'H3:H4', 'C6:C7', 'D6:D7', 'H6:H7'] }], 'xlsx'))

// a long list with English headings, as a county's IT staff exports it
put('english-list', 'rural low-income.tsv', delimited(`
No|Household ID|Head of household|Relation to head|Name|Sex|ID card|Date of birth|Village|Household size|Status
1|R-1|吴顺顺|head|吴顺顺|M|433199198206162192|1982-06-16|板栗村|2|active
2|R-1|吴顺顺|son|吴渡船|M|433199201309307133|2013-09-30|板栗村|2|active
`, '\t'))

// L11 the county's list for schools to fill in: rows without a school are children whose school is not known
put('L11', '建档立卡学龄儿童核查表.xlsx', workbookBytes([{ name: 'Sheet1', rows: table(`
建档立卡家庭适龄儿童就学情况核查表
省市|区县|乡镇|村组（社区）|姓名|身份证号码|是否6-15周岁|户编号|户主姓名|联系电话|学校全称|学段|年级|班级|学籍号|就读方式|是否残疾生|残疾生证号|不在校原因|贫困类型|镇内/镇外|县内/县外|省内/省外
湖南省湘西州|花垣县|边城镇|米粮村一组|龙翠翠|433199201203051280|是|4300000001|石老司||某镇中心小学|小学|三年级|2班|G433199201203051280|走读|否|||建档立卡|镇内|县内|省内
湖南省湘西州|花垣县|边城镇|米粮村一组|石天保|433199201008173119|是|4300000001|石老司|||||||||43319920100817311943|随父母外出|建档立卡|||省外
湖南省湘西州|花垣县|边城镇|大寨村|廖半夏|433199201107123627|是|4300000002|廖青石||某县第一中学|初中|七年级|1班||寄宿|否|||建档立卡|镇外|县内|省内
`), merges: ['A1:W1'] }], 'xlsx'))

// L12 a form for each student, label and value: a sheet a form with a blank one at the end, and all forms on one sheet
const form = (unit: string, basic: string, home: string, family: string, ticks: string): string => `
某县义务教育家庭经济困难学生认定申请表
${unit}
学生基本情况|姓名|${basic}
|详细通讯地址|${home}
家庭成员情况|姓名|年龄|与学生关系|工作（学习）单位|职业|年收入（元）|健康状况
${family}
特殊群体类型|${ticks}
学生签字：|||家长签字：`
const forms = [
  form('学校：某镇中心小学|||年级：三年级|||班级：2班', '龙翠翠|性别|女|出生年月|2012.3|身份证号码|433199201203051280|家庭人口|#4', '边城镇米粮村一组|||户口性质|□城镇 ☑农村|家长手机号码|19900000001', '|石老司|#40|父亲|务农|||健康\n|石天保|#10|弟弟|某镇中心小学|||残疾', '☑1.建档立卡家庭学生 □2.残疾学生 □3.城乡低保家庭学生'),
  form('学校：某镇中心小学|||年级：五年级|||班级：1班', '吴渡船|性别|男|出生年月|2013.9|身份证号码|433199201309307133|家庭人口|#3', '边城镇板栗村|||户口性质|□城镇 √农村|家长手机号码|', '|吴顺顺|#38|父亲|务工|||健康\n|麻云朵|#36|母亲|务农|||健康', '□1.建档立卡家庭学生 □2.残疾学生 ■3.城乡低保家庭学生'),
]
const blankForm = form('学校：|||年级：|||班级：', '|性别||出生年月||身份证号码||家庭人口|', '|||户口性质|□城镇 □农村|家长手机号码|', '|||||||\n|||||||', '□1.建档立卡家庭学生 □2.残疾学生 □3.城乡低保家庭学生')
const formMerges = (top: number): readonly string[] => [`A${top}:K${top}`, `A${top + 2}:A${top + 3}`, `C${top + 3}:E${top + 3}`, `A${top + 4}:A${top + 6}`, `B${top + 7}:K${top + 7}`]
put('L12', '认定申请表.xlsx', workbookBytes([...forms, blankForm].map((each, i) => ({ name: ['龙翠翠', '吴渡船', '空表'][i] ?? '', rows: table(each), merges: formMerges(1) })), 'xlsx'))
put('L12-one-sheet', '认定申请表.xls', workbookBytes([{ name: '申请表', rows: table(forms.join('\n').replace(/^\n/, '').replace(/\n\n/g, '\n')), merges: [...formMerges(1), ...formMerges(10)] }], 'biff8'))

// two lists on one sheet, the lower with a title, a heading of two rows and columns of its own
put('tables-below', '低保名册.xlsx', workbookBytes([{ name: 'Sheet1', rows: table(`
一、城市低保
序号|低保证号|姓名|身份证号码|与户主关系|村
#1|城433199012|彭小溪|433199201906066083|户主|茶洞社区
合计||#1|||

二、农村低保
单位：人
低保证号|家庭成员|||村|备注
|与户主关系|姓名|身份证号码||
农433199001|户主|吴顺顺|433199198206162192|板栗村|
农433199001|之子|吴渡船|433199201309307133|板栗村|
制表人：吴某某
`), merges: ['A1:F1', 'A6:F6', 'B8:D8'] }], 'xlsx'))

// two columns of people side by side on one page, with a number of the row each
put('tables-beside', '三（1）班.xlsx', workbookBytes([{ name: '名单', rows: table(`
三（1）班贫困学生名单
序号|姓名|身份证号|贫困类别|序号|姓名|身份证号|贫困类别
#1|龙翠翠|433199201203051280|建档立卡|#3|廖半夏|433199201107123627|城市低保
#2|吴渡船|433199201309307133|农村低保||||
合计|2人|||合计|1人||
`), merges: ['A1:H1'] }], 'xlsx'))
