/** Where the rules come from, with what is said there. Each is shown beside a finding. */

export const humanErrorFallacy =
  'Increments Inc., "Post-Mortem Templates": human error is never the root cause; it is the starting point for an investigation.'
export const hardData =
  'Increments Inc., "Post-Mortem Templates", section "The Impact Details": use hard data.'
export const fourSlots =
  'Increments Inc., "Post-Mortem Templates", section "Executive Summary": 3 to 5 sentences on what happened, the duration, the impact and the fix.'

export const whatAndHow =
  'PagerDuty, post-mortem guide: ask what and how rather than who and why; an individual’s action is never a root cause.'
export const nameTheMechanism =
  'PagerDuty, post-mortem guide: name the system, process or role, so that readers see what can be changed.'
export const rolesNotNames =
  'PagerDuty, post-mortem guide: speak of an unspecific responder, as anybody could have been in that place.'
export const onlyFullOutages =
  'PagerDuty, post-mortem guide: an outage is a full one; otherwise say incident or service degradation.'

export const madeSense =
  'Etsy, "Debriefing Facilitation Guide": ask how it made sense to those involved at the time, with what they knew.'
export const whatWasDone =
  'Etsy, "Debriefing Facilitation Guide": describe what people saw and did at the time; what they did not do explains nothing.'

export const goodIntentions =
  'Google, "Site Reliability Engineering", chapter 15: a post-mortem assumes that everyone had good intentions and did the right thing with the information they had.'
export const noIndictment =
  'Google, "Site Reliability Engineering", chapter 15: focus on contributing causes without indicting any individual or team.'
export const quantified =
  'Google, "The Site Reliability Workbook", chapter 10: a good post-mortem has quantifiable metrics and exact times.'
export const calmLanguage =
  'Google, "The Site Reliability Workbook", chapter 10: animated language distracts from the message.'

export const hindsightBias =
  'Causal Analysis based on System Theory (N. Leveson): "should have", "could have" and "if only" are signs of hindsight bias.'
export const salientAfterwards =
  'R. Cook, "How Complex Systems Fail": knowing the outcome makes what led to it look more salient than it was.'
export const jointlySufficient =
  'R. Cook, "How Complex Systems Fail": failures need several contributors that only together suffice; there is no single root cause.'
export const workAsDone =
  'S. Dekker, "The Field Guide to Understanding Human Error": what matters is why the written way was not the one that worked.'
export const fiveWhysLimits =
  'A. Card, "The problem with 5 whys", BMJ Quality & Safety, 2017: a cause that only negates a remedy ends the search too soon.'

export const wordsToListenFor =
  'L. Holmwood, words to listen for in post-mortems (gist 1c0e72064fcd9f714747).'
export const interviewCues =
  'R. Frantz, "Interview cues": words such as hasty or overconfident call for what was seen and known at the time.'
export const sharedExpertise =
  'Howie, the guide to post-incident learning: look for expertise that only one person has.'
export const vigilanceIsWeak =
  'Increments Inc., "Post-Mortem Templates": avoid "Be more careful"; RCA2 action hierarchy: vigilance is the weakest kind of action.'

export const plainLanguage =
  'GOV.UK, content design: at most 25 words a sentence, and short forms spelt out where they first stand.'

export const incidentWording =
  'Netflix Dispatch, prompts for incident wording: breach, unauthorised, leak, violation, unlawful, illegal.'
export const leaveToCounsel =
  'Common advice of counsel on incident reports: dated facts only; conclusions are for counsel. This is not legal advice.'
