import type { Incident } from '../incident'
import { checkAction } from './action/check-action'
import { apartFrom } from './apart'
import type { Finding, PlacedFinding } from './finding'
import { type About, checkNarrative } from './narrative'
import { checkNumbers, type RecordedFigures, recordedFigures } from './numbers'
import { type Place, placesOf } from './places'
import { type CoachSettings, familiesOn } from './settings'
import { checkSummary } from './summary'

/**
 * What a seasoned reviewer would ask about in the whole incident, in the order of its form. What somebody looked at and
 * kept is left out.
 */
export function coach(incident: Incident, settings: CoachSettings): readonly PlacedFinding[] {
  const { edition, dictionary } = settings
  const families = familiesOn(settings)
  const people = incident.review.approvals.map(({ name }) => name)
  const figures = recordedFigures(incident)
  return placesOf(incident).flatMap((place) => {
    const about = { ...place, edition, dictionary, families, people }
    return findingsIn(place, about, figures)
      .filter(({ family }) => families.includes(family))
      .map((finding) => placed(finding, place))
      .filter((finding) => !isKept(finding, incident))
      .sort((a, b) => a.start - b.start)
  })
}

function findingsIn(
  { key, text, isForwardLooking }: Place,
  about: About,
  figures: RecordedFigures,
): Finding[] {
  const narrative = checkNarrative(text, about)
  if (/^actions\/.*\/text$/.test(key)) {
    const actions = about.families.includes('action') ? checkAction(text) : []
    return [...actions, ...apartFrom(actions, narrative)]
  }
  if (isForwardLooking) return narrative
  const summary = key === 'summary' ? checkSummary(text, about) : []
  return [...narrative, ...summary, ...checkNumbers(text, figures)]
}

function placed(finding: Finding, { section, key, text }: Place): PlacedFinding {
  return { ...finding, section, place: key, words: text.slice(finding.start, finding.end) }
}

function isKept({ rule, words }: PlacedFinding, { keptWordings }: Incident): boolean {
  return keptWordings.some((kept) => kept.rule === rule && kept.words === words)
}
