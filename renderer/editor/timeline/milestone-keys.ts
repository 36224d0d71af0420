import { milestoneKey } from '../../../domain/milestone-marks'
import { Milestone } from '../../../domain/timeline-event'

export const milestoneMeans: Record<Milestone, string> = {
  'cause started': 'the change or fault that set it off',
  'impact started': 'users felt it first',
  detected: 'the first alert or report',
  declared: 'it was called an incident',
  acknowledged: 'somebody took it on',
  communicated: 'the status page was updated',
  identified: 'the cause was understood',
  mitigated: 'users stopped feeling it',
  resolved: 'back to normal, fix in place',
  closed: 'nothing left to do',
}

/** Takes the milestone away again. */
export const unmarkKey = '0'

type Pressed = { readonly key: string; readonly code: string }

/** The milestone a key stands for; 'none' for the one that unmarks. */
export function milestoneOfKey({ key, code }: Pressed): Milestone | 'none' | undefined {
  // With Alt a Mac writes another letter; the place of the key tells which was meant.
  const letter = /^[a-z0-9]$/i.test(key) ? key.toLowerCase() : code.replace(/^(Key|Digit)/, '').toLowerCase()
  if (letter === unmarkKey) return 'none'
  return Milestone.options.find((milestone) => milestoneKey[milestone] === letter)
}
