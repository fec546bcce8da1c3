import type { Language } from '../messages/language.ts'
import { speak, type Say } from '../messages/reports.ts'
import { parseIdNumber } from '../normalize/id-number.ts'
import { schema, type FieldId } from '../schema.ts'
import type { Correction, Person, RunResult } from '../types.ts'
import type { ReportColumn } from './report.ts'

/** Widths of an ID number (18 characters, 20 for a disability number), of a name and what else is short. */
export const idWidth = 20
export const nameWidth = 16
export const shortWidth = 12
/** Of a count: four Chinese characters of its heading in a line, so that the seventeen columns of the summary can be read on A4 (seen on paper). */
const countWidth = 8
/** Widths at which sentences and places wrap: such that a page of A4 across stays readable (chosen; seen on paper). */
export const sentenceWidth = 26
export const placeWidth = 24

/** Width at which the names of several lists, and the remarks of the overview, wrap. */
export const listsWidth = 60

/** Where the student goes to school, as the school typed it. */
const schoolFields = ['schoolName', 'grade', 'className'] as const satisfies readonly FieldId[]

export function schoolColumns(language: Language): readonly ReportColumn[] {
  const stack = speak(language)('school-class')
  return schoolFields.map((field) => ({ heading: schema[field][language], kind: 'text', most: field === 'schoolName' ? nameWidth : shortWidth, optional: true, stack }))
}

export function schoolValues(student: Person): readonly string[] {
  return schoolFields.map((field) => student.text(field))
}

/** A column of the student's own, as the school typed it. */
export function fieldColumn(field: FieldId, most: number, language: Language, optional = false): ReportColumn {
  return { heading: schema[field][language], kind: 'text', most, optional }
}

export function numberColumn(say: Say): ReportColumn {
  return { heading: say('number'), kind: 'number', most: shortWidth }
}

/** What the school typed, or what an office or a class teacher put in its place: for papers that people act on. */
export function correctedTexts({ verification: { corrections } }: Pick<RunResult, 'verification'>): (student: Person, field: Correction['field']) => string {
  const values = new Map(corrections.map(({ student, field, value }) => [`${student} ${field}`, value]))
  return (student, field) => {
    const text = values.get(`${student.index} ${field}`) ?? student.text(field)
    return field === 'idNumber' ? plainNumber(text) : text
  }
}

/** A right ID number without what stands around its characters in the cell, such as ="…" and spaces; anything else as it is. */
export function plainNumber(text: string): string {
  const { value, status } = parseIdNumber(text)
  return status === 'valid' && value === text.normalize('NFKC').toUpperCase().replace(/[^\dX]/g, '') ? value : text
}

/** The adult to ask: the guardian, or else a parent or the head of the household. */
export function guardianOf(person: Person): string {
  const stated = (['guardianName', 'headName', 'fatherName', 'motherName'] as const).map((field) => person.text(field))
  return stated.find((text) => text !== '') ?? ''
}

/** With what a row about a student begins: number, school, name, ID number, village and guardian. */
export function studentColumns(language: Language): readonly ReportColumn[] {
  const say = speak(language)
  const stack = say('village-guardian')
  return [
    numberColumn(say),
    ...schoolColumns(language),
    fieldColumn('name', nameWidth, language),
    fieldColumn('idNumber', idWidth, language),
    { ...fieldColumn('village', nameWidth, language, true), stack },
    { heading: say('guardian'), kind: 'text', most: nameWidth, optional: true, stack },
  ]
}

/** Values of studentColumns, as the school typed them. */
export function studentValues(number: number, student: Person): readonly (string | number)[] {
  return [number, ...schoolValues(student), student.text('name'), student.text('idNumber'), villageOf(student), guardianOf(student)]
}

/** The village, or else the address. */
export function villageOf(person: Person): string {
  return person.text('village') || person.text('address')
}

/** @param stack heading under which it stands with its neighbours in a workbook */
export function textColumn(heading: string, most: number, optional = false, stack?: string): ReportColumn {
  return { heading, kind: 'text', most, optional, ...(stack === undefined ? {} : { stack }) }
}

export function countColumn(heading: string, optional = false): ReportColumn {
  return { heading, kind: 'number', most: countWidth, optional }
}
