/** The hundred most frequent surnames (Ministry of Public Security, national name report 2020, by number of people), and those frequent in western Hunan and its neighbours. */
const surnames = new Set(
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许邓韩冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向麻滕冉张舒粟符瞿隆杨梅游牟阳欧司',
)
const notNames = /[村镇乡组族省市县区校班园级店局社]$|(?:小学|中学|低保|户主|之子|之女|女儿|儿子|健康|残疾)$/

/** Whether a cell may be a Chinese name: two to four characters with a frequent surname, or one with a middle dot. */
export function isNameLike(text: string): boolean {
  const name = text.replace(/[\s\u3000]/g, '')
  if (/^\p{Script=Han}{1,8}[·•．.]\p{Script=Han}{1,8}$/u.test(name)) return true
  return /^\p{Script=Han}{2,4}$/u.test(name) && surnames.has(name[0] ?? '') && !notNames.test(name)
}
