import { admittedSchools, intoClasses } from './classes.ts'
import { filingExport, filingFile } from './filing.ts'
import { ListedPlaces } from './listed-places.ts'
import { ruralFile, ruralList, urbanFile, urbanList } from './low-income.ts'
import { registrationFile, registrationWorkbook } from './registration.ts'
import { seeded } from './random.ts'
import { inventTown } from './town.ts'
import { trapsPage, verdictsCsv } from './verdicts.ts'

/** Files of fixtures/border-town by their path in it; the same bytes every time. */
export async function borderTown(): Promise<ReadonlyMap<string, Buffer>> {
  const { students, families } = inventTown()
  const classes = intoClasses(students, seeded('classes'))
  const { bytes, places } = await registrationWorkbook(classes)
  const listed = new ListedPlaces()
  const filing = filingExport(families, listed, seeded('filing'))
  const rural = ruralList(families, listed, seeded('rural'))
  const urban = await urbanList(families, listed, seeded('urban'))
  const inOrder = classes.flatMap((each) => each.students)
  return new Map([
    [`inputs/${registrationFile}`, bytes],
    [`inputs/${filingFile}`, filing],
    [`inputs/${ruralFile}`, rural],
    [`inputs/${urbanFile}`, urban],
    ['admitted-schools.csv', Buffer.from(admittedSchools)],
    ['expected/verdicts.csv', Buffer.from(verdictsCsv(inOrder, places, listed))],
    ['expected/README.md', Buffer.from(trapsPage(inOrder))],
  ])
}
