import type { SectionId } from '../section-ids'

/**
 * Questions that lead to what happened and to how it made sense, never to a person: what and how.
 * Sources: PagerDuty, "Postmortems", how to ask; Etsy, "Debriefing Facilitation Guide"; Howie, the guide to
 * post-incident learning.
 */
export const prompts: Record<SectionId, readonly string[]> = {
  overview: [
    'What did users notice first, in their words?',
    'What would a reader a year from now search for?',
  ],
  summary: [
    'What stopped working, for whom, and from when to when?',
    'What brought it back?',
    'What will be different next time?',
  ],
  impact: [
    'What could users not do, and how many tried?',
    'How do we know: which log, graph or count says so?',
    'What nearly went worse?',
  ],
  timeline: [
    'What was on the screens at that moment?',
    'What was expected to happen instead?',
    'What information was there, and from when on?',
    'How did others find out?',
  ],
  whys: [
    'What made this the sensible next step at the time?',
    'What was different from a normal day?',
    'How does the same work go well on other days, under the same conditions?',
    'Which goals competed, such as speed and safety?',
  ],
  lessons: [
    'What surprised us, and what had we believed before?',
    'Where did the tools help, and where were they in the way?',
    'What was hard to see, to find or to decide?',
    'What kept it from being worse?',
  ],
  actions: [
    'What would have made it impossible, or seen it within a minute?',
    'How will anybody see that it is done and that it works?',
    'Which condition does this change?',
  ],
  review: [
    'Which options were weighed, and what spoke for each?',
    'What did the meeting learn that is not written elsewhere?',
    'What do we still not know, and how could we find out?',
  ],
  attachments: ['Which graph or log would convince a reader who was not there?'],
}
