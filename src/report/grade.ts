import type { Language } from '../messages/language.ts'
import { speakSummary } from '../messages/summary.ts'
import type { Person } from '../types.ts'
import type { GroupPart } from './groups.ts'

const chineseDigits = '零一二三四五六七八九'
/** Grades of compulsory school (compulsory education law of 2006, article 2: nine years); the tenth is the first of senior high school. */
const compulsoryGrades = 9

/** The grade as written; else as the class says it: 三年级（2）班 is of the third. A kindergarten's class is its grade; a class by number alone says none. */
export function gradePart(language: Language): GroupPart {
  const words = (grade: number): string => {
    const say = speakSummary(language)
    if (language === 'en') return say('grade', { grade })
    const [word, number] = grade > compulsoryGrades ? (['senior-grade', grade - compulsoryGrades] as const) : (['grade', grade] as const)
    return say(word, { grade: chineseDigits[number] ?? String(number) })
  }
  return (student) => {
    const value = gradeOf(student)
    return { value, text: /^\d+$/.test(value) ? words(Number(value)) : student.text('grade') || student.text('className') }
  }
}

/** '3' for the third grade; '' where neither grade nor class says it. */
function gradeOf(student: Person): string {
  const grade = student.value('grade')
  if (grade !== '') return /^(\d+)-\d+$/.exec(grade)?.[1] ?? grade
  const className = student.value('className')
  return /^\d+$/.test(className) ? '' : (/^(\d+)-\d+$/.exec(className)?.[1] ?? className)
}
