import { plannedActions } from '../action-coverage'
import type { Incident } from '../incident'

/** Whether a text can be shown to customers as it stands: it names no money, owner, ticket or person. */
export function isForCustomers(text: string, incident: Incident): boolean {
  return !money.test(text) && !innerWordsOf(incident).some((words) => holds(text, words))
}

/** The same of a text that speaks for the company, which also has no words of its own kitchen. */
export function isCustomersOwnWording(text: string, incident: Incident): boolean {
  return isForCustomers(text, incident) && !jargon.test(text)
}

const money =
  /[$€£¥₹]\s?\d|\d\s?[€£¥₹]|\b(?:USD|EUR|GBP|CHF|AED|SAR|INR|BDT|JPY|CNY|CAD|AUD|SGD|SEK|NOK|DKK|PLN|BRL|ZAR)\b|\b(?:dollars?|euros?|pounds sterling|dirhams?|revenue|turnover|profits?)\b/i

const jargon =
  /\bSEV-?[1-4]\b|\bP[0-2]\b|\bon-?call\b|\bincident commander\b|\bpost-?mortem\b|\brunbooks?\b|\bblameless\b/i

/** What only people inside know things by. Two letters are part of too many words. */
function innerWordsOf({ actions, people, review, impact }: Incident): string[] {
  return [
    impact.revenue.currency,
    ...actions.flatMap(({ owner, ticket }) => [owner, ticket.key, ticket.link]),
    ...people.map(({ name }) => name),
    ...review.approvals.map(({ name }) => name),
  ]
    .map((words) => words.trim())
    .filter((words) => words.length > 2)
}

function holds(text: string, words: string): boolean {
  const at = text.toLowerCase().indexOf(words.toLowerCase())
  if (at < 0) return false
  return !/[\p{L}\p{N}]/u.test((text[at - 1] ?? ' ') + (text[at + words.length] ?? ' '))
}

/** What an edition for customers would have printed and keeps back, for whoever exports it. */
export function keptFromCustomers(incident: Incident) {
  const isKept = (text: string) => text.trim() !== '' && !isForCustomers(text, incident)
  return {
    events: incident.timeline.filter(({ visibility, text }) => visibility === 'everyone' && isKept(text)),
    actions: plannedActions(incident).filter(({ text }) => isKept(text)),
    services: incident.impact.services.filter(({ name, effect }) => name.trim() !== '' && isKept(effect)),
  }
}
