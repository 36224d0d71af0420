import { Milestone } from './timeline-event'

/** The one key, and the one letter after "!", that marks an event. */
export const milestoneKey: Record<Milestone, string> = {
  'cause started': 'c',
  'impact started': 'i',
  detected: 'd',
  declared: 'e',
  acknowledged: 'a',
  communicated: 's',
  identified: 'f',
  mitigated: 'm',
  resolved: 'r',
  closed: 'x',
}

/** "!impact-started": how a line says that its event is a milestone. */
export function milestoneMark(milestone: Milestone): string {
  return `!${milestone.replace(' ', '-')}`
}

/**
 * The milestone that a mark means: its letter, or the beginning of its name that no other milestone has.
 * @example readMark('!d') // 'detected'
 * @example readMark('!ack') // 'acknowledged'
 */
export function readMark(mark: string): Milestone | undefined {
  const word = /^!([a-z-]{1,20})$/i.exec(mark)?.[1]?.toLowerCase().replace('-', ' ')
  if (word === undefined) return undefined
  const byKey = Milestone.options.find((milestone) => milestoneKey[milestone] === word)
  if (byKey) return byKey
  const [found, another] = Milestone.options.filter((milestone) => milestone.startsWith(word))
  return another ? undefined : found
}
