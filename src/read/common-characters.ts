/**
 * Characters that stand in the headings, places, classes and lists of nearly every registration, simplified and traditional. Two encodings of two bytes
 * accept nearly everything that the other one writes, but read in the wrong one a text holds none of these beyond chance.
 */
const common: ReadonlySet<string> = new Set(
  '姓名性别年级班出生日期身份证号码学校籍民族住址电话监护人父母户主关系村镇乡县市省组街社区路道小中大一二三四五六七八九十男女汉苗土家备注低保农城困难贫建档立卡残疾序编' +
    '別級證號碼學電話監護戶關係鎮鄉縣組區漢備註農難貧檔殘編錄',
)

/** How much of a text are characters that registrations have: of those beyond ASCII, the share of common ones, and of those that could not be decoded. */
export interface Fit {
  readonly common: number
  readonly broken: number
  readonly wide: number
}

export function fitOf(text: string): Fit {
  const fit = { common: 0, broken: 0, wide: 0 }
  for (const character of text) {
    if (character < '\u0080') continue
    fit.wide++
    if (character === '\ufffd') fit.broken++
    else if (common.has(character)) fit.common++
  }
  return fit
}
