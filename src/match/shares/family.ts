import { assumed, fromFiles, level } from './level.ts'

/** Share of characters of a name that are entered wrongly: e. */
export const characterError = assumed(0.02)

/** Guardian, parent or head, by ID number and by name: the nearest level of all pairs of them counts. m of all levels is 1 together. */
export const family = {
  'same-id': level(assumed(0.3), assumed(4.578e-6), {
    zh: '十个孩子约有三个，两边都写了同一位监护人的号码；两个不相干的家庭二十万对中约有一对。',
    en: 'For about three children in ten both sides state the number of the same carer; of two families that are not one, one pair in two hundred thousand does.',
  }),
  'nearly-same-id': level(assumed(0.01), assumed(2.4415e-6), {
    zh: '一百个监护人的号码有一个录错一处而姓名相近；两个不相干的家庭四十万对中约有一对。',
    en: "One carer's number in a hundred has one error beside a similar name; of two families that are not one, one pair in four hundred thousand is so near.",
  }),
  'same-name': fromFiles(
    assumed(0.3),
    'carerCharacters',
    {
      zh: '十个孩子约有三个，两边写了同一位家长的姓名；按字计算，村里的家长常同名，一个名字又常在几张表上，所以不超过14位。',
      en: 'For about three children in ten both sides name the same carer; character by character, and fourteen bits at most, since parents of a village share names and one name is on several forms.',
    },
    14,
  ),
  'similar-name': fromFiles(
    assumed(0.04),
    'carerCharacters',
    {
      zh: '一百个孩子约有四个，家长的姓名有一处录错；按字计算，不少于0位，不超过5位，因为相近的家长姓名很多。',
      en: "For about four children in a hundred the carer's name has a slip; character by character, nothing at least and five bits at most, since names like a carer's are many.",
    },
    5,
  ),
  different: level(assumed(0.35), assumed(0.99), {
    zh: '一百个孩子有35个，学校写的监护人名单那一户没有；不相干的家庭几乎都没有。',
    en: 'For 35 children of a hundred the carer whom the school names is not in the family of the list; of two families nearly all have others.',
  }),
} as const

/** Where the family lives. */
const sameVillage = assumed(0.9)
const ofVillage = {
  zh: '十个孩子有九个两边写的是同一个村；不同的人同村的机会是该村在两边文件中的比例',
  en: 'Nine in ten children have the same village on both sides; two people share it as often as the village stands in the files of both sides',
}

export const village = {
  equal: fromFiles(sameVillage, 'village', { zh: `${ofVillage.zh}。`, en: `${ofVillage.en}.` }),
  'same-sound': fromFiles(sameVillage, 'village', {
    zh: `${ofVillage.zh}；读音相同的算同一个村。`,
    en: `${ofVillage.en}; names that sound the same are one village.`,
  }),
  different: level(assumed(0.1), assumed(0.8), {
    zh: '十个孩子有一个搬了家或写了别的地名；两个不同的人十对有八对不同村。',
    en: 'One child in ten has moved or names the place otherwise; eight of ten pairs of two people are of two villages.',
  }),
  'not-in-address': level(assumed(0.45), assumed(0.9), {
    zh: '约一半的住址不写村名；不同的人十对有九对，住址中没有名单那个村。',
    en: "About half of all addresses name no village; of two people nine in ten have an address without the list's village.",
  }),
} as const

/** A family's phone. */
export const phone = {
  equal: level(assumed(0.5), assumed(0.001953), {
    zh: '两边写的电话有一半相同，因为常换号；不相干的两家五百对中有一对同号，因为村干部和小卖部的电话写在许多行上。',
    en: 'Half of the families have the same phone on both sides, since numbers change; one in five hundred pairs of two families has, since the phone of a village cadre or shop stands in many rows.',
  }),
} as const
