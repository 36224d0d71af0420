import { absolutes } from './families/absolutes'
import { character } from './families/character'
import { hiddenMechanism } from './families/hidden-mechanism'
import { hindsight } from './families/hindsight'
import { legalRisk } from './families/legal-risk'
import { looseWords } from './families/loose-words'
import { minimisers } from './families/minimisers'
import { oversimplifiedCause } from './families/oversimplified-cause'
import { personAsCause } from './families/person-as-cause'
import { vagueQuantity } from './families/vague-quantity'
import type { Rule } from './rule'

/** The rules on narrative, family by family from A to J. */
export const rules: readonly Rule[] = [
  ...personAsCause,
  ...hindsight,
  ...character,
  ...hiddenMechanism,
  ...minimisers,
  ...absolutes,
  ...vagueQuantity,
  ...looseWords,
  ...oversimplifiedCause,
  ...legalRisk,
]
