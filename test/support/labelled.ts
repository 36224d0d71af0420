import { readFileSync } from 'node:fs'
import * as z from 'zod'

const Labelled = z.object({
  text: z.string(),
  task: z.enum(['action_item', 'blame']),
  label: z.enum(['vague', 'concrete', 'blameful', 'blameless', 'borderline']),
})
export type Labelled = z.infer<typeof Labelled>

/** Sentences with what a person said of them, one JSON object a line; those nobody could decide on are left out. */
export function labelledIn(file: string): Labelled[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => Labelled.parse(JSON.parse(line)))
    .filter(({ label }) => label !== 'borderline')
}
