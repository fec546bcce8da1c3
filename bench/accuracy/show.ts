import type { Cell, Decision } from '../../src/types.ts'
import type { Dataset, StudentRow } from './generate.ts'
import type { Outcome } from './judge.ts'
import { written } from './names.ts'

/** One case with all its fields and evidence, for people who tune the engine. */
export function showCase(student: StudentRow, decision: Decision, outcome: Outcome, dataset: Dataset): string {
  const lines = [`--- ${student.id} -> ${outcome} (${decision.verdict}: ${decision.reason}) seed ${String(dataset.seed)} row ${String(student.record.place.row)}`]
  lines.push(`  truth    ${written(student.person.name)} ${student.person.idNumber} ${student.present ? 'listed' : 'not listed'}`)
  lines.push(`  student  ${cells(student.record.cells)}`)
  for (const { listed, millibits, familyMillibits, evidence } of decision.candidates) {
    const row = dataset.listed[listed]
    if (row === undefined) continue
    lines.push(`  ${row.person === student.person && student.present ? 'RIGHT' : 'other'}    ${bits(millibits)} + ${bits(familyMillibits)}  ${cells(row.record.cells)}`)
    lines.push(`           ${evidence.map(({ comparison, level, millibits: worth }) => `${comparison}:${level} ${bits(worth)}`).join(' | ')}`)
  }
  if (student.present && !decision.candidates.some(({ listed }) => dataset.listed[listed]?.person === student.person)) {
    for (const { person, record } of dataset.listed) if (person === student.person) lines.push(`  not among the candidates: ${record.place.file} ${cells(record.cells)}`)
  }
  return lines.join('\n')
}

function bits(millibits: number): string {
  return (millibits / 1000).toFixed(1)
}

function cells(of: Readonly<Partial<Record<string, Cell>>>): string {
  return Object.entries(of).map(([field, cell]) => `${field}=${JSON.stringify(cell?.text ?? '')}`).join(' ')
}
