import { speaker, type Language, type Speaker, type Words } from './language.ts'

/** Words of the workbook that says how far a run can be trusted. */
const qualityWords = {
  groups: { zh: '按人群', en: 'By group' },
  rules: { zh: '按规则', en: 'By rule' },
  limits: { zh: '放宽或收紧', en: 'Other limits' },
  terms: { zh: '说明', en: 'Explanation' },
  'title-groups': { zh: '核对质量：各类学生', en: 'Quality of the linkage by group of students' },
  'title-rules': { zh: '核对质量：各条规则', en: 'Quality of the linkage by rule' },
  'title-limits': { zh: '核对质量：错配概率的上限放宽或收紧', en: 'Quality of the linkage at other limits' },
  'title-terms': { zh: '核对质量：各栏怎样看', en: 'How to read the quality of the linkage' },
  note: { zh: '预计数按各学生的概率相加得出，各栏的算法见“说明”', en: "Expected numbers are sums of probabilities; the sheet 'Explanation' says how each is reckoned" },
  'note-limits': {
    zh: '上限若改为该值，各有多少学生已找到、多少要人工核对：只按本次各学生的错配概率推算，没有重新核对',
    en: 'How many would be matched and how many asked about if the limit were this: reckoned from the probabilities of this run, which was not run again',
  },

  // headings
  group: { zh: '学生', en: 'Students who ...' },
  rule: { zh: '结论依据', en: 'Reason' },
  students: { zh: '登记人数', en: 'Students' },
  matched: { zh: '已找到', en: 'Matched' },
  'matched-rate': { zh: '找到率％', en: 'Linkage rate %' },
  false: { zh: '预计错配', en: 'Expected false matches' },
  'false-rate': { zh: '预计错配率％', en: 'False match rate %' },
  precision: { zh: '预计准确率％', en: 'Precision %' },
  asked: { zh: '需要核对', en: 'To be asked' },
  'asked-rate': { zh: '核对率％', en: 'Share asked %' },
  'right-asked': { zh: '其中预计是本人', en: 'Of these expected right' },
  unmatched: { zh: '未找到', en: 'Unmatched' },
  'without-candidate': { zh: '其中无人相近', en: 'Of these nobody near' },
  missed: { zh: '预计漏配', en: 'Expected missed' },
  'missed-rate': { zh: '预计漏配率％', en: 'Missed match rate %' },
  limit: { zh: '错配概率上限', en: 'Limit of a false match' },
  term: { zh: '项目', en: 'Item' },
  meaning: { zh: '含义', en: 'Meaning' },

  // groups
  'group-all': { zh: '全部', en: 'are registered' },
  'group-valid-id': { zh: '身份证号有效', en: 'have a valid ID number' },
  'group-faulty-id': { zh: '身份证号有误或不全', en: 'have a faulty or damaged ID number' },
  'group-no-id': { zh: '没有本人的身份证号', en: 'have no ID number of their own' },
  'group-rare-character': { zh: '姓名中有生僻字', en: 'have a rare character in the name' },
  'group-minority': { zh: '少数民族', en: 'are of an ethnic minority' },
  'group-han': { zh: '汉族', en: 'are Han' },
  'group-no-ethnic-group': { zh: '没有填民族', en: 'have no ethnic group registered' },
  'group-long-name': { zh: '姓名有间隔号，或五个字及以上', en: 'have a name in parts, or of five characters and more' },
  'group-two-characters': { zh: '姓名为两个字', en: 'have a name of two characters' },
  'group-no-birth-date': { zh: '没有填出生日期', en: 'have no birth date registered' },
  'group-no-carer': { zh: '没有填监护人', en: 'have no carer registered' },

  // limits
  'this-run': { zh: '本次核对（{limit}）', en: 'this run ({limit})' },
  'limit-of': { zh: '{limit}（1/{people}）', en: '{limit} (1 in {people})' },

  // what stands where no number can
  'below-least': { zh: '<{least}', en: '<{least}' },

  // explanation
  'means-expected': {
    zh: '每个学生的结论都有一个错配概率：按现有证据，找到的人其实是别人的可能性。预计数就是这些概率相加，所以有小数；小于 {least} 的写作“<{least}”。它只反映核对所依据的证据，不反映名单本身的差错。',
    en: 'Every verdict has a probability that the person found is somebody else, by the evidence. Expected numbers are sums of these, and so have a fraction; below {least} they are written <{least}. They speak of the evidence, and not of what the lists themselves have wrong.',
  },
  'means-matched-rate': { zh: '已找到 ÷ 登记人数。不在名单中的学生本来就找不到，所以这一栏不是越高越好。', en: 'Matched ÷ students. Who is on no list cannot be found, so a higher rate is not a better one.' },
  'means-false-rate': { zh: '预计错配 ÷ 已找到。准确率是 100％ 减去错配率。', en: 'Expected false matches ÷ matched. Precision is 100 % less this.' },
  'means-asked-rate': { zh: '需要核对 ÷ 登记人数。这些学生由人来定，不算错配，也不算漏配；“其中预计是本人”是第一个候选人预计就是本人的人数。', en: 'To be asked ÷ students. A person decides these, so they are neither false nor missed; "of these expected right" is how many first candidates are expected to be the student.' },
  'means-missed-rate': {
    zh: '预计漏配 ÷ 预计在名单中的学生（已找到减去预计错配，加上需要核对中预计是本人的，加上预计漏配）。预计漏配只在有相近的人的学生中计算。',
    en: 'Expected missed ÷ those expected to be on the lists (matched less false, plus expected right of those asked, plus missed). Only students with somebody near them are reckoned.',
  },
  'means-without-candidate': {
    zh: '名单中没有一个相近的人。名单若把姓名、证号、生日和家庭都登记得不同，就会漏在这里，而这种漏配没有证据可以推算，所以不计入预计漏配；只能抽查。',
    en: 'Nobody on the lists is near them. A child whom the lists have with name, number, birth date and family all otherwise is missed here. Nothing can be reckoned of such a miss, so it is in no expected number: a sample has to be checked.',
  },
  'means-rare-character': {
    zh: '有国家标准 GB 2312 没有收的字，或者字的位置上是字母、问号等代替符号。旧系统打不出这些字，常以同音字、拼音或符号代替，所以单列。繁体字按简体看。',
    en: 'The name has a character that GB 2312 lacks, or a letter or a sign in place of one. Older systems cannot write these and put another character, pinyin or a sign. Traditional characters count as their simplified ones.',
  },
  'means-minority': { zh: '按登记表的“民族”一栏，汉族以外的都是；长姓名和带间隔号的姓名另列一类，不看民族。', en: "By the registration's ethnic group, all but Han. Names in parts and long names are a group of their own, whatever the ethnic group." },
  'means-limits': {
    zh: '上限收紧时，错配概率在上限以上的已找到学生改为需要核对；放宽时，只因概率超过本次上限才要核对的学生可能不必再核对，所以已找到的是最多有这么多。概率已在本次上限以内、因别的原因（如两人争一条、号码是别人的）要核对的，仍要核对。“本次核对”一行是实际结果；身份证号和姓名都相同的不看上限，证号与生日都相符的放宽到五倍，可能填了兄弟姐妹号码的收紧到十分之一，所以与同一上限的推算可以不同。',
    en: 'With a lower limit, matched students whose probability is above it would be asked about. With a higher one, students whose probability alone was above the limit of this run may be matched, so the number matched is the most there can be; who is asked about for another reason (two claim one entry, a number of somebody else) stays. "This run" is what was decided: the same number and name do not look at the limit, number and birth date that agree may be at five times it, and what may be the number of a brother or sister at a tenth, so it can differ from what is reckoned for the same limit.',
  },
  'means-form': {
    zh: '表的形式依照英国国家统计局（ONS）和英格兰国民医疗服务（NHS England）关于数据链接质量的指南：链接率、错配率、漏配率，分人群、分规则列出。一个学生可以在几类人群中。',
    en: 'The form is that of the guidance of ONS and NHS England on the quality of data linkage: linkage rate, false match rate and missed match rate, by group and by rule. A student may be in several groups.',
  },
} as const satisfies Record<string, Words>

export type QualityWord = keyof typeof qualityWords
export type SayQuality = Speaker<QualityWord>

export function speakQuality(language: Language): SayQuality {
  return speaker(qualityWords, language)
}
