import type { Sentences, Words } from './language.ts'

/** Why a student got the verdict; one plain sentence each. The codes stand in results.jsonl and are part of its contract. */
const sentences = {
  // matched
  'same-id-same-name': { zh: '身份证号和姓名都相同。', en: 'The ID number and the name are the same.' },
  'same-id-similar-name': { zh: '身份证号相同，姓名只有录入差异。', en: 'The ID number is the same, and the name differs only as a slip in entering does.' },
  'same-id-birth-confirmed': { zh: '身份证号相同，登记的出生日期也相符，姓名有一个字不同。', en: 'The ID number is the same and the birth date registered confirms it; one character of the name differs.' },
  'same-id-family-confirmed': { zh: '身份证号相同，家庭信息也相符，姓名有一个字不同；本登记表中兄弟姐妹没有互用号码的情况。', en: "The ID number is the same and the family agrees; one character of the name differs, and no siblings in this registration have each other's numbers." },
  'wrong-id-all-else-agrees': { zh: '登记的身份证号不是本人的（与登记的出生日期不符）；姓名、出生日期和家庭信息都是名单中这一名孩子的。', en: "The ID number registered is not the child's, since the birth date contradicts it; name, birth date and family are those of this listed child." },
  'siblings-ids-swapped': { zh: '与同户的兄弟姐妹互相填了对方的身份证号；两人都在名单中，按姓名和出生日期、性别或年级对应。', en: "Two siblings have each other's ID number; both are listed, and name and birth date, sex or grade say which is which." },
  'same-invalid-id-same-name': { zh: '姓名相同，两边的身份证号错得一样。', en: 'The name is the same, and both lists have the same mistaken ID number.' },
  'student-number-same-name': { zh: '姓名相同，学籍号中的身份证号也相同。', en: 'The name is the same, and so is the ID number inside the student number.' },
  'id-one-error-same-name': { zh: '姓名相同，身份证号只错一处。', en: 'The name is the same, and the ID number has one error.' },
  'id-one-error-similar-name': { zh: '身份证号只错一处，姓名相近，其他信息相符。', en: 'The ID number has one error and the name one slip; other facts confirm the person.' },
  'id-one-error-birth-confirmed': { zh: '身份证号只错一处，登记的出生日期和家庭信息相符，姓名有一个字不同。', en: 'The ID number has one error, birth date and family confirm the person, and one character of the name differs.' },
  'id-two-errors-same-name': { zh: '姓名相同，身份证号错两处，其他信息没有矛盾。', en: 'The name is the same and the ID number has two errors; nothing contradicts.' },
  'damaged-id-same-name': { zh: '姓名相同，身份证号被电子表格损坏，剩下的数字相符。', en: 'The name is the same; the ID number was damaged by a spreadsheet, and what is left agrees.' },
  'same-name-birth-family': { zh: '没有可用的身份证号，但姓名、出生日期和家庭信息都相符。', en: 'There is no usable ID number, but name, birth date and family agree.' },
  'same-name-birth': { zh: '没有可用的身份证号，但姓名和出生日期相同，名单中没有第二个这样的人。', en: 'There is no usable ID number, but name and birth date agree and nobody else in the lists has them.' },
  'same-name-family': { zh: '没有可用的身份证号，但姓名和监护人（户主）都相符。', en: 'There is no usable ID number, but the name and the guardian or head agree.' },
  // needs verification
  'registered-twice': { zh: '登记表中有 {count} 条记录是同一个孩子，请确认以哪一条为准。', en: 'The registration has {count} rows for this child; say which one holds.' },
  contested: { zh: '另有学生也对应名单中的同一个人，请确认是谁。', en: 'Another student corresponds to the same listed person; say which one it is.' },
  'id-of-another-student': { zh: '身份证号是另一名学生的，请核对本人的身份证号。', en: "The ID number is another student's; check this student's own number." },
  'same-id-other-child-bears-name': { zh: '身份证号是名单中一个人的，姓名或其他信息却更像另一个人，请核对是哪一个。', en: "The ID number is one listed person's, but the name or the other facts fit another better; check which one it is." },
  'same-id-similar-name-unsure': { zh: '身份证号相同、姓名相近，但也可能是填了兄弟姐妹的号码，请核对。', en: "The ID number is the same and the name is similar, but it may be a brother's or sister's number; check it." },
  'same-id-contradicted': { zh: '身份证号相同、姓名相近，但性别、出生日期或年级不符，请核对。', en: 'The ID number is the same and the name is similar, but sex, birth date or grade contradicts; check it.' },
  'same-id-other-character': { zh: '身份证号相同，姓名有一个字完全不同，请核对是不是同一个人。', en: 'The ID number is the same, but one character of the name is quite different; check whether it is the same person.' },
  'same-id-different-name': { zh: '身份证号相同，但姓名不同，请核对。', en: 'The ID number is the same, but the names differ; check it.' },
  'id-one-error-unconfirmed': { zh: '身份证号只错一处，姓名相近，但没有其他信息可以确认。', en: 'The ID number has one error and the name is similar, but nothing else confirms the person.' },
  'damaged-id-other-name': { zh: '身份证号有误或不全，与名单中的人接近，但姓名不同，请核对。', en: 'The faulty ID number is close to that of a listed person, but the names differ; check it.' },
  'same-name-id-unclear': { zh: '姓名相同，但身份证号缺失或有误，其他信息不足以确认。', en: 'The name is the same, but the ID number is missing or faulty and the rest is not enough to be sure.' },
  'similar-name-id-unclear': { zh: '姓名相近，部分信息相符，但身份证号缺失或有误，请核对。', en: 'The name is similar and some facts agree, but the ID number is missing or faulty; check it.' },
  'two-valid-ids': { zh: '姓名和家庭等信息相同，但两边的身份证号都有效而不相同，请核对哪一个正确。', en: 'Name and family agree, but both lists have valid, different ID numbers; check which one is right.' },
  'several-alike': { zh: '名单中有 {count} 个人同样相符，请确认是哪一个。', en: '{count} listed people fit equally well; say which one it is.' },
  'same-name-only': { zh: '只有姓名相同，没有其他信息可以确认。', en: 'Only the name is the same; nothing else confirms the person.' },
  'family-listed-incomplete': { zh: '家庭在名单中，但名单少于应有人数（应有 {stated} 人，只有 {listed} 人），可能没有导出全。', en: 'The family is listed, but with fewer people than the list states ({listed} of {stated}); the export may be incomplete.' },
  'same-birth-family-other-name': { zh: '没有可用的身份证号；名单中这一户有同一天出生、同性别的孩子，但姓名不同：可能是同一个孩子，也可能是双胞胎，请核对。', en: 'There is no usable ID number; a child of this family, of that birth date and sex, is on the list under another name: the same child or a twin; check it.' },
  'family-listed-heads-only': { zh: '家庭在名单中，但该名单只列户主，不能说明孩子是否在内。', en: 'The family is listed, but the list names heads of household only and can neither prove nor disprove a child.' },
  // unmatched
  'family-listed-child-not': { zh: '家庭在名单中且人数齐全，但没有这个孩子。', en: 'The family is listed and complete, and this child is not on it.' },
  'other-province': { zh: '登记表注明是外省学生，本地名单中没有。', en: 'The registration says that the student is of another province; the local lists do not have them.' },
  'namesake-only': { zh: '名单中只有同名的另一个人（身份证号都有效而不同）。', en: 'The lists hold only a namesake, with another valid ID number.' },
  'same-name-else-different': { zh: '名单中有同名的人，但其他信息都不相符。', en: 'The lists have the same name, but nothing else agrees.' },
  'no-id-not-found': { zh: '没有可用的身份证号，姓名也没有找到。', en: 'There is no usable ID number, and the name was not found.' },
  'not-in-any-list': { zh: '所有名单中都没有找到。', en: 'Not found in any list.' },
} as const satisfies Record<string, Words>

export type ReasonCode = keyof typeof sentences

export const reasons: Sentences<ReasonCode> = sentences
