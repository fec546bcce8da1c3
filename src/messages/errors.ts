import type { Words } from './language.ts'

/** Troubles that stop a run. One sentence each: where, what was expected, what was found, what to do. */
export const errorMessages = {
  // files
  'file-missing': { zh: '找不到文件 {file}，请检查文件名和所在文件夹。', en: 'File {file} does not exist; check the name and the folder.' },
  'file-unreadable': { zh: '无法打开文件 {file}，可能没有权限，或正被其他程序占用；请关闭占用它的程序后再试。', en: 'File {file} cannot be opened: no permission, or another program holds it; close that program and try again.' },
  'file-is-folder': { zh: '{file} 是文件夹，不是文件；请写明其中的文件。', en: '{file} is a folder, not a file; name the files in it.' },
  'file-empty': { zh: '文件 {file} 是空的，请重新导出。', en: 'File {file} is empty; export it again.' },
  'file-not-text': { zh: '文件 {file} 既不是电子表格也不是文本，无法读取；请用 Excel 或 WPS 打开后另存为 .xlsx。', en: 'File {file} is neither a spreadsheet nor text; open it in Excel or WPS and save it as .xlsx.' },
  'file-damaged': { zh: '文件 {file} 已损坏或不完整；请重新导出，或用 Excel 或 WPS 打开后另存为 .xlsx。', en: 'File {file} is damaged or cut off; export it again, or open it in Excel or WPS and save it as .xlsx.' },
  'file-encrypted': { zh: '文件 {file} 有密码保护；请在 Excel 或 WPS 中取消密码后另存。', en: 'File {file} is protected by a password; remove the password in Excel or WPS and save it.' },
  'file-too-large': { zh: '文件 {file} 解压后有 {megabytes} MB，超出可读的范围；请拆分，或另存为 .csv。', en: 'File {file} unpacks to {megabytes} MB, more than can be read; split it or save it as .csv.' },
  'file-is-pdf': { zh: '文件 {file} 是 PDF，不是电子表格；请向提供方索取 Excel 文件。', en: 'File {file} is a PDF and not a spreadsheet; ask whoever sent it for the Excel file.' },
  'file-is-image': { zh: '文件 {file} 是图片，不是电子表格；请向提供方索取 Excel 文件。', en: 'File {file} is a picture and not a spreadsheet; ask whoever sent it for the Excel file.' },
  'file-is-word': { zh: '文件 {file} 是 Word 文档；请把表格复制到 Excel 或 WPS 表格中，另存为 .xlsx。', en: 'File {file} is a Word document; copy its table into Excel or WPS and save it as .xlsx.' },
  'file-is-archive': { zh: '文件 {file} 是压缩包或其他格式；请先解压，再用其中的 .xlsx、.xls 或 .csv 文件。', en: 'File {file} is an archive or of another format; unpack it and use the .xlsx, .xls or .csv file in it.' },
  'file-is-html': { zh: '文件 {file} 其实是网页；请用 Excel 或 WPS 打开后另存为 .xlsx。', en: 'File {file} is really a web page; open it in Excel or WPS and save it as .xlsx.' },
  'file-is-xml': { zh: '文件 {file} 其实是 XML；请用 Excel 或 WPS 打开后另存为 .xlsx。', en: 'File {file} is really XML; open it in Excel or WPS and save it as .xlsx.' },
  'unclosed-quote': { zh: '文件 {file} 从第 {row} 行起有一个引号没有闭合，之后的内容无法分清；请改正该行后重新导出。', en: 'In file {file} a quote that opens at or after line {row} is never closed, so the rest cannot be told apart; mend that line or export it again.' },
  // tables
  'no-name-column': {
    zh: '文件 {file} 中找不到姓名列（工作表：{sheet}；以第 {row} 行为表头，读到：{headings}）。请用 --map name=列名 指明。',
    en: 'File {file} has no column with names (sheet {sheet}; row {row} was taken for the heading: {headings}). Say which it is with --map name=HEADING.',
  },
  'no-id-column': {
    zh: '文件 {file} 中找不到身份证号列（工作表：{sheet}；以第 {row} 行为表头，读到：{headings}）。请用 --map idNumber=列名 指明。',
    en: 'File {file} has no column with ID numbers (sheet {sheet}; row {row} was taken for the heading: {headings}). Say which it is with --map idNumber=HEADING.',
  },
  'no-people': { zh: '文件 {file} 有表头，但表头下面没有任何人员。', en: 'File {file} has a heading and nobody below it.' },
  'no-students': { zh: '登记文件中没有读到任何学生：{files}。', en: 'No student was read from the registration: {files}.' },
  'kind-unknown': {
    zh: '看不出文件 {file} 是哪一类名单。请用 --list 类别=文件 指明，例如 --list filing={file}；类别有：{kinds}。',
    en: 'File {file} does not say what kind of list it is. Say it with --list KIND=FILE, for example --list filing={file}; the kinds are {kinds}.',
  },
} as const satisfies Record<string, Words>
