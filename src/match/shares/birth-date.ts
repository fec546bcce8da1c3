import { schoolYearsDays, schoolYearsMonths } from './id-number.ts'
import { assumed, derived, keptBack, level, rounded } from './level.ts'

/** Of the dates of six years, those whose day and month can be swapped to another date: 132 of 365. */
const swappableDates = 132 / 365
/** Pairs of dates in six years that differ in one digit (counted over all of them). */
const oneDigitApart = 0.01006
const ofDates = { zh: '六个学年有2190个出生日期', en: 'Six school years hold 2,190 birth dates' }

/** Where the numbers do not agree the dates speak: m of the four levels of two full dates is 1 together. Where they agree, the date column is a witness of its own. */
export const birthDate = {
  equal: level(assumed(0.98), derived(1 / schoolYearsDays), {
    zh: `${ofDates.zh}；一百个中有两个录错。`,
    en: `${ofDates.en}; two of a hundred are entered wrongly.`,
  }, rounded(-0.0676)),
  'same-month': level(
    assumed(0.98),
    derived(1 / schoolYearsMonths),
    { zh: '六个学年有72个月；一方只写了年月。', en: 'Six school years hold 72 months; one side states no day.' },
    rounded(-0.141),
  ),
  swapped: level(assumed(0.002642), derived(swappableDates / schoolYearsDays), {
    zh: `${ofDates.zh}，其中三分之一多月日颠倒后仍是日期；一千个中有两三个录颠倒。`,
    en: `${ofDates.en}, a good third of which are dates when swapped; two or three of a thousand are entered so.`,
  }),
  'one-digit': level(assumed(oneDigitApart), derived(oneDigitApart), {
    zh: '六年的日期中，任意两个有百分之一只差一位，与录错的一样多，所以不说明什么。',
    en: 'Of two dates in six years one pair in a hundred is a digit apart, which is as common as the error, so that it says nothing.',
  }),
  different: level(assumed(0.00773), derived(0.98944), {
    zh: '本人的日期录成完全另一个的，一千个中约有八个；不同的人几乎都不同。',
    en: 'About eight of a thousand children have quite another date; of two people nearly all differ.',
  }),
  'not-of-school-age': level(
    assumed(0.002),
    assumed(0.6),
    { zh: '一千个号码中有两个年份错得像成年人；名单中十个有六个是成年人。', en: 'Two in a thousand numbers have the year of an adult; six in ten listed people are adults.' },
    rounded(0.229),
  ),
  'confirms-id': level(assumed(0.98), assumed(0.49), {
    zh: '号码里已有出生日期，一百个日期栏中有两个与之不符；填了别人号码的，日期栏约有一半照号码填。',
    en: "The number holds the date already, and two of a hundred columns contradict it; beside somebody else's number, the column is filled in from that number in about half of the cases.",
  }),
  'contradicts-id': level(
    assumed(0.02),
    assumed(0.51),
    {
      zh: '一百个日期栏中有两个录错；填了别人号码的，约有一半写的是本人的日期。',
      en: "Two of a hundred columns are wrong; beside somebody else's number about half state the child's own date.",
    },
    { bits: 1.6724, why: { zh: '号码相同时，日期栏是较弱的证据', en: 'beside an equal number the column is the weaker witness' } },
  ),
} as const

/** Children start and repeat a year late; m and u of the four levels of age are 1 together. */
export const grade = {
  'fits-age': level(
    assumed(0.84),
    assumed(0.06),
    {
      zh: '一百个孩子有84个在应在的年级；十八岁以下的名单中人有百分之六与该年级相符。',
      en: 'Of a hundred children 84 are in the grade of their age; of the children on a list, up to eighteen, .06 are of that age.',
    },
    rounded(-0.107),
  ),
  'a-year-off': level(
    assumed(0.135),
    assumed(0.12),
    { zh: '一千个孩子有135个早晚一年；名单中的孩子有百分之十二。', en: 'Of a thousand children 135 are a year off; of the children on a list .12 are.' },
    rounded(-0.07),
  ),
  'two-years-off': level(assumed(0.015), assumed(0.12), {
    zh: '一千个孩子有15个差两年；名单中的孩子有百分之十二。',
    en: 'Of a thousand children 15 are two years off; of the children on a list .12 are.',
  }),
  'far-from-age': level(
    assumed(0.01),
    assumed(0.7),
    { zh: '一百个孩子有一个差得更多；名单中的孩子十个有七个。', en: 'One child in a hundred is further off; of the children on a list seven in ten are.' },
    rounded(0.129),
  ),
  'fits-number': level(
    assumed(0.988),
    assumed(0.904),
    {
      zh: '一千个孩子有988个的年级与号码相符或相近；填了别人号码的约有九成。',
      en: "Of a thousand children 988 are near the grade of their number; of those with somebody else's number about .9 are.",
    },
    keptBack(0.128, { zh: '年龄在号码里已经说过', en: 'the number has said the age' }),
  ),
  'far-from-number': level(assumed(0.012), assumed(0.096), {
    zh: '一千个孩子有12个的年级与号码差得多；填了别人号码的约有一成。',
    en: "Of a thousand children 12 are far from the grade of their number; of those with somebody else's number about one in ten is.",
  }),
} as const
