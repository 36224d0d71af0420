import type { ErrorBudget } from '../metrics'
import { durationText } from '../time-text'
import { numberText, shareText } from './numbers'

/** "104.2 % as full downtime (45 min of 43.2 min allowed), 12.5 % weighted by users (× 12 %)". */
export function budgetText({ allowedMinutes, seconds, full, userWeighted, percent }: ErrorBudget): string {
  const whole = `${shareText(full)} as full downtime (${durationText(seconds)} of ${numberText(allowedMinutes)} min allowed)`
  return userWeighted === undefined || percent === undefined
    ? whole
    : `${whole}, ${shareText(userWeighted)} weighted by users (× ${numberText(percent)} %)`
}
