import { harder } from './harder.ts'
import { otherForms } from './other-forms.ts'
import { plain } from './plain.ts'
import type { Scenario } from './scenario.ts'

/** Every scenario. A new one is one file and one line here. */
export const scenarios = { plain, harder, 'other-forms': otherForms } as const satisfies Record<string, Scenario>
export type ScenarioId = keyof typeof scenarios
export const scenarioIds = Object.keys(scenarios) as readonly ScenarioId[]
