import { speaker, type Language, type Speaker, type Words } from './language.ts'

/** Words of the papers that class teachers, village cadres and families see. */
export const schoolPaperWords = {
  position: { zh: '序号', en: 'No.' },
  name: { zh: '学生姓名', en: 'Student' },
  'id-number': { zh: '登记的身份证号', en: 'ID number registered' },
  guardian: { zh: '家长', en: 'Guardian' },
  phone: { zh: '联系电话', en: 'Phone' },
  class: { zh: '学校班级', en: 'School and class' },
  village: { zh: '村（社区）', en: 'Village' },
  signer: { zh: '签字', en: 'Signature' },
  date: { zh: '日期', en: 'Date' },
  remark: { zh: '备注', en: 'Remark' },
  'no-class': { zh: '未写明班级', en: 'class not stated' },
  'no-village': { zh: '未写明', en: 'not stated' },
  box: { zh: '□', en: '□' },
  informed: { zh: '已告知', en: 'Informed' },

  // class teachers
  'class-title': { zh: '资助材料收集表（班主任）', en: 'Papers to collect (class teacher)' },
  'class-about': { zh: '学校、班级：{group}　　共 {count} 人　　收齐日期：{due}', en: 'School and class: {group}    Students: {count}    Due: {due}' },
  'class-howto': {
    zh: '请向以下学生收齐材料，收到一项在方框中打勾。身份证复印件要与登记的身份证号一致，不一致的在备注中写明并告知学校。银行卡信息只填在本表上，请妥善保管，不要拍照外传。',
    en: 'Please collect these papers and tick each as it comes. The copy of the ID card must agree with the number registered; say in the remark where it does not. Card data are written on this paper only: keep it safe and share no pictures of it.',
  },
  'due-blank': { zh: '　　　　年　　月　　日', en: '____________' },
  'id-copy': { zh: '学生身份证（户口簿）复印件', en: "Copy of student's ID" },
  'guardian-id-copy': { zh: '家长身份证复印件', en: "Copy of guardian's ID" },
  'card-copy': { zh: '银行卡复印件', en: 'Copy of card' },
  'card-holder': { zh: '开户人', en: 'Card holder' },
  'card-bank': { zh: '开户行', en: 'Bank' },
  'card-number': { zh: '卡号', en: 'Card number' },
  'parent-signature': { zh: '家长签字', en: "Guardian's signature" },
  'class-teacher': { zh: '班主任签字', en: 'Class teacher' },
  'handed-in': { zh: '交表日期', en: 'Handed in' },

  // villages
  'village-title': { zh: '学生资助告知名单（按村）', en: 'Families to inform, by village' },
  'village-about': { zh: '村（社区）：{village}　　共 {count} 人：已通过 {approved} 人，未通过 {refused} 人，待核查 {open} 人', en: 'Village: {village}    Students: {count}: {approved} approved, {refused} refused, {open} open' },
  'village-howto': { zh: '请村干部逐户告知以下结果；待核查的，请提醒家庭补齐所缺的事项。告知后在方框中打勾。', en: 'Please tell each family; where something is missing, remind them of it. Tick when the family was told.' },
  result: { zh: '结果', en: 'Result' },
  tell: { zh: '告知内容', en: 'What to tell the family' },
  'result-approved': { zh: '已通过', en: 'approved' },
  'result-refused': { zh: '未通过', en: 'refused' },
  'result-removed': { zh: '未通过', en: 'taken out' },
  'result-open': { zh: '待核查', en: 'open' },
  'result-not-counted': { zh: '不计入', en: 'not counted' },
  'tell-found': { zh: '已在政府名单中，类别为{category}，将按规定公示和上报。', en: 'On the list as {category}; to be published and submitted.' },
  'tell-approved': { zh: '已核定为{category}，将按规定公示和上报。', en: 'Approved as {category}; to be published and submitted.' },
  'tell-reviewed': { zh: '经本校核对，与政府名单中的人为同一人，类别为{category}，将按规定公示和上报。', en: 'Identified by the school as the person on the list, category {category}; to be published and submitted.' },
  'by-review': { zh: '本校核对', en: "school's review" },
  'tell-refused': { zh: '各部门都答复不在册；如有异议，请带证明材料与学校联系。', en: 'No office has the child on its list; whoever disagrees may bring evidence to the school.' },
  'tell-removed': { zh: '公示期间有异议，经核查成立，本次不上报；如有不同意见，请带证明材料与学校联系。', en: 'An objection to the public notice was upheld, so the child is not submitted; whoever disagrees may bring evidence to the school.' },
  'tell-open': { zh: '还缺：{missing}。', en: 'Still missing: {missing}.' },
  'tell-open-nothing': { zh: '仍在核查，暂无要补的材料。', en: 'Still being verified; nothing is to be brought at present.' },
  'tell-ended': { zh: '名单中的保障已停止，本次不计入；如已恢复，请提供证明。', en: 'The support on the list has ended and does not count; evidence is needed where it was resumed.' },
  missing: { zh: '{office}{what}', en: '{office}: {what}' },
  'village-signer': { zh: '村干部签字', en: 'Village cadre' },

  // schools that are not admitted
  'admitted-title': { zh: '未准入幼儿园（学校）学生家庭告知名单', en: 'Children of kindergartens that are not admitted: families to inform' },
  'admitted-about': { zh: '村（社区）：{village}　　共 {count} 人', en: 'Village: {village}    Children: {count}' },
  'admitted-sentence': {
    zh: '向家庭说明：孩子所在的幼儿园（学校）不在教育局公布的准入名单中，按规定该园的孩子本次不能享受资助；这与家庭情况无关。幼儿园准入后，或转入准入的幼儿园后，可以申请。',
    en: "To tell the family: the child's kindergarten is not on the education bureau's list of admitted ones, so its children can't be supported this time; this says nothing about the family. They may apply once it is admitted, or the child is at one that is.",
  },
  school: { zh: '幼儿园（学校）', en: 'Kindergarten or school' },
  found: { zh: '名单核对', en: 'In the lists' },
  'found-matched': { zh: '在名单中', en: 'listed' },
  'found-needs-verification': { zh: '待核对', en: 'to be checked' },
  'found-unmatched': { zh: '未找到', en: 'not found' },

  // another province
  'province-name': { zh: '外省学生', en: 'Other province' },
  'province-title': { zh: '外省学生名单', en: 'Students of another province' },
  'province-about': { zh: '共 {count} 人：已核定 {approved} 人，未通过 {refused} 人，待提供证明 {open} 人', en: 'Students: {count}: {approved} approved, {refused} refused, {open} still need a certificate' },
  'province-howto': {
    zh: '本地名单没有外省学生，需要户籍地扶贫（乡村振兴）或民政部门出具证明：写明姓名、身份证号、类别，有经办人、日期和公章。收到一项在方框中打勾。',
    en: 'The local lists have no students of another province. The poverty relief or civil affairs office at their home certifies name, ID number and category, with signer, date and seal. Tick each paper as it comes.',
  },
  state: { zh: '现状', en: 'State' },
  'home-certificate': { zh: '户籍地证明（盖章）', en: 'Certificate from home (sealed)' },
  'household-copy': { zh: '户口簿复印件', en: 'Copy of household register' },
  'student-id-copy': { zh: '学生身份证复印件', en: "Copy of student's ID" },

  // listed, and not registered
  'unregistered-title': { zh: '名单上有、登记表没有的学龄儿童（待核实）', en: 'Listed children of school age without a registration (to be verified)' },
  'unregistered-about': { zh: '村（社区）：{village}　　共 {count} 人', en: 'Village: {village}    Children: {count}' },
  'unregistered-howto': {
    zh: '以下6至15周岁的儿童在政府名单中，但本次登记表没有。可能在别处就读，也可能信息不一致：请核实，不能据此认为失学。',
    en: 'These children of 6 to 15 are on a government list and not in this registration. They may be at another school, or be written otherwise: please verify. It does not follow that they are out of school.',
  },
  sex: { zh: '性别', en: 'Sex' },
  birth: { zh: '出生日期', en: 'Birth date' },
  age: { zh: '周岁', en: 'Age' },
  head: { zh: '户主', en: 'Head of household' },
  list: { zh: '所在名单', en: 'List' },
  place: { zh: '名单位置', en: 'Where listed' },
  'perhaps-registered': { zh: '登记表中可能的学生', en: 'Perhaps registered as' },
  'id-listed': { zh: '名单上的身份证号', en: 'ID number listed' },
  child: { zh: '儿童姓名', en: 'Child' },
  verified: { zh: '核实情况', en: 'Found' },
  'verified-here': { zh: '在本校', en: 'at this school' },
  'verified-elsewhere': { zh: '在其他学校', en: 'at another school' },
  'verified-away': { zh: '随家庭外出', en: 'away with the family' },
  'verified-other': { zh: '其他', en: 'other' },
  'which-school': { zh: '就读学校', en: 'School' },
  'verified-by': { zh: '核实人', en: 'Verified by' },
  'open-question-no-class': { zh: '{name}（待核对）', en: '{name} (to be checked)' },
  'open-question': { zh: '{name}（{class}，待核对）', en: '{name} ({class}, to be checked)' },
} as const satisfies Record<string, Words>

export type SchoolPaperWord = keyof typeof schoolPaperWords

export type SaySchoolPaper = Speaker<SchoolPaperWord>

export function speakSchoolPaper(language: Language): SaySchoolPaper {
  return speaker(schoolPaperWords, language)
}
