/** What can be there or not be there to keep an incident away: a fix, in one word. */
const fix = [
  'alert(?:s|ing)?',
  'automation',
  'backups?',
  'canary',
  'checks?',
  'circuit breaker',
  'communication',
  'confirmation',
  'coverage',
  'docs|documentation',
  'dry[- ]run',
  'fail-?over',
  'guard(?:s|rails?)?',
  'limits?',
  'logging',
  'monitor(?:s|ing)?',
  'observability',
  'process',
  'redundancy',
  'reviews?',
  'runbooks?',
  'safeguards?',
  'staging',
  'test(?:s|ing)?',
  'training',
  'validation',
  'visibility',
].join('|')

const negatedFixes = [
  /\b(?:lack|absence) of\b/iu,
  new RegExp(
    `\\b(?:no|missing|insufficient|inadequate|not enough|too (?:few|little)|without (?:an? |any )?)\\s*(?:[\\w-]+ ){0,2}(?:${fix})\\b`,
    'iu',
  ),
  /\b(?:(?:was|were|is|are|had|has|have)(?: not|n['’]t)|never)(?: been)? (?:alerted|checked|documented|limited|monitored|reviewed|tested|validated)\b/iu,
]

/**
 * The words with which an answer says that a fix was missing, which is not yet what happened.
 * Source: S. Dekker, "The Field Guide to Understanding 'Human Error'", on counterfactuals: what was absent explains
 * nothing that took place.
 */
export function negatedFixIn(answer: string): string | undefined {
  return firstOf(negatedFixes, answer)
}

const outside = [
  /\b(?:third[- ]part(?:y|ies)|vendors?|suppliers?|ISP|carriers?)\b/iu,
  /\b(?:cloud|hosting|internet|network|dns|payment|identity|sms|e-?mail|certificate|cdn) (?:provider|vendor|supplier)s?\b/iu,
  /\b(?:our|the|their|a|an external) provider(?:['’]s)?\b/iu,
  /\b(?:power (?:cut|outage|failure)|storm|flood|earthquake|heat ?wave|lightning|undersea cable)\b/iu,
  /\b(?:aws|azure|google cloud|gcp|cloudflare|fastly|akamai|stripe|twilio)\b/iu,
  /\b(?:ddos|denial[- ]of[- ]service)\b/iu,
]

/** The words with which an answer ends at something that the organisation cannot change. */
export function outsideControlIn(answer: string): string | undefined {
  return firstOf(outside, answer)
}

function firstOf(patterns: readonly RegExp[], text: string): string | undefined {
  for (const pattern of patterns) {
    const found = pattern.exec(text)
    if (found) return found[0].trim()
  }
  return undefined
}
