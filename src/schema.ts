/**
 * The fields of a person as data. The built-in schema is the Chinese student; every later stage binds to a
 * field's kind and owner, never to its position.
 */

/** What a value is, and so how it is normalized (normalize/) and which comparisons (match/comparisons/) can use it. */
export type FieldKind = 'name' | 'id-number' | 'student-number' | 'date' | 'sex' | 'ethnic-group' | 'place' | 'village' | 'phone' | 'class' | 'count' | 'code' | 'text'

/** Whose value it is: evidence about the family is kept apart from evidence about the child. */
export type FieldOwner = 'person' | 'carer' | 'household' | 'school' | 'list'

export interface Field {
  readonly kind: FieldKind
  readonly owner: FieldOwner
  /** Heading in reports. */
  readonly zh: string
  readonly en: string
}

const field = (kind: FieldKind, owner: FieldOwner, zh: string, en: string): Field => ({ kind, owner, zh, en })

export const schema = {
  sequence: field('code', 'list', '序号', 'No.'),
  // the person of the row
  name: field('name', 'person', '姓名', 'Name'),
  formerName: field('name', 'person', '曾用名', 'Former name'),
  idNumber: field('id-number', 'person', '身份证号', 'ID number'),
  idType: field('text', 'person', '证件类型', 'ID type'),
  studentNumber: field('student-number', 'person', '学籍号', 'Student number'),
  disabilityNumber: field('id-number', 'person', '残疾证号', 'Disability certificate'),
  sex: field('sex', 'person', '性别', 'Sex'),
  ethnicGroup: field('ethnic-group', 'person', '民族', 'Ethnic group'),
  birthDate: field('date', 'person', '出生日期', 'Birth date'),
  age: field('count', 'person', '年龄', 'Age'),
  phone: field('phone', 'person', '联系电话', 'Phone'),
  memberId: field('code', 'person', '人编号', 'Member no.'),
  relationToHead: field('text', 'person', '与户主关系', 'Relation to head'),
  personStatus: field('text', 'person', '人员状态', 'Person status'),
  // carers
  headName: field('name', 'carer', '户主姓名', 'Head of household'),
  headIdNumber: field('id-number', 'carer', '户主身份证号', "Head's ID number"),
  headPhone: field('phone', 'carer', '户主电话', "Head's phone"),
  guardianName: field('name', 'carer', '监护人姓名', 'Guardian'),
  guardianIdNumber: field('id-number', 'carer', '监护人身份证号', "Guardian's ID number"),
  guardianPhone: field('phone', 'carer', '监护人电话', "Guardian's phone"),
  guardianRelation: field('text', 'carer', '与学生关系', 'Relation to student'),
  fatherName: field('name', 'carer', '父亲姓名', 'Father'),
  fatherIdNumber: field('id-number', 'carer', '父亲身份证号', "Father's ID number"),
  motherName: field('name', 'carer', '母亲姓名', 'Mother'),
  motherIdNumber: field('id-number', 'carer', '母亲身份证号', "Mother's ID number"),
  // household and place
  householdId: field('code', 'household', '户编号', 'Household no.'),
  householdSize: field('count', 'household', '家庭人口', 'Household size'),
  province: field('place', 'household', '省', 'Province'),
  city: field('place', 'household', '市（州）', 'City'),
  county: field('place', 'household', '县（市、区）', 'County'),
  township: field('place', 'household', '乡镇', 'Township'),
  village: field('village', 'household', '村（社区）', 'Village'),
  villageGroup: field('text', 'household', '组', 'Group'),
  address: field('place', 'household', '家庭住址', 'Address'),
  areaCode: field('code', 'household', '行政区划代码', 'Area code'),
  // school
  schoolName: field('text', 'school', '学校', 'School'),
  schoolCode: field('code', 'school', '学校标识码', 'School code'),
  stage: field('text', 'school', '学段', 'Stage'),
  grade: field('class', 'school', '年级', 'Grade'),
  className: field('class', 'school', '班级', 'Class'),
  schoolStatus: field('text', 'school', '在校生状况', 'School status'),
  // what the list says of the person's support
  declaredCategory: field('text', 'list', '贫困类别', 'Category'),
  system: field('text', 'list', '系统', 'System'),
  householdType: field('text', 'list', '户类型', 'Household type'),
  assistanceType: field('text', 'list', '低保类型', 'Assistance type'),
  assistanceCategory: field('text', 'list', '保障类别', 'Assistance category'),
  assistanceNumber: field('code', 'list', '低保证号', 'Assistance certificate'),
  assistanceStatus: field('text', 'list', '保障状态', 'Assistance status'),
  assistanceEnd: field('date', 'list', '停保时间', 'Assistance end'),
  coveredCount: field('count', 'list', '保障人数', 'Covered persons'),
  povertyExit: field('text', 'list', '脱贫属性', 'Poverty exit status'),
  povertyAttribute: field('text', 'list', '贫困户属性', 'Poverty attribute'),
  monitorCategory: field('text', 'list', '监测对象类别', 'Monitoring category'),
  monitorResolved: field('text', 'list', '风险是否已消除', 'Risk resolved'),
  remarks: field('text', 'list', '备注', 'Remarks'),
} as const satisfies Record<string, Field>

export type FieldId = keyof typeof schema

export const fieldIds = Object.keys(schema) as readonly FieldId[]
