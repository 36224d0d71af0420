import type { ListName } from '../edit'
import type { TemplateName } from '../template'

/** Where a note of the meeting goes. */
export type NotePlace =
  | 'notes'
  | 'actions'
  | Extract<ListName, 'factors' | 'wentWell' | 'wentPoorly' | 'gotLucky' | 'surprises'>

/** One item of the agenda of a post-mortem meeting. */
export type AgendaItem = {
  readonly id: string
  readonly title: string
  readonly minutes: number
  /** What it is for, in a sentence that can be read out. */
  readonly aim: string
  /** What whoever leads the meeting can ask: what and how, never who. */
  readonly prompts: readonly string[]
  /** Where its notes go unless said otherwise. */
  readonly place: NotePlace
}

/** The agenda for an organisation of a size: 15, 30 or 60 minutes. */
export function agendaFor(size: TemplateName): AgendaItem[] {
  return items.map(({ minutes, ...item }) => ({ ...item, minutes: minutes[size] }))
}

export function minutesOf(agenda: readonly AgendaItem[]): number {
  return agenda.reduce((sum, { minutes }) => sum + minutes, 0)
}

type Planned = Omit<AgendaItem, 'minutes'> & { readonly minutes: Record<TemplateName, number> }

/**
 * Source of the questions: PagerDuty, "Postmortem Documentation", questions about what and how; J. Allspaw,
 * M. Evans and D. Schauenberg, "Debriefing Facilitation Guide" (Etsy).
 */
const items: readonly Planned[] = [
  {
    id: 'begin',
    title: 'How we talk',
    minutes: { startup: 1, 'scale-up': 2, enterprise: 3 },
    aim: 'Everybody did what made sense with what they knew at the time. We are here to learn what made it sensible.',
    prompts: [
      'We ask what and how. We leave out “should have” and “could have”.',
      'What would make this meeting useful to you?',
    ],
    place: 'notes',
  },
  {
    id: 'happened',
    title: 'What happened',
    minutes: { startup: 4, 'scale-up': 8, enterprise: 15 },
    aim: 'Read the timeline together and add what is missing.',
    prompts: [
      'What were you seeing at that moment?',
      'What were you expecting to see?',
      'What information did you have, and when did it reach you?',
      'How did others find out?',
      'What surprised us?',
    ],
    place: 'surprises',
  },
  {
    id: 'possible',
    title: 'What made it possible',
    minutes: { startup: 4, 'scale-up': 8, enterprise: 17 },
    aim: 'Go through the whys and find the conditions that came together.',
    prompts: [
      'What made this the sensible next step?',
      'What was different from a normal day?',
      'Which goals were competing?',
      'What options were weighed?',
      'Where did a tool help, and where did it hinder?',
      'How do normal days go well under the same conditions?',
    ],
    place: 'factors',
  },
  {
    id: 'lessons',
    title: 'What went well, what did not',
    minutes: { startup: 2, 'scale-up': 5, enterprise: 10 },
    aim: 'Keep what worked, and say what was luck.',
    prompts: [
      'What worked, and would we do again?',
      'What was hard, and what would have made it easier?',
      'What nearly went worse?',
      'How could the time have been cut in half?',
    ],
    place: 'wentWell',
  },
  {
    id: 'change',
    title: 'What we change',
    minutes: { startup: 3, 'scale-up': 6, enterprise: 12 },
    aim: 'Each action with a team or role that carries it out, a day, and a way to tell that it is done.',
    prompts: [
      'What stops this kind of incident, even when nobody thinks of it?',
      'What would have shown it earlier?',
      'What would have made it hurt less?',
      'How will we know that it is done?',
      'What do we leave as it is, and for what reason?',
    ],
    place: 'actions',
  },
  {
    id: 'end',
    title: 'Read back',
    minutes: { startup: 1, 'scale-up': 1, enterprise: 3 },
    aim: 'Read the actions out, and say when the document is finished and where it can be read.',
    prompts: ['What is still open?', 'What did we learn that others should hear?'],
    place: 'notes',
  },
]
