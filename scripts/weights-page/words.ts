import type { ComparisonId } from '../../src/match/comparisons/index.ts'
import type { Counted } from '../../src/match/frequencies.ts'
import type { Words } from '../../src/messages/language.ts'

/** What is compared, and of which columns. */
export const titles: Readonly<Record<ComparisonId, Words & { readonly of: string }>> = {
  idNumber: { zh: '身份证号', en: 'ID number', of: "The child's number on both sides. A carer's number in the child's column counts as none, and as evidence of the family." },
  name: { zh: '姓名', en: 'Name', of: 'Name and former name, the nearest pair of them. u is counted in the files, character by character; the steps are below.' },
  birthDate: { zh: '出生日期', en: 'Birth date', of: 'The column, or else the number. Where the numbers agree they hold the date already, and the column only confirms or contradicts.' },
  grade: { zh: '年级（班级）', en: 'Grade and class', of: 'Grade, or the grade in the name of the class, beside the age of the listed person. No class is compared with a class: lists have none, or that of another year. A row that states a birth date has said so already.' },
  school: { zh: '学校', en: 'School', of: 'The school that a list states, as the survey of school-age children and some monitoring lists do.' },
  sex: { zh: '性别', en: 'Sex', of: 'The column, or else digit 17 of a valid number.' },
  studentNumber: { zh: '学籍号', en: 'Student number', of: "The ID number inside it, where the number of the row is another. A list's own student number, where one has it, is not compared." },
  ethnicGroup: { zh: '民族', en: 'Ethnic group', of: 'The column on both sides, with and without 族.' },
  family: { zh: '监护人、父母、户主', en: 'Guardian, parent or head: ID number and name', of: 'Every carer of the registration beside every member of the household and every carer whom the list names. The ID number and the name have levels of their own; the nearest of all pairs counts.' },
  village: { zh: '村（社区）', en: 'Village', of: 'The column, or the village that the address names.' },
  phone: { zh: '联系电话', en: 'Phone', of: "Any phone of the family on both sides. A number changes too often for a difference to say anything." },
}

export const introduction = `# The weights (分量)

<!-- Made by scripts/make-weights-page.ts from the tables in src/match/shares; do not edit. -->

What two entries have in common, or not, is weighed in bits: log2(m/u), where m is the share of a level among entries of one person and u its share among entries of two people, of those pairs on
which the comparison can say something. Ten bits make one person about a thousand times more probable. Every comparison reaches one level a pair, and missing values say nothing.

This page is the table as it is shipped. What was in force in a run, with what was counted in its files and how its own pairs moved it, is in \`manifest.json\` under \`weights\`;
\`hedui explain WHO --weights\` shows it beside the evidence on one student.

- **From**: where m and u come from. *measured*: counted on real entries (of input methods, pupils' handwriting, OCR; on the characters of given names). *derived*: calculated from what the sentence names. *assumed*: a judgement, which the
  run's own pairs correct; most of these were chosen as a round number of bits, so that with m assumed, u follows, and no more digits of it are known than of the bits. *files*: counted in the files of the run.
- **Added**: bits added to log2(m/u), or kept back where negative, with the reason; most of it is rounding.
- Where one of several levels is always reached, their m add up to 1, and so do their u.
- What is said here is against a stranger. Brothers and sisters, twins and namesakes who are on no list are reckoned with beside them (\`src/match/unlisted.ts\`; \`weights.unlisted\` in the manifest).

两条记录相同或不同的地方，分量以“位”计：log2(m/u)。m 是同一个人的两条记录中出现这种情况的比例，u 是两个不同的人中的比例；一位使可能性加倍，10 位约为一千倍。各表列出每一种情况的 m、u、来历
（measured 实测、derived 推算、assumed 假设、files 在本次文件中计数）和分量；added 是另加或少算的位数及其理由。某一次核对实际用的分量在 \`manifest.json\` 的 \`weights\` 中。
`

/** By sound, then by shape; as the rows and columns of the table of unlike characters. */
export const soundLevels = ['other', 'one letter apart after merges', 'equal after merges', 'same syllable', 'same syllable and tone'] as const

export const likenessText = `## Unlike characters

Two different characters in the same place say log2(e) = -5.6 bits, e = .02, and what their sound (rows) and shape (columns, the least alike first) say: m among wrongly entered characters, u among random
pairs, and the bits in use, which are log2(m/u) smoothed to grow with both and rounded to half a bit (measured). Semantic variants (喆/哲) say 8 bits (assumed).
`

export const frequenciesText = `## Counted in the files

How common a value is comes from both sides of the run together: (count + back-off x weight) / (counted + weight). The back-off is the share of a value of which the files say nothing.
\`characters\` multiplies the shares of the surname and of the characters of the given name.
`

/** Where each back-off comes from. */
export const backOffs: Readonly<Record<Counted, string>> = {
  surname: 'assumed: that of a character of a given name',
  character: 'measured: of the given names of two people, one pair of characters in 235 is equal; a character seen in one of two hundred names keeps its own share',
  village: 'assumed: a township has about twenty villages',
  school: 'assumed: a county has about fifty schools',
}

export const tuningText = `## Moved by the run itself

Among pairs that are certain by other evidence, a run counts how often these levels occur. From 100 such pairs on, m becomes (shipped x 200 + cases) / (200 + pairs), and the weight moves by the log2 of the ratio, by at most
three bits. Pairs are certain by number and name, for the name by number, birth date and family, and for the number by name, birth date and the guardian's number, so that no comparison makes its own pairs certain.
`
