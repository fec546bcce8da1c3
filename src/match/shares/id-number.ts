import { assumed, derived, keptBack, level, rounded } from './level.ts'

/** Six school years, and the months in them. */
export const schoolYearsDays = 2190
export const schoolYearsMonths = 72

/** The child's own number beside the list's. m of all levels at which both numbers stand in full is 1 together, and so it is where only the first digits are left. */
export const idNumber = {
  equal: level(assumed(0.9384), assumed(8.949e-7), {
    zh: '一百个号码中约有六个录错；除兄弟姐妹和双胞胎另算以外，一百万对不同的人中约有一对填了同一个号码。',
    en: "About six of a hundred numbers are entered wrongly; beside siblings and twins, who are counted for themselves, one in a million pairs of two people has one's number for both.",
  }),
  'equal-but-invalid': level(assumed(0.01), assumed(1.526e-7), {
    zh: '学校和名单抄自同一张错表的，一百个中有一个；两个不同的人错成同一个号码，极少。',
    en: 'One number in a hundred is wrong in the same way on both sides, copied from one paper; two people hardly ever have the same wrong number.',
  }),
  'one-edit': level(assumed(0.02), assumed(1.2207e-6), {
    zh: '一百个号码中有两个在前十四位错一处；两个不同的人的号码只差一处、又有一个不合校验的，一百万对中约有一对。',
    en: 'Two of a hundred numbers have one error in the first fourteen characters; of two people, about one in a million pairs is so near with one number invalid.',
  }),
  'one-edit-in-tail': level(assumed(0.022), assumed(1.3428e-6), {
    zh: '一千个号码中有二十二个在末四位错一处；双胞胎的号码同样接近，另算。',
    en: "An error in a number's last four characters is in 22 rows of a thousand; a twin's number is as near, and twins are counted for themselves.",
  }),
  'short-form-agrees': level(assumed(0.98), assumed(1.4954e-5), {
    zh: '18位中有15位相同，世纪和校验码没有说话；除双胞胎以外，十万对不同的人中约有一对半。',
    en: 'Fifteen of the eighteen characters agree, and neither century nor check speaks; of two people who are no twins, three in two hundred thousand pairs.',
  }),
  'fifteen-digits-agree': level(
    assumed(0.98),
    derived(1 / (schoolYearsDays * 10)),
    {
      zh: '六个学年有2190个出生日期，顺序码还剩一位，有十种。',
      en: 'Six school years hold 2,190 birth dates, and one digit of the sequence is left, which has ten values.',
    },
    keptBack(2.3896, { zh: '同村同日的号码相连，末位没有校验', en: 'numbers of one place and day follow one another, and no check speaks' }),
  ),
  'shown-digits-agree': level(assumed(0.998), assumed(0.499), {
    zh: '只剩六位地区码：一半的人是同一个县的。',
    en: 'Only the six digits of the area are left, and half of all people are of the same county.',
  }),
  'two-edits': level(assumed(0.004), assumed(1.031e-5), {
    zh: '一千个号码中有四个错两处；两个不同的人，地区和世纪相同，号码这样接近的十万对中有一对。',
    en: 'Two errors are in four of a thousand numbers; of two people, with place and century alike, one pair in a hundred thousand is as near.',
  }),
  'damaged-different': level(assumed(0.0016), assumed(0.1024), {
    zh: '录错的号码，一百个中约有两三个错了两个以上的字符；十对不同的人中约有一对，其中一个号码不合校验。',
    en: 'Of wrongly entered numbers two or three in a hundred have more than two characters wrong; of two people, in one pair of ten a number is invalid.',
  }),
  'shown-digits-differ': level(assumed(0.00196), assumed(0.50176), {
    zh: '剩下的几位很少录错；一半的人不是同一个县的。',
    en: 'The digits that are left are seldom wrong; half of all people are of another county.',
  }),
  'valid-and-different': level(
    assumed(0.004),
    assumed(0.887),
    {
      zh: '一千个孩子中有四个填了别人的有效号码；不同的人几乎都是这样。',
      en: "Four of a thousand children have somebody else's valid number; of two people nearly all pairs are such.",
    },
    rounded(-0.207),
  ),
  'valid-and-same-day': level(assumed(1e-5), assumed(0.01024), {
    zh: '同一个孩子几乎不会有两个同日的有效号码，录错一处必定不合校验；与其相近的人中，一百个有一个是双胞胎。',
    en: 'One child hardly ever has two valid numbers of one day, since the check finds every single error; of those who are like the child, one in a hundred is a twin.',
  }),
} as const

/** The ID number inside the student number, where the number of the row is another. */
export const studentNumber = {
  agrees: level(assumed(0.9), assumed(1.3733e-5), {
    zh: '学籍号由本人的号码编成，十个中有九个仍然正确；七万多对不同的人中约有一对填了别人的学籍号。',
    en: "The student number is made of the child's own number, and nine in ten are still right; one in 70,000 pairs of two people has the other's.",
  }),
} as const
