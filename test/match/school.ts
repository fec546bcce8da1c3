import { idNumber, type PersonFields } from '../people.ts'

const givenNames = [...'建国志强晓红大海平安富贵春秋文武']

/** So many children of one school, each with number, name, sex, day, guardian and village. */
export function schoolOf(count: number): readonly PersonFields[] {
  return Array.from({ length: count }, (_, i) => {
    const day = `${String(2004 + (i % 9))}${String((i % 12) + 1).padStart(2, '0')}${String((i % 28) + 1).padStart(2, '0')}`
    return {
      name: `${'杨张赵欧伍'[i % 5] ?? ''}${givenNames[i % 16] ?? ''}${givenNames[(i * 7 + 3) % 16] ?? ''}`,
      idNumber: idNumber(`433199${day}${String(100 + i).padStart(3, '0')}`),
      birthDate: day,
      village: `${'东西南北'[i % 4] ?? ''}岩村`,
      guardianName: `${'杨张赵欧伍'[i % 5] ?? ''}${givenNames[(i * 5 + 1) % 16] ?? ''}`,
    }
  })
}
