import type { ErrorBudget } from '../metrics'
import { durationText } from '../time-text'
import { impactWords } from './fixed-words'
import { numberText, shareText } from './numbers'

/** "104.2 % as full downtime (45 min of 43.2 min allowed), 12.5 % weighted by users (× 12 %)". */
export function budgetText({ allowedMinutes, seconds, full, userWeighted, percent }: ErrorBudget): string {
  const whole = impactWords.budgetWhole(shareText(full), durationText(seconds), numberText(allowedMinutes))
  return userWeighted === undefined || percent === undefined
    ? whole
    : impactWords.budgetByUsers(whole, shareText(userWeighted), numberText(percent))
}
