import type { Words } from './language.ts'

/** Troubles that stop a run. One sentence each: where, what was expected, what was found, what to do. */
export const errorMessages = {
  // files
  'file-missing': { zh: '找不到文件 {file}，请检查文件名和所在文件夹。', en: 'File {file} does not exist; check the name and the folder.' },
  'file-unreadable': { zh: '无法打开文件 {file}，可能没有权限，或正被其他程序占用；请关闭占用它的程序后再试。', en: 'File {file} cannot be opened: no permission, or another program holds it; close that program and try again.' },
  'file-is-folder': { zh: '{file} 是文件夹，不是文件；请写明其中的文件。', en: '{file} is a folder, not a file; name the files in it.' },
  'folder-without-tables': { zh: '文件夹 {folder} 中没有电子表格或文本表格；请检查文件夹是否正确。', en: 'Folder {folder} holds no spreadsheet or text table; check that it is the right one.' },
  'file-empty': { zh: '文件 {file} 是空的，请重新导出。', en: 'File {file} is empty; export it again.' },
  'standard-input-blank': {
    zh: '写了“-”（标准输入），但没有内容送进来；请写成 hedui … < 文件，或改用文件名。',
    en: "'-' means the standard input, and nothing came in; write hedui ... < FILE, or name the file.",
  },
  'standard-input-unreadable': { zh: '读标准输入（“-”）时出错；请改用文件名。', en: "The standard input ('-') cannot be read; name the file instead." },
  'standard-input-twice': {
    zh: '“-”（标准输入）写了不止一次，而它只能读一次、只是一个文件；其余的请写文件名。',
    en: "'-' (the standard input) is given more than once; it can be read once and is one file. Name the others.",
  },
  'file-not-text': { zh: '文件 {file} 既不是电子表格也不是文本，无法读取；请用 Excel 或 WPS 打开后另存为 .xlsx。', en: 'File {file} is neither a spreadsheet nor text; open it in Excel or WPS and save it as .xlsx.' },
  'file-damaged': { zh: '文件 {file} 已损坏或不完整；请重新导出，或用 Excel 或 WPS 打开后另存为 .xlsx。', en: 'File {file} is damaged or cut off; export it again, or open it in Excel or WPS and save it as .xlsx.' },
  'record-damaged': {
    zh: '核查记录 {file} 第 {row} 行不完整或被改动过，为免丢失答复，没有继续；请从备份恢复该文件。',
    en: 'Line {row} of the record {file} is incomplete or was changed; so that no answer is lost, nothing was done. Restore the file from a backup.',
  },
  'file-encrypted': { zh: '文件 {file} 有密码保护；请在 Excel 或 WPS 中取消密码后另存。', en: 'File {file} is protected by a password; remove the password in Excel or WPS and save it.' },
  'over-limit': {
    zh: '文件 {file} 超出了读取的限度 {limit}（{most}），已停止读取，以免程序卡住；如果确认文件没有问题，请用 --limit {limit}=更大的数 放宽，否则请重新导出。',
    en: 'File {file} exceeds the limit {limit} ({most}) and was not read on, so that it cannot hang the program; where the file is sound, raise it with --limit {limit}=NUMBER, else export it again.',
  },
  'over-limit-at': {
    zh: '文件 {file}（工作表：{sheet}）第 {row} 行超出了读取的限度 {limit}（{most}），已停止读取；如果确认文件没有问题，请用 --limit {limit}=更大的数 放宽，否则请检查该行。',
    en: 'Row {row} of file {file} (sheet {sheet}) exceeds the limit {limit} ({most}), and the file was not read on; where it is sound, raise it with --limit {limit}=NUMBER, else check that row.',
  },
  'file-declares-entities': {
    zh: '文件 {file} 里有 XML 实体定义，表格软件不会写出这样的文件，没有读取；请用 Excel 或 WPS 打开后另存为 .xlsx。',
    en: 'File {file} declares XML entities, which no spreadsheet program writes, and was not read; open it in Excel or WPS and save it as .xlsx.',
  },
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
  'no-name-column-guessed': {
    zh: '文件 {file} 中找不到姓名列（工作表：{sheet}；以第 {row} 行为表头，读到：{headings}）。“{guess}”列看来是姓名；如果是，请加 --map name={guess}，或在 hedui.yaml 中写“map: {"name": "{guess}"}”。',
    en: 'File {file} has no column with names (sheet {sheet}; row {row} was taken for the heading: {headings}). Column {guess} looks like names; if it holds them, say --map name={guess}, or in hedui.yaml map: {"name": "{guess}"}.',
  },
  'no-id-column-guessed': {
    zh: '文件 {file} 中找不到身份证号列（工作表：{sheet}；以第 {row} 行为表头，读到：{headings}）。“{guess}”列看来是身份证号；如果是，请加 --map idNumber={guess}，或在 hedui.yaml 中写“map: {"idNumber": "{guess}"}”。',
    en: 'File {file} has no column with ID numbers (sheet {sheet}; row {row} was taken for the heading: {headings}). Column {guess} looks like ID numbers; if it holds them, say --map idNumber={guess}, or in hedui.yaml map: {"idNumber": "{guess}"}.',
  },
  'no-id-column': {
    zh: '文件 {file} 中找不到身份证号列（工作表：{sheet}；以第 {row} 行为表头，读到：{headings}）。请用 --map idNumber=列名 指明。',
    en: 'File {file} has no column with ID numbers (sheet {sheet}; row {row} was taken for the heading: {headings}). Say which it is with --map idNumber=HEADING.',
  },
  'no-students': { zh: '登记文件中没有读到任何学生：{files}。', en: 'No student was read from the registration: {files}.' },
  'report-as-list': {
    zh: '文件 {file} 是 hedui 写的报告，不是政府名单：用它核对，报告里的学生都会“找到”。请改用政府导出的名单；退回的核查表用 --decisions。',
    en: 'File {file} is a report of hedui and no government list: everybody in it would be found. Give the list that the government exported; verification sheets that came back go to --decisions.',
  },
  'no-schools': { zh: '文件 {file} 中没有读到任何学校名称；请在“学校名称”一列写明，每行一所。', en: 'File {file} names no school; write them in a column headed “School name”, one a row.' },
  'kind-unknown': {
    zh: '看不出文件 {file} 是哪一类名单。请用 --list 类别=文件 指明，例如 --list 建档立卡={file}；类别有：{kinds}。',
    en: 'File {file} does not say what kind of list it is. Say it with --list KIND=FILE, for example --list filing={file}; the kinds are {kinds}.',
  },
  'kind-of-row-unknown': {
    zh: '文件 {file} 第 {row} 行看不出属于哪一类名单（“{heading}”列）；请在该行写明，整个文件只有一类时用 --list 类别=文件 指明；类别有：{kinds}。',
    en: "Row {row} of file {file} does not say what kind of list it is of (column '{heading}'); write it there, or where the whole file is of one kind say --list KIND=FILE; the kinds are {kinds}.",
  },
  // the command line
  'command-unknown': { zh: '没有命令 {command}[[，最接近的是 {nearest}]]；用 hedui --help 查看所有命令。', en: 'There is no command {command}[[; the closest is {nearest}]]. hedui --help lists them.' },
  'command-missing': { zh: '没有写命令，例如 hedui reconcile；用 hedui --help 查看所有命令。', en: 'No command is given, such as hedui reconcile; hedui --help lists them.' },
  'flag-unknown': { zh: '没有选项 {flag}[[，最接近的是 {nearest}]]；用 --help 查看所有选项。', en: 'There is no option {flag}[[; the closest is {nearest}]]. --help lists them.' },
  'flag-without-value': { zh: '选项 {flag} 后面要写一个值。', en: 'Option {flag} needs a value after it.' },
  'argument-missing': { zh: '没有写文件；请在命令后面写明要读的文件。', en: 'No file is given; name the files to read after the command.' },
  'argument-unexpected': { zh: '不知道“{argument}”是什么：文件前面要写 --students 或 --list。', en: "Nothing says what '{argument}' is: write --students or --list before a file." },
  'arguments-too-many': { zh: '这个命令不需要“{argument}”；用 --help 查看用法。', en: "This command takes no '{argument}'; --help shows how it is used." },
  'students-not-given': { zh: '没有写登记表；请用 --students 文件 指明学校的登记表。', en: "The registration is not given; name the school's files with --students FILE." },
  'lists-not-given': { zh: '没有写政府名单；请用 --list 文件 指明建档立卡或低保名单。', en: 'No government list is given; name the filing and low-income lists with --list FILE.' },
  'review-unanswered': {
    zh: '没有读到任何回答，{count} 名学生都还没有核对。请在终端里运行 hedui review，或用 --answers 文件 从表格读答复；只想看要核对哪些学生，请加 --no-input。',
    en: 'No answer could be read, and none of {count} students was reviewed. Run hedui review in a terminal, or take the answers from a table with --answers FILE; --no-input lists the students to review.',
  },
  'file-in-two-roles': {
    zh: '文件 {file} 既写作登记表又写作名单，这样每个人都会“找到”；请在 --students 或 --list 中去掉它。',
    en: 'File {file} is given as registration and as list, so that everybody would be found; take it out of --students or of --list.',
  },
  'copy-in-two-roles': {
    zh: '登记表 {file} 和名单 {other} 内容完全相同，是同一个文件，这样每个人都会“找到”；请换成政府的名单。',
    en: 'The registration {file} and the list {other} are the same file, byte for byte, so that everybody would be found; give the government\'s list in its place.',
  },
  'file-given-twice': {
    zh: '文件 {file} 写了两次；请去掉一个，或换成本来要写的另一个文件。',
    en: 'File {file} is given twice; take one out, or name the other file that was meant.',
  },
  'role-unknown': { zh: '--as 只能是 students（登记表）或 list（政府名单），读到的是“{value}”。', en: "--as is students or list and not '{value}'." },
  // settings
  'settings-missing': { zh: '找不到设置文件 {file}，请检查 --config 后面的文件名。', en: 'Settings file {file} does not exist; check the name after --config.' },
  'settings-exist': { zh: '设置文件 {file} 已经存在，没有改动；请先移走它，或用 --config 写到另一个文件。', en: 'Settings file {file} exists and was left alone; move it away, or write another one with --config.' },
  'settings-unwritable': { zh: '无法写设置文件 {file}；请检查文件夹是否存在、有没有权限。', en: 'Settings file {file} cannot be written; check that its folder exists and that you may write there.' },
  'init-without-students': { zh: '这些文件中没有登记表，设置文件没有写；请加上学校的登记表，或在登记表上加班级、学校等列名。', en: 'None of these files is a registration, so no project file was written; name the school’s file too.' },
  'init-without-lists': { zh: '这些文件中没有政府名单，设置文件没有写；请加上建档立卡或低保名单，看不出类别的写成 类别=文件。', en: 'None of these files is a government list, so no project file was written; name one, as KIND=FILE where it does not say its kind.' },
  'settings-unreadable': { zh: '无法打开设置文件 {file}；请检查它是不是文件、有没有权限。', en: 'Settings file {file} cannot be opened; check that it is a file and that you may read it.' },
  'settings-not-yaml': { zh: '设置文件 {file} 第 {row} 行不符合 YAML 的写法；请检查该行的缩进、冒号和引号。', en: 'Line {row} of settings file {file} is no valid YAML; check its indentation, colons and quotes.' },
  'settings-not-table': { zh: '设置文件 {file} 应当每行写一个“名称: 值”。', en: "Settings file {file} should hold lines of the form 'name: value'." },
  'setting-unknown': { zh: '没有设置 {setting}[[，最接近的是 {nearest}]]。', en: 'There is no setting {setting}[[; the closest is {nearest}]].' },
  'setting-not-text': { zh: '{setting} 应当是文字，不能为空，也不能是其他内容。', en: '{setting} should be text, neither blank nor anything else.' },
  'setting-not-flag': { zh: '{setting} 应当是 true 或 false。', en: '{setting} should be true or false.' },
  'setting-not-table': { zh: '{setting} 下面应当每行写一个“名称: 值”。', en: "{setting} should hold lines of the form 'name: value'." },
  'language-unknown': { zh: '{setting} 只能是 zh（中文）或 en（英文），读到的是“{value}”。', en: "{setting} is zh (Chinese) or en (English) and not '{value}'." },
  'dialect-unknown': {
    zh: '{setting} 中的“{value}”不是方音[[，最接近的是 {nearest}]]；可用的有 zh-z、n-l、r-l、h-f、ng-n，都分得清时写 []。',
    en: "'{value}' for {setting} is no merge of sounds[[; the closest is {nearest}]]; it is zh-z, n-l, r-l, h-f or ng-n, and [] where all are kept apart.",
  },
  'verdict-unknown': {
    zh: '{setting} 中的“{value}”不是核对结果[[，最接近的是 {nearest}]]；可用的有 matched、needs-verification、unmatched。',
    en: "'{value}' in {setting} is no verdict[[; the closest is {nearest}]]; there are matched, needs-verification and unmatched.",
  },
  'who-not-given': { zh: '请写明要解释哪名学生：姓名、身份证号，或登记表中的行号，例如 hedui explain 张三。', en: 'Say which student to explain: a name, an ID number, or a row of the registration, for example hedui explain 12.' },
  'who-not-found': { zh: '登记表中没有“{who}”；请写姓名、身份证号，或行号（多个工作表时写“工作表!行号”）。', en: "The registration has no '{who}'; give a name, an ID number, or a row ('SHEET!ROW' where there are several sheets)." },
  'probability-impossible': { zh: '{setting} 应是 {surest} 和 0.5 之间的数，例如 0.001，现在是“{value}”。', en: "{setting} takes a number between {surest} and 0.5, such as 0.001, and not '{value}'." },
  'date-impossible': { zh: '{setting} 中的“{value}”不是存在的日期；请写成 2023-06-01 的样子。', en: "'{value}' in {setting} is no day that exists; write it like 2023-06-01." },
  'map-not-pair': { zh: '{setting} 中的“{value}”应当写成 字段=列名，例如 idNumber=证件号。', en: "'{value}' in {setting} should be FIELD=HEADING, for example idNumber=证件号." },
  'map-heading-missing': { zh: '设置了 {field}={headings}，但没有一个文件有这个列名；请用 hedui inspect 文件 查看各列的列名。', en: 'The setting {field}={headings} names a heading that no file has; hedui inspect FILE shows the headings.' },
  'covered-unknown': { zh: 'covered 中写了“{places}”，但登记表和名单中都没有这个村或学校；请按文件中的写法填写。', en: "The setting covered names '{places}', and neither the registration nor a list has such a village or school; write it as the files do." },
  'field-unknown': { zh: '{setting} 中没有字段“{field}”[[，最接近的是 {nearest}]]；hedui inspect 文件 的“字段”一栏列出各字段。', en: "There is no field '{field}' for {setting}[[; the closest is {nearest}]]; hedui inspect FILE shows the fields of its columns." },
  'limit-not-pair': { zh: '{setting} 中的“{value}”应当写成 名称=数，例如 rows=2000000。', en: "'{value}' in {setting} should be NAME=NUMBER, for example rows=2000000." },
  'limit-unknown': { zh: '{setting} 中没有限度“{name}”[[，最接近的是 {nearest}]]；限度有：{names}。', en: "There is no limit '{name}' for {setting}[[; the closest is {nearest}]]. The limits are {names}." },
  'limit-not-number': { zh: '{setting} 中限度 {name} 应当是大于 0 的数，读到的是“{value}”。', en: "Limit {name} in {setting} should be a number above 0 and not '{value}'." },
  'kind-name-unknown': { zh: '{setting} 中没有名单类别“{kind}”[[，最接近的是 {nearest}]]；类别有：{kinds}。', en: "There is no kind of list '{kind}' for {setting}[[; the closest is {nearest}]]. The kinds are {kinds}." },
  'list-incomplete': { zh: '{setting} 应当写成 类别=文件 或 文件，例如 filing=名单.xlsx。', en: '{setting} should be KIND=FILE or FILE, for example filing=list.xlsx.' },
  'list-of-two-kinds': { zh: '{setting} 中给文件 {file} 写了两个不同的类别；请只写一个，一个文件里有几类时不写类别。', en: '{setting} gives file {file} two different kinds; give one, or none where the file itself holds several.' },
  'kind-id-misspelt': { zh: '名单类别 {setting} 只能用小写字母、数字和连字符，并以字母开头。', en: 'The kind of list {setting} may hold lower-case letters, digits and hyphens only, and begins with a letter.' },
  'kind-is-built-in': { zh: '名单类别 {setting} 是程序自带的，请换一个名称。', en: 'The kind of list {setting} is built in; choose another name.' },
  'kind-incomplete': { zh: '名单类别 {setting} 下面应当写 zh、en 和 signs（标题或文件名中的词），不能写别的。', en: 'The kind of list {setting} should have zh, en and signs (words of its titles or file names) and nothing else.' },
  // the notice
  'notice-not-pair': { zh: '{setting} 中的“{value}”应当写成 名称=值，例如 from=2019-03-25。', en: "'{value}' in {setting} should be NAME=VALUE, for example from=2019-03-25." },
  'notice-part-unknown': { zh: '{setting} 中没有“{name}”[[，最接近的是 {nearest}]]；可写的有：{names}。', en: "There is no '{name}' in {setting}[[; the closest is {nearest}]]. The parts are {names}." },
  'notice-two-periods': { zh: '{setting} 中同时写了 days 和 working-days；请只写一个。', en: '{setting} has both days and working-days; give one of them.' },
  'notice-days-impossible': { zh: '{setting} 应当是 1 到 366 之间的整数，读到的是“{value}”。', en: "{setting} should be a whole number from 1 to 366 and not '{value}'." },
  'notice-without-from': { zh: '公示设置（notice）中没有写从哪天开始；请写明，例如“from: 2019-03-25”。', en: 'The notice does not say on which day the public notice begins; write it, for example from: 2019-03-25.' },
  'notice-day-both': { zh: '{day} 在 notice 中既写作 holidays 又写作 workdays；请去掉一个。', en: '{day} stands under both holidays and workdays of notice; take it out of one.' },
  // link
  'tables-not-two': { zh: '请在 hedui link 后面写两个文件：左表和右表；现在是 {count} 个。', en: 'Link takes two files, the left table and the right one, and not {count}.' },
  'tables-are-one': { zh: '左表和右表是同一个文件 {file}，这样每一行都会“匹配”到自己；请写两个不同的文件。', en: 'Both tables are the file {file}, so that every row would be matched with itself; name two files.' },
  'schema-missing': {
    zh: '没有说明比较哪些列。请在 hedui.yaml 的 schema 下每行写“列名: 种类”，或用 --schema 列名=种类；种类有：{kinds}。',
    en: 'Nothing says which columns are compared. Write HEADING: KIND lines below schema in hedui.yaml, or --schema HEADING=KIND; the kinds are {kinds}.',
  },
  'schema-not-pair': { zh: '{setting} 中的“{value}”应当写成 列名=种类，例如 surname=surname。', en: "'{value}' in {setting} should be HEADING=KIND, for example surname=surname." },
  'schema-column-incomplete': { zh: '{setting} 应当是一个种类，或者写 kind（种类）和 also（另一张表中的列名），不能写别的。', en: '{setting} should be a kind, or have kind and also (headings of the other table) and nothing else.' },
  'schema-kind-unknown': { zh: '{setting} 中没有种类“{kind}”[[，最接近的是 {nearest}]]；种类有：{kinds}。', en: "There is no kind '{kind}' for {setting}[[; the closest is {nearest}]]. The kinds are {kinds}." },
  'schema-heading-twice': { zh: '{setting} 中列名“{heading}”写了两次；请只留一个。', en: "{setting} names the heading '{heading}' twice; keep one." },
  'schema-heading-missing': {
    zh: '文件 {file} 没有列名“{heading}”（读到：{headings}）。请改正 schema 中的列名；另一张表叫法不同时写 also。',
    en: "File {file} has no heading '{heading}' (it has: {headings}). Mend it in the schema; where the other table calls it otherwise, say also.",
  },
  'table-without-rows': { zh: '文件 {file} 的表头下面没有可用的行。', en: 'File {file} has no usable row below its heading.' },
  'row-not-found': { zh: '左表中没有“{row}”；请写行号或该行的编号。', en: "The left table has no '{row}'; give a row number or the row's own key." },
  // demo
  'demo-file-differs': { zh: '{file} 已经存在，而且不是演示文件；请换一个文件夹：hedui demo 文件夹。', en: '{file} exists and is no file of the demo; choose another folder: hedui demo FOLDER.' },
  'demo-unwritable': { zh: '无法把演示文件写到 {file}；请检查权限和磁盘空间，或换一个文件夹。', en: 'The demo cannot be written to {file}; check permissions and disk space, or choose another folder.' },
  // output
  'diff-folders': { zh: '请写明两个报告文件夹：hedui diff 旧文件夹 新文件夹。', en: 'Name two folders of reports: hedui diff OLD NEW.' },
  'run-missing': { zh: '文件夹 {folder} 中没有 hedui 的报告（manifest.json 和 results.jsonl）；请写 hedui reconcile 写出的文件夹。', en: 'Folder {folder} holds no reports of hedui (manifest.json and results.jsonl); name a folder that hedui reconcile wrote.' },
  'run-changed': { zh: '文件夹 {folder} 中的 results.jsonl 写出后被改动过或不完整，没有比较；请重新运行 hedui reconcile。', en: 'File results.jsonl in folder {folder} was changed or cut off after it was written, and nothing was compared; run hedui reconcile again.' },
  'run-too-old': { zh: '文件夹 {folder} 是旧版 hedui 写出的，缺少比较要用的内容；请用同样的文件重新运行 hedui reconcile。', en: 'Folder {folder} was written by an older hedui and lacks what a comparison needs; run hedui reconcile on the same files again.' },
  'diff-out-kind': { zh: '--out 后面请写 .xlsx 或 .csv 文件名，而不是 {file}。', en: '--out needs the name of an .xlsx or .csv file, not {file}.' },
  'diff-out-exists': { zh: '文件 {file} 已经存在，内容不同，没有覆盖；请移走它，或用 --out 写到另一个文件。', en: 'File {file} exists with other contents and was left alone; move it, or name another file with --out.' },
  'out-is-file': { zh: '无法写入结果：{folder} 是一个文件，不是文件夹；请用 --out 指定另一个文件夹。', en: 'The reports cannot be written: {folder} is a file and not a folder; name another one with --out.' },
  'out-not-a-run': {
    zh: '文件夹 {folder} 里有别的文件（例如 {file}），为免覆盖，没有写入；请用 --out 指定另一个文件夹。',
    en: 'Folder {folder} holds other files (such as {file}) and was left alone; name another folder with --out.',
  },
  'out-file-added': {
    zh: '文件夹 {folder} 里有后来放入的文件 {file}，为免丢失，没有写入；请把它移走，或用 --out 指定另一个文件夹。',
    en: 'Folder {folder} holds the file {file}, which no run wrote, and was left alone; move that file, or name another folder with --out.',
  },
  'out-file-changed': {
    zh: '文件夹 {folder} 里的 {file} 在上次运行后被改过，为免丢失，没有写入；请把它移走，或用 --out 指定另一个文件夹。',
    en: 'File {file} in folder {folder} was changed after the run that wrote it, and the folder was left alone; move the file, or name another folder with --out.',
  },
  'out-holds-input': {
    zh: '结果文件夹 {folder} 里有本次要读的文件 {file}，为免覆盖，没有写入；请用 --out 指定另一个文件夹。',
    en: 'Folder {folder} holds the input {file} and was left alone; name another folder for the reports with --out.',
  },
  'out-in-use': {
    zh: '文件夹 {folder} 里有文件正被其他程序打开，无法替换；请关闭 Excel 或 WPS 后再运行。',
    en: 'A file in folder {folder} is open in another program, so the folder cannot be replaced; close Excel or WPS and run again.',
  },
  'out-disk-full': { zh: '磁盘已满，无法把结果写入 {folder}；请清理磁盘，或用 --out 指定另一个磁盘上的文件夹。', en: 'The disk is full, so the reports cannot be written to {folder}; free some space, or name a folder on another disk with --out.' },
  'out-not-writable': {
    zh: '无法把结果写入 {folder}（{detail}），可能没有权限；请用 --out 指定另一个文件夹。',
    en: 'The reports cannot be written to {folder} ({detail}), perhaps for lack of permission; name another folder with --out.',
  },
  'former-out-left': {
    zh: '新的结果已写好，但上次的结果没能删除；其中有个人信息，请自行删除文件夹 {folder}。',
    en: 'The new reports are in place, but the former ones could not be deleted; they name people, so delete the folder {folder}.',
  },
} as const satisfies Record<string, Words>
