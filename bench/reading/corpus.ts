import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, extname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'
import { read, write } from '@e965/xlsx'
import { table, workbookBytes } from '../../scripts/workbook.ts'
import { madeByBytes } from './by-bytes.ts'
import { mixedWorkbook } from './mixed-workbook.ts'

/**
 * Formats that LibreOffice writes: its filter, and a name for the folder. It reads the formats of Excel 5 and 95 and no longer
 * writes them; .dbf needs its drivers; its filter for XML Spreadsheet 2003 fails over sheets of 16,384 columns. */
const written: readonly { readonly extension: string; readonly filter: string; readonly folder: string; /** Whether it holds several sheets. */ readonly several: boolean }[] = [
  { extension: 'xlsx', filter: 'Calc MS Excel 2007 XML', folder: 'xlsx', several: true },
  { extension: 'xlsx', filter: 'Calc Office Open XML', folder: 'xlsx-transitional', several: true },
  { extension: 'xltx', filter: 'Calc MS Excel 2007 XML Template', folder: 'xltx', several: true },
  { extension: 'xlsm', filter: 'Calc MS Excel 2007 VBA XML', folder: 'xlsm', several: true },
  { extension: 'xls', filter: 'MS Excel 97', folder: 'xls-97', several: true },
  { extension: 'xlt', filter: 'MS Excel 97 Vorlage/Template', folder: 'xlt-97', several: true },
  { extension: 'ods', filter: 'calc8', folder: 'ods', several: true },
  { extension: 'ots', filter: 'calc8_template', folder: 'ots', several: true },
  { extension: 'fods', filter: 'OpenDocument Spreadsheet Flat XML', folder: 'fods', several: true },
  { extension: 'html', filter: 'HTML (StarCalc)', folder: 'html', several: false },
  { extension: 'slk', filter: 'SYLK', folder: 'slk', several: false },
  { extension: 'dif', filter: 'DIF:76', folder: 'dif', several: false },
  { extension: 'dbf', filter: 'dBase:76', folder: 'dbf', several: false },
]
/** Formats that LibreOffice reads and does not write, written by @e965/xlsx. */
const rewritten = [{ extension: 'xml', bookType: 'xlml' }, { extension: 'xlsb', bookType: 'xlsb' }] as const

/** Comma, double quote, UTF-8, from the first line, as stored and not as shown, every sheet: NAME-SHEET.csv. */
const csvFilter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1'

/** Makes a corpus in a folder; gives the files of each format. The references are what LibreOffice reads in each file itself. */
export function makeCorpus(folder: string): ReadonlyMap<string, number> {
  const sources = join(folder, 'sources')
  rmSync(sources, { recursive: true, force: true })
  mkdirSync(sources, { recursive: true })
  for (const [name, bytes] of Object.entries(sourceWorkbooks())) writeFileSync(join(sources, `${name}.xlsx`), bytes)
  const counts = new Map<string, number>()
  for (const { extension, filter, folder: name, several } of written) {
    const out = join(folder, name)
    mkdirSync(out, { recursive: true })
    convert(`${extension}:${filter}`, out, readdirSync(sources).map((file) => join(sources, file)))
    const files = readdirSync(out).filter((file) => extname(file) === `.${extension}`)
    counts.set(name, files.length)
    refer(files.map((file) => join(out, file)), several, ['html', 'dif', 'dbf'].includes(extension) ? filter : null)
  }
  for (const { extension, bookType } of rewritten) {
    const out = join(folder, `library-${extension}`)
    mkdirSync(out, { recursive: true })
    const paths = readdirSync(sources).map((file) => {
      const path = join(out, `${basename(file, '.xlsx')}.${extension}`)
      const workbook = read(readFileSync(join(sources, file)), { cellNF: true })
      writeFileSync(path, write(workbook, { type: 'buffer', bookType, compression: true }) as Buffer)
      return path
    })
    counts.set(`library ${extension}`, paths.length)
    refer(paths, true, null)
  }
  const bytes = join(folder, 'by-bytes')
  mkdirSync(bytes, { recursive: true })
  for (const { name, content, reference } of madeByBytes()) {
    writeFileSync(join(bytes, name), content)
    writeFileSync(join(bytes, `${name}.csv`), reference)
    counts.set(`bytes ${extname(name)}`, (counts.get(`bytes ${extname(name)}`) ?? 0) + 1)
  }
  writeFileSync(join(bytes, 'packed.xlsx.gz'), gzipSync(readFileSync(join(sources, 'list.xlsx'))))
  return counts
}

/** A page is opened as a document where nobody says otherwise. */
function refer(paths: readonly string[], several: boolean, readAs: string | null): void {
  const [first] = paths
  if (first === undefined) return
  // LibreOffice leaves the extension out, so that files of the same name would share a reference.
  const out = join(first, '..', 'references')
  convert(several ? csvFilter : csvFilter.replace(/-1$/, '1'), out, paths, readAs === null ? [] : [`--infilter=${readAs}`])
  for (const file of readdirSync(out)) {
    const owner = paths.find((path) => file.startsWith(`${basename(path, extname(path))}-`) || file === `${basename(path, extname(path))}.csv`)
    if (owner === undefined) continue
    const text = readFileSync(join(out, file), 'utf8')
    const tables = extname(owner) === '.html' ? tablesOf(text) : []
    if (tables.length < 2) writeFileSync(`${owner}${file.slice(basename(owner, extname(owner)).length)}`, text)
    else tables.forEach((table, i) => { writeFileSync(`${owner}-Sheet${String(i + 1)}.csv`, table) })
  }
  rmSync(out, { recursive: true })
}

/** LibreOffice puts the tables of a page under one another on one sheet, with the page's words between them; here each is cut out by the words above it. */
function tablesOf(text: string): readonly string[] {
  return text.split(/^Sheet \d+: .*\n/m).slice(1)
}

/** A profile of its own: LibreOffice refuses to start a second time in the same one, and the user's may change what it writes. */
let profile: string | null = null

function convert(to: string, out: string, paths: readonly string[], more: readonly string[] = []): void {
  profile ??= pathToFileURL(mkdtempSync(join(tmpdir(), 'hedui-soffice-'))).href
  const done = spawnSync('soffice', [`-env:UserInstallation=${profile}`, '--headless', ...more, '--convert-to', to, '--outdir', out, ...paths], { encoding: 'utf8' })
  if (done.error !== undefined) throw new Error('soffice (LibreOffice) is needed to make the corpus', { cause: done.error })
}

const people = table(`
序号|姓名|身份证号|性别|住址|人数|备注
#1|龙翠翠|433199201203051280|女|边城镇米粮村一组|#4|
#2|廖半夏|433199201107123627|女|边城镇"大寨"村,二组|#3|父母在外
#3|阿依古丽·买买提|520699201301014567|女|县城关镇|#5|<少数民族> & 其他
#4|㛃𠮷𬱖|500299201212121234|男|边城镇米粮村|#2|生僻字`)

function sourceWorkbooks(): Readonly<Record<string, Buffer>> {
  const header = people[0] ?? []
  const long = Array.from({ length: 3000 }, (_, i) => [i + 1, `学生${String(i)}`, String(433199201200000000n + BigInt(i)), i % 2 === 0 ? '女' : '男', `边城镇第${String(i % 40)}村`, (i % 7) + 1, i % 5 === 0 ? '低保' : null])
  return {
    list: workbookBytes([{ name: '名单', rows: people }], 'xlsx'),
    titled: workbookBytes([{ name: '花名册', rows: [['2023年春季学期贫困家庭学生花名册'], [null, '填报单位：边城镇', null, '单位：人'], ...people, ['合计', null, null, null, null, 14]], merges: ['A1:G1', 'B2:C2'] }], 'xlsx'),
    sheets: workbookBytes([{ name: '一年级', rows: people }, { name: '二年级', rows: [header, ...people.slice(2)] }, { name: '说明', rows: [['填表说明'], ['一、如实填写']] }, { name: '旧', hidden: true, rows: people }], 'xlsx'),
    offset: workbookBytes([{ name: '名单', rows: people, origin: 'C4' }], 'xlsx'),
    long: workbookBytes([{ name: '名单', rows: [header, ...long] }], 'xlsx'),
    mixed: mixedWorkbook(),
  }
}
