/**
 * The data that passes between the stages, in the order in which it flows:
 * read -> normalize -> match -> decide -> verify -> report. Readonly, no functions.
 */
import type { Config } from './config.ts'
import type { ErrorCode } from './errors.ts'
import type { AlikeStudents } from './match/linking/registered-alike.ts'
import type { RunWeights } from './match/run-weights.ts'
import type { FieldId } from './schema.ts'

// ---------------------------------------------------------------- where

/** Where a person stands in an input; every value shown to people can be traced to it. */
export interface Place {
  /** Path relative to the inputs' common folder, with forward slashes. */
  readonly file: string
  /** Sheet name; null for a text file, which has none. */
  readonly sheet: string | null
  /** 1-based, as the spreadsheet shows it; in a text file the first line of the record. */
  readonly row: number
  /** 1-based, of the cell with the name: one row can hold several people. */
  readonly column: number
}

// ---------------------------------------------------------------- read: bytes -> sheets

/** What a spreadsheet says a cell is. A text file knows only text. */
export type CellKind = 'text' | 'number' | 'date' | 'boolean' | 'error'

/** One cell: text as displayed; dates ISO (2012-03-05); numbers in full, never in scientific notation unless the cell's own text is. */
export interface Cell {
  readonly text: string
  readonly kind: CellKind
}

/** One row as it stands. `texts[0]` is column 1; blank cells are '' and trailing blanks are dropped. */
export interface Row {
  /** 1-based number as the spreadsheet shows it, or the record's first line in a text file. */
  readonly number: number
  readonly texts: readonly string[]
  /** Kind per cell, as long as `texts`; null where every cell is text. */
  readonly kinds: readonly CellKind[] | null
}

/** A merged range, 1-based and inclusive. The value stands in the top left cell; the others read as ''. */
export interface Merge {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

/** One sheet, or the whole of a text file. */
export interface Sheet {
  /** null for a text file. */
  readonly name: string | null
  readonly hidden: boolean
  readonly merges: readonly Merge[]
  /** Rows in order, in batches, so that large text files stream. Rows that a spreadsheet does not store are absent. */
  readonly batches: AsyncIterable<readonly Row[]>
}

/** One file, opened. */
export interface Workbook {
  readonly file: string
  readonly format: string
  /** Of a text file: 'utf-8', 'gb18030', 'utf-16le' ...; null for a spreadsheet. */
  readonly encoding: string | null
  /** Of a text file; null for a spreadsheet. */
  readonly delimiter: string | null
  readonly sheets: readonly Sheet[]
}

// ---------------------------------------------------------------- read: sheets -> records

/** Id of a kind of list, such as 'filing' or 'low-income-rural'; the built-in ones are the keys of read/sources. */
export type ListKind = string

/** Every row of an input ends in exactly one of these. */
export type RowKind =
  | 'heading'
  | 'title' /** above the heading: titles, units, dates */
  | 'blank'
  | 'total'
  | 'footer' /** notes, signatures */
  | 'example' /** a row that shows how to fill in the form */
  | 'aside' /** on a sheet that holds no list of people, such as a sheet of totals, or in a table of figures below one */
  | 'form' /** of a form with one person, beside the row with the name: labels and what is written behind them */
  | 'rejected' /** listed with its reason */
  | 'duplicate' /** an exact repeat of a row that was kept */
  | 'person' /** holds one or more people */

/** How a column was bound to its field. */
export type BoundBy = 'map' | 'dictionary' | 'group' | 'neighbour' | 'content'

export interface Column {
  /** 1-based. */
  readonly index: number
  /** As it stands; the parts of a two-row heading joined by '/'. */
  readonly heading: string
  /** null: not known, and not used. 'ignored': known, and not used. */
  readonly field: FieldId | 'ignored' | null
  /** Which person of the row: 0 for the row's own person, 1, 2 ... for the members to the right in a wide list. */
  readonly slot: number
  readonly by: BoundBy | null
}

/** What a sheet was found to be before its people were read. */
export interface TableLayout {
  readonly sheet: string | null
  /** Rows of the heading; empty where the sheet holds no list of people. */
  readonly headingRows: readonly number[]
  readonly columns: readonly Column[]
  /** Text above the heading, row by row. */
  readonly titles: readonly string[]
  /** Facts from title, unit row, sheet and file name that hold for every row, such as the class. */
  readonly facts: Readonly<Partial<Record<FieldId, string>>>
  /** One row a household with the members to the right. */
  readonly wide: boolean
  /** The list names household heads only: it can neither prove nor disprove a child. */
  readonly headsOnly: boolean
  /** Forms that are filled in, of a sheet with one person a form; absent for a table. */
  readonly forms?: number
}

/** One person as the list has them, before anything is cleaned. */
export interface SourceRecord {
  readonly place: Place
  /** Registration: 'registration'; otherwise the kind that the row, sheet, title, file name or user states. */
  readonly kind: ListKind
  /** Key of the household, the same for all of its rows in this file; null where the list has none. */
  readonly household: string | null
  /** From a list that names heads only. */
  readonly headsOnly: boolean
  readonly cells: Readonly<Partial<Record<FieldId, Cell>>>
}

/** What became of one row. */
export type RowOutcome =
  | {
      readonly kind: 'person'
      readonly row: number
      readonly records: readonly SourceRecord[]
      /** What is wrong with the row beside its people: cells that can't be read; another part of it, where tables stand side by side. */
      readonly issues?: readonly Issue[]
    }
  | { readonly kind: 'rejected'; readonly row: number; readonly issue: Issue }
  | {
      readonly kind: Exclude<RowKind, 'person' | 'rejected' | 'duplicate'>
      readonly row: number
      /** What is wrong with it, such as a total that other people were read for. */
      readonly issues?: readonly Issue[]
    }

/** A trouble in a row or cell, or with a whole file (row and column 0): collected, shown, never an exception. */
export interface Issue {
  readonly code: string
  /** 'note' is information; 'issue' wants a look. */
  readonly severity: 'note' | 'issue'
  readonly place: Place
  readonly field: FieldId | null
  /** For the sentence in messages/; IDs already masked. */
  readonly params: Readonly<Record<string, string | number>>
}

/** Rows by kind for one sheet; the kinds add up to `rows`. */
export interface SheetAccount {
  readonly file: string
  readonly sheet: string | null
  readonly hidden: boolean
  readonly rows: number
  readonly kinds: Readonly<Record<RowKind, number>>
  /** People kept, and people dropped as exact repeats (a wide row holds several). */
  readonly people: number
  readonly repeats: number
}

/** An exact repeat that was not kept. */
export interface Repeat {
  readonly place: Place
  readonly keptAt: Place
}

// ---------------------------------------------------------------- normalize

/** One field of a record: the text as it stands, and the value that it is compared by, '' for none. What a value looks like is said in normalize/ at the field's kind. */
export interface FieldValue {
  readonly field: FieldId
  readonly text: string
  readonly value: string
  /** The same text gives the same object again, as of 男 or 三年级, so that whatever is made of it can be remembered by it. */
  readonly isRemembered: boolean
}

/** A record with comparable values beside the originals. Normalizing a value twice gives the same value. */
export interface NormalizedRecord {
  readonly record: SourceRecord
  /** Only fields that are filled in, or worked out of another one. */
  readonly values: readonly FieldValue[]
  readonly issues: readonly Issue[]
  /** The first six digits of the person's own ID number where no county has had them; '' for a known area, and where the number has none. */
  readonly unknownArea: string
}

/** One person as the rest of the program reads them; a view onto the columns of match/store. */
export interface Person {
  readonly index: number
  readonly place: Place
  readonly kind: ListKind
  /** Number of the household, the same for all of its people; -1 where the list has none. */
  readonly household: number
  readonly headsOnly: boolean
  /** The cell as the list has it, trimmed; '' where blank. For reports. */
  text(field: FieldId): string
  /** The normalized value; '' where there is none. For comparing. */
  value(field: FieldId): string
}

/** People of one side, held in columns. */
export interface People {
  readonly size: number
  person(index: number): Person
}

// ---------------------------------------------------------------- match

/** One comparison's finding on a pair. `bits` is log2(m/u) in thousandths of a bit (an integer, so that no sum depends on order). */
export interface Evidence {
  readonly comparison: string
  readonly level: string
  readonly millibits: number
}

/** A government row that may be the student. */
export interface Candidate {
  /** Index in the store of listed people. */
  readonly listed: number
  readonly evidence: readonly Evidence[]
  /** Sum over the evidence about the child, in thousandths of a bit. */
  readonly millibits: number
  /** Sum over the evidence about the family, kept apart: a family on the list is a question, never a match. */
  readonly familyMillibits: number
}

// ---------------------------------------------------------------- decide

export type Verdict = 'matched' | 'needs-verification' | 'unmatched'

/** Whether an entry counts, kept apart from whose it is. */
export type Standing = 'active' | 'ended' | 'other-province' | 'school-not-admitted'

/** The verdict on one list. */
export interface Hit {
  readonly list: ListKind
  readonly verdict: 'matched' | 'needs-verification'
  readonly reason: string
  readonly standing: Standing
  readonly listed: number
}

interface DecisionOfStudent {
  /** Index in the store of students. */
  readonly student: number
  /** Code of the rule that decided. */
  readonly reason: string
  /** For the rule's sentence; IDs already masked. */
  readonly params: Readonly<Record<string, string | number>>
  readonly standing: Standing
  /** What the student counts under: the kind of the match, or null. */
  readonly category: ListKind | null
  readonly hits: readonly Hit[]
  /** Probability, by the evidence alone, that the match or the best candidate is somebody else; 1 where there is no candidate. */
  readonly falseMatch: number
  /** Best first, the match included. */
  readonly candidates: readonly Candidate[]
  /** Index of a listed person whose household names one of the student's carers, where the student is unmatched or has no candidates; or else null. */
  readonly family: number | null
  /** Students who are the same child, this one included, where the reason is that it is registered more than once. */
  readonly sameChild?: readonly number[]
  /** The other students, ascending, who claim the same listed person, where that is the reason. */
  readonly claimants?: readonly number[]
  /** The other students, ascending, whose number this one was entered with, where that is the reason. */
  readonly numberOf?: readonly number[]
}

export type Decision =
  | (DecisionOfStudent & { readonly verdict: 'matched'; readonly match: Candidate })
  | (DecisionOfStudent & { readonly verdict: 'needs-verification'; readonly match: null })
  | (DecisionOfStudent & { readonly verdict: 'unmatched'; readonly match: null })

// ---------------------------------------------------------------- verify

/** What an office can answer: 在册, 不在册, 信息有误, 其他; and a class teacher: 有误 (wrong-data), 无误 (unchanged), and of a child registered more than once 在本班, 不在本班. */
export type AnswerResult = 'listed' | 'not-listed' | 'wrong-data' | 'other' | 'unchanged' | 'in-class' | 'not-in-class'

/** What one row of a returned sheet says, cleaned; '' where it says nothing. */
export interface Answer {
  /** Number of the question, with its check character. */
  readonly number: string
  /** More than one where several are ticked, in the order of AnswerResult. */
  readonly results: readonly AnswerResult[]
  /** Kind of list, or 'other-province'. */
  readonly category: ListKind
  readonly name: string
  readonly idNumber: string
  readonly householdId: string
  /** On what evidence. */
  readonly basis: string
  readonly signer: string
  /** 复核人: who checked what the signer found; asked for by the two-person rule. */
  readonly checker: string
  readonly unit: string
  readonly phone: string
  /** ISO. */
  readonly date: string
  readonly sealed: boolean
  /** File name of the scan. */
  readonly scan: string
}

/** Where an answer was read. */
export interface AnswerPlace {
  readonly file: string
  readonly sha256: string
  readonly sheet: string | null
  /** 1-based. */
  readonly row: number
}

/** An answer as the ledger keeps it, a line of decisions/ledger.jsonl. */
export interface LedgerEntry extends Answer {
  /** Hash of the answer: the same answer read again is the same entry. */
  readonly id: string
  readonly place: AnswerPlace
}

/** What the school's own reviewer says: the listed person is the student, or none of those shown is. */
export type ReviewResult = 'same-person' | 'none'

/** What a reviewer answers to one question; identity alone, never an office's word. */
export interface Review {
  readonly number: string
  readonly result: ReviewResult
  /** Mark of the listed person who is meant (verify/marks); '' for none. */
  readonly candidate: string
  /** Kind of list; '' for that of the entry. */
  readonly category: ListKind
  /** On what evidence. */
  readonly basis: string
  readonly note: string
  readonly reviewer: string
  /** ISO. */
  readonly date: string
}

/** A review as the ledger keeps it, a line of decisions/ledger.jsonl beside the offices' answers. */
export interface ReviewEntry extends Review {
  readonly kind: 'review'
  /** Hash of the review and of what it replaces. */
  readonly id: string
  /** Id of the same reviewer's earlier word, which this one takes back; '' for none. */
  readonly replaces: string
}

/** Names of one registered student that survive shuffled rows; hashes, so that the register names nobody. */
export interface StudentMarks {
  /** Of all values that were judged. */
  readonly digest: string
  /** Of name and ID number, of the ID number alone ('' for none), of name and class: by these a changed student is known again. */
  readonly person: string
  readonly idNumber: string
  readonly pupil: string
}

/** Id of an office that is asked: a key of verify/departments, or the kind of a list that the project file declares. */
export type DepartmentId = string

/** A question that was put to an office, a line of decisions/batches.jsonl. */
export interface AskedQuestion {
  readonly number: string
  /** From 1. */
  readonly batch: number
  /** ISO date of the run that asked first. */
  readonly asked: string
  readonly department: DepartmentId
  readonly student: StudentMarks
  /** Hash of what the office's lists had as the best candidate; '' for nobody; the mark of verify/registered-twice where a class teacher is asked which row of a child holds. */
  readonly candidate: string
}

/** A trouble with a returned sheet: reported, and nothing of it is applied. */
export interface AnswerProblem {
  readonly code:
    | 'number-missing' | 'number-misread' | 'number-unknown' | 'number-elsewhere' | 'student-differs' | 'answers-unread' | 'heading-missing' | 'result-unknown' | 'result-foreign' | 'category-unknown' | 'date-unreadable' | 'date-before-question' | 'id-unusable' | 'student-gone' | 'no-answer-sheet'
    | NoticeProblemCode
  readonly file: string
  readonly sheet: string | null
  /** 0 where the whole sheet or file is meant. */
  readonly row: number
  readonly params: Readonly<Record<string, string | number>>
  /** Why a file could not be read. */
  readonly cause?: ErrorCode
}

/** What is missing before an answer counts. */
export type Missing = 'signer' | 'date' | 'seal' | 'category' | 'right-values' | 'second-person' | 'office' | 'class'

/** Why answers to one question contradict each other. */
export type ContradictionCode =
  | 'two-results' | 'two-categories' | 'two-units' | 'two-corrections' | 'two-rows-hold'
  | 'two-reviewers' | 'review-against-office' | 'entry-of-another'

/** One row of a child that is registered more than once, as people find it. */
export interface RegisteredRow {
  /** School, grade and class. */
  readonly label: string
  readonly place: Place
}

/** What an office has said on one question so far. */
export type Finding =
  | { readonly kind: 'unanswered' }
  /** Answered, but not so that it counts. */
  | { readonly kind: 'incomplete'; readonly missing: readonly Missing[] }
  | { readonly kind: 'approved'; readonly category: ListKind }
  | { readonly kind: 'refused' }
  /** The school's reviewer says who it is; a category of null is not counted, because the entry has ended. */
  | { readonly kind: 'identified'; readonly category: ListKind | null; readonly listed: number }
  /** The school's reviewer says that it is none of those shown; the office still has to answer. */
  | { readonly kind: 'declined' }
  /** 信息有误 with the right values; alone it decides nothing. */
  | { readonly kind: 'correction'; readonly name: string; readonly idNumber: string }
  /** A class teacher checked the registration, and it is right as it stands. */
  | { readonly kind: 'confirmed' }
  /** A class teacher says of a child registered more than once whether it is in this row's class; the rows together say which one holds. */
  | { readonly kind: 'in-class' }
  | { readonly kind: 'not-in-class' }
  /** This row of the child holds, or another does. */
  | { readonly kind: 'row-holds' }
  | { readonly kind: 'row-struck' }
  /** No class that the child is registered in has it. */
  | { readonly kind: 'in-no-class' }
  | { readonly kind: 'other'; readonly basis: string }
  /** `values` are those that were put right differently, whole ID numbers among them: for the papers, and never for the screen. */
  | { readonly kind: 'contradiction'; readonly code: ContradictionCode; readonly values?: readonly string[]; readonly rows?: readonly RegisteredRow[] }
  /** Answered, but the registration or the list has changed since. */
  | { readonly kind: 'stale' }

/** A question on one student to one office, as it stands now. */
export interface Question {
  readonly asked: AskedQuestion
  /** Index in the store of students. */
  readonly student: number
  /** Index of the best candidate in the office's lists; null for nobody. */
  readonly listed: number | null
  readonly finding: Finding
  /** The answers that the finding rests on, by their ids. */
  readonly answers: readonly LedgerEntry[]
  /** What the school's own reviewers have said, taken back or not. */
  readonly reviews: readonly ReviewEntry[]
}

/** What a student comes to after the answers. A category of null is not counted. */
export type Outcome =
  | { readonly kind: 'found'; readonly category: ListKind | null }
  | { readonly kind: 'approved'; readonly category: ListKind | null; readonly by: 'answer' | 'correction' | 'review' | 'enrolment' }
  | { readonly kind: 'refused' }
  | { readonly kind: 'open' }
  /** A further row of a child of whom another row holds (index in the store of students): the child counts there. */
  | { readonly kind: 'struck'; readonly holds: number }
  /** Taken out after an objection that was upheld; the category is the one the student would have gone forward under. */
  | { readonly kind: 'removed'; readonly category: ListKind }

/** A value that an office or a class teacher put right. */
export interface Correction {
  readonly student: number
  readonly department: DepartmentId
  readonly field: 'name' | 'idNumber'
  readonly value: string
  readonly answer: LedgerEntry
}

/** The round trip of a run. */
export interface Verification {
  /** One a student, in the order of the store. */
  readonly outcomes: readonly Outcome[]
  /** Every question that the run raises, answered or not, in order of number of batch and place; null where they are too many for paper. */
  readonly questions: readonly Question[] | null
  readonly corrections: readonly Correction[]
  /** All rows of a child that is registered more than once, by each of them (indexes in the store of students); until it is known which one holds, class teachers are asked. */
  readonly registeredTwice: ReadonlyMap<number, readonly number[]>
  /** By digest of a student: values that two put right differently, of which none is taken. */
  readonly contradicting: ReadonlyMap<string, readonly string[]>
  /** One a student, as registered; null where nothing was asked yet. */
  readonly marks: readonly StudentMarks[] | null
  readonly problems: readonly AnswerProblem[]
  /** Ledger and register as they are to be written. */
  readonly ledger: readonly LedgerEntry[]
  readonly reviews: readonly ReviewEntry[]
  readonly register: readonly AskedQuestion[]
  readonly notice: NoticeRun
}

// ---------------------------------------------------------------- verify: the public notice

/** A student who was put on a public notice, a line of decisions/notices.jsonl. */
export interface NoticedStudent {
  /** Number on the notice (公示编号), with its check character. */
  readonly number: string
  /** From 1: who comes to the list while the notice hangs is put on one of their own, with a whole period. */
  readonly batch: number
  /** ISO date for which the notice was set; another one makes another notice. */
  readonly notice: string
  /** ISO dates, both of them days of the period. */
  readonly first: string
  readonly last: string
  readonly student: StudentMarks
  /** The category that the notice publishes; '' or nothing where it publishes none. */
  readonly category?: ListKind
}

/** Where a notice no longer says what is so, without an objection. */
export type NoticeChange =
  /** No longer registered. */
  | { readonly kind: 'gone'; readonly noticed: NoticedStudent }
  /** No longer goes forward: an answer, a correction or a list has changed. */
  | { readonly kind: 'not-forward'; readonly noticed: NoticedStudent; readonly student: number }
  /** Name, school or class is another now; who goes forward is on an additional notice. */
  | { readonly kind: 'renamed'; readonly noticed: NoticedStudent; readonly student: number }
  | { readonly kind: 'category'; readonly noticed: NoticedStudent; readonly student: number; readonly published: ListKind; readonly now: ListKind }

/** What an examination can come to: 成立, 不成立. */
export type ObjectionResult = 'upheld' | 'not-upheld'

/** One row of a returned objection form, cleaned; '' where it says nothing. */
export interface ObjectionRow {
  /** Number on the notice of the student who is objected to. */
  readonly number: string
  /** What is objected. */
  readonly objection: string
  /** '' for an anonymous objection. */
  readonly objector: string
  readonly contact: string
  /** ISO date on which it was made. */
  readonly received: string
  /** What the examination found. */
  readonly found: string
  /** More than one where both are ticked. */
  readonly results: readonly ObjectionResult[]
  readonly examiner: string
  readonly unit: string
  /** ISO date of the examination. */
  readonly date: string
  readonly sealed: boolean
  /** The result of a second examination, which overrules what was found before. */
  readonly final: boolean
  readonly scan: string
}

/** An objection as the record keeps it, a line of decisions/objections.jsonl. */
export interface ObjectionEntry extends ObjectionRow {
  /** Hash of the row: the same row read again is the same entry. */
  readonly id: string
  readonly place: AnswerPlace
}

/** Troubles with a returned objection form. */
export type NoticeProblemCode =
  | 'notice-number-missing' | 'notice-number-elsewhere' | 'noticed-student-differs' | 'notice-number-misread' | 'notice-number-unknown' | 'notice-replaced' | 'noticed-student-gone' | 'objection-result-unknown' | 'objection-date-unreadable'

/** What is missing before the result of an examination counts. */
export type ObjectionMissing = 'found' | 'examiner' | 'date' | 'seal'

/** How an objection stands; all but the first two leave it pending. */
export type ObjectionState =
  | { readonly kind: 'upheld' }
  | { readonly kind: 'not-upheld' }
  | { readonly kind: 'unexamined' }
  | { readonly kind: 'incomplete'; readonly missing: readonly ObjectionMissing[] }
  /** Both results are stated. */
  | { readonly kind: 'contradiction' }
  /** What the notice said of the student has changed since. */
  | { readonly kind: 'stale' }

/** One objection, with all that was recorded of it. */
export interface Objection {
  readonly noticed: NoticedStudent
  /** Index in the store of students; null where the student is no longer registered. */
  readonly student: number | null
  readonly state: ObjectionState
  /** Made after the last day of the notice. */
  readonly isLate: boolean
  /** The row that says most: that of the result where there is one. */
  readonly row: ObjectionRow
  readonly entries: readonly ObjectionEntry[]
}

/** The public notice of a run, and what was objected to it. */
export interface NoticeRun {
  /** By student, for those who go forward or went forward before an objection; empty where no notice is in force. */
  readonly noticed: ReadonlyMap<number, NoticedStudent>
  /** Objections to the notice in force, in order of number and date. */
  readonly objections: readonly Objection[]
  /** Where the notice in force no longer says what is so, in order of number. */
  readonly changes: readonly NoticeChange[]
  /** Students whom this run puts on the notice first, when their whole period is over: nobody can have read it, unless it was posted without this program. */
  readonly unseen: number
  /** Both files of the record as they are to be written. */
  readonly register: readonly NoticedStudent[]
  readonly ledger: readonly ObjectionEntry[]
}

// ---------------------------------------------------------------- report

/** One input, as the manifest names it. */
export interface InputFile {
  /** Relative to the inputs' common folder. */
  readonly file: string
  readonly role: 'students' | 'list'
  /** What the user said it is; null where it was taken from the content. */
  readonly statedKind: ListKind | null
  readonly format: string
  readonly encoding: string | null
  readonly delimiter: string | null
  readonly bytes: number
  readonly sha256: string
  readonly layouts: readonly TableLayout[]
}

/** All that the reports are drawn from. */
export interface RunResult {
  readonly config: Config
  readonly inputs: readonly InputFile[]
  readonly accounts: readonly SheetAccount[]
  /** Rejected rows and troubles in cells, in order of place. */
  readonly issues: readonly Issue[]
  readonly repeats: readonly Repeat[]
  readonly students: People
  readonly listed: People
  /** Rows of each listed person who has several, ascending, by the first of them. */
  readonly identities: ReadonlyMap<number, readonly number[]>
  /** Pairs of registered rows that may be one child. */
  readonly alike: readonly AlikeStudents[]
  /** One a student, in the order of the store. */
  readonly decisions: readonly Decision[]
  readonly verification: Verification
  /** Kinds that occur among the lists, highest precedence first. */
  readonly kinds: readonly ListKind[]
  /** A village's normalized name -> as the files write it. */
  readonly villageNames: ReadonlyMap<string, string>
  /** The weights in force, for the manifest and for who asks. */
  readonly weights: RunWeights
}
