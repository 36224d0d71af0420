import type { Incident } from '../incident'
import { checkAction } from './action/check-action'
import { apartFrom } from './apart'
import type { Finding, PlacedFinding } from './finding'
import { type About, checkNarrative, namesOf } from './narrative'
import { checkNumbers, recordedFigures } from './numbers'
import { type Place, placesOf } from './places'
import { type CoachSettings, familiesOn } from './settings'
import { checkSummary } from './summary'

/**
 * What a seasoned reviewer would ask about in the whole incident, in the order of its form. What somebody looked at and
 * kept is left out.
 */
export function coach(incident: Incident, settings: CoachSettings): readonly PlacedFinding[] {
  const families = familiesOn(settings)
  const people = incident.review.approvals.map(({ name }) => name)
  const figures = recordedFigures(incident)
  return placesOf(incident).flatMap((place) => {
    const about: About = { ...settings, families, people, ...place }
    const actions = isActionText(place) && families.includes('action') ? checkAction(place.text) : []
    const findings = [
      ...apartFrom(actions, checkNarrative(place.text, about)),
      ...(place.key === 'summary' ? checkSummary(place.text, { ...about, people: namesOf(people) }) : []),
      ...(place.isForwardLooking ? [] : checkNumbers(place.text, figures)),
      ...actions,
    ]
    return findings
      .filter(({ family }) => families.includes(family))
      .map((finding) => placed(finding, place))
      .filter((finding) => !isKept(finding, incident))
      .sort((a, b) => a.start - b.start)
  })
}

function isActionText({ key }: Place): boolean {
  return /^actions\/.*\/text$/.test(key)
}

function placed(finding: Finding, { section, key, text }: Place): PlacedFinding {
  return { ...finding, section, place: key, words: text.slice(finding.start, finding.end) }
}

function isKept({ rule, words }: PlacedFinding, { keptWordings }: Incident): boolean {
  return keptWordings.some((kept) => kept.rule === rule && kept.words === words)
}
