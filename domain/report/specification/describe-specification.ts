import { templateOf } from '../../templates'
import { contentsTitle, nameOf, specificationWords as words } from '../fixed-words'
import type { Block, SignOffLine } from '../report'
import type { Telling } from '../telling'
import { heading, noneRecorded } from '../words'
import { introduction, overallDescription } from './first-parts'
import { appendices, supportingInformation } from './last-parts'
import { numberedParts, printedParts } from './outline'
import { specificRequirements } from './requirement-parts'
import { requirementsOf, specifiedActions } from './requirements'
import { specificationControl } from './specification-control'

/**
 * A requirements specification for the features whose absence the incident revealed, drafted from its record alone.
 * Source of the outline: IEEE 830-1998, Recommended Practice for Software Requirements Specifications, clause 5
 * (superseded by ISO/IEC/IEEE 29148).
 */
export function describeSpecification(telling: Telling): Block[] {
  const requirements = requirementsOf(telling)
  if (requirements.length === 0)
    return [...specificationControl(telling), heading(1, words.title), noneRecorded(words.none)]
  const asked = [
    introduction(telling),
    overallDescription(telling, requirements),
    specificRequirements(telling, requirements),
  ]
  const parts = numberedParts([...asked, supportingInformation(numberedParts(asked), requirements)])
  return [
    ...specificationControl(telling),
    heading(2, words.approvals),
    { kind: 'sign-off', lines: approvals(telling) },
    { kind: 'page break' },
    { kind: 'contents', title: contentsTitle, depth: 3 },
    { kind: 'page break' },
    ...printedParts(parts),
    ...appendices(telling, requirements),
  ]
}

/** Those who carry it out and those who sign for the incident; none of them has signed this yet. */
function approvals(telling: Telling): SignOffLine[] {
  const owners = specifiedActions(telling).map(({ owner }) => owner.trim())
  const roles = new Set([...owners, ...templateOf(telling.incident).signedBy].filter((role) => role !== ''))
  const everyone = roles.size === 0 ? [words.owner] : [...roles]
  return everyone.map((role) => ({ role, name: '', decision: nameOf.decision.pending, date: '', note: '' }))
}
