import type { Family } from './finding'

export type FamilyWords = {
  readonly name: string
  /** What the family asks about, in one line. */
  readonly about: string
}

/** What the families of the coach are called, in the order they are listed in. */
export const familyWords: Record<Family, FamilyWords> = {
  A: {
    name: 'Person as cause',
    about: 'Wording in which a person, not a condition, explains what happened.',
  },
  B: {
    name: 'Hindsight',
    about: 'What should or could have been, rather than what was done and known then.',
  },
  C: { name: 'Character', about: 'Words that judge people, in blame or in praise.' },
  D: { name: 'Hidden mechanism', about: 'Passive wording that leaves out which system or step did it.' },
  E: { name: 'Minimising', about: 'Small words where a number would be believed.' },
  F: { name: 'Absolutes', about: 'Claims that no check can bear out: never, always, fully.' },
  G: { name: 'Vague quantity or time', about: 'Many, recently, soon: where a figure or a time belongs.' },
  H: { name: 'Loose incident words', about: 'Strong or loose words for what has an exact one.' },
  I: {
    name: 'Oversimplified cause',
    about: 'One cause, or something lacking, where conditions came together.',
  },
  J: { name: 'Legal meaning', about: 'Words that counsel should choose; for readers outside engineering.' },
  action: { name: 'Vague action', about: 'Actions that nobody could check off.' },
  summary: { name: 'Summary', about: 'What a summary says in three to five sentences, and how.' },
  numbers: { name: 'Numbers that differ', about: 'The same duration, users or cost given in two ways.' },
}
