import { assumed, derived, fromFiles, keptBack, level, rounded } from './level.ts'

/** The school that a list states; lists have no class. */
export const school = {
  equal: fromFiles(assumed(0.75), 'school', {
    zh: '四个孩子有三个还在名单所写的学校；不同的人同校的机会是该校在两边文件中的比例。',
    en: 'Three in four children still go to the school of the list; two people share it as often as the school stands in the files of both sides.',
  }),
  different: level(
    assumed(0.25),
    assumed(0.98),
    {
      zh: '名单可能是去年的，四个孩子有一个换了学校；一个县的两个孩子一百对有98对不同校。',
      en: 'A list may be of last year, and one child in four has another school; of two children of a county 98 in a hundred pairs have.',
    },
    rounded(-0.029),
  ),
} as const

export const sex = {
  equal: level(assumed(0.992), derived(0.5), {
    zh: '一千个中有八个录错；任意两个孩子一半同性别。',
    en: 'Eight of a thousand are entered wrongly; half of all pairs of children are of one sex.',
  }, rounded(0.0115)),
  different: level(assumed(0.008), derived(0.5), {
    zh: '一千个中有八个录错；任意两个孩子一半不同性别。',
    en: 'Eight of a thousand are entered wrongly; half of all pairs of children are of two sexes.',
  }, rounded(-0.0342)),
} as const

/** u is that of a border town; that of a list of one people is not counted, since the column is filled in by village. */
export const ethnicGroup = {
  equal: level(
    assumed(0.85),
    assumed(0.4),
    {
      zh: '一百个孩子有85个两边写的民族相同；边城的两个人十对有四对同民族。',
      en: 'Of a hundred children 85 have the same group on both sides; in a border town four of ten pairs of people have.',
    },
    keptBack(0.587, { zh: '常常整村填成一个民族', en: 'whole villages are often entered as one group' }),
  ),
  different: level(assumed(0.15), assumed(0.6), {
    zh: '父母不同民族的孩子，两边常写得不同；边城的两个人十对有六对不同民族。',
    en: 'Children of parents of two groups are often stated in two ways; in a border town six of ten pairs of people are of two groups.',
  }),
} as const
