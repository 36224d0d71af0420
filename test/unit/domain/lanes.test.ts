import { expect, it } from 'vitest'
import { laneOf } from '../../../domain/lanes'
import { at } from '../../support/incidents'

it.each([
  ['Alert “HighErrorRate” fires for checkout users', 'alerts'],
  ['PagerDuty pages the on-call engineer', 'alerts'],
  ['Users report that they cannot log in', 'customers'],
  ['First support ticket', 'customers'],
  ['On-call engineer acknowledges the alert', 'people'],
  ['Rolled back to the previous release', 'people'],
  ['We suspect the new release', 'people'],
  ['Krinkle identified weird responses of one server', 'people'],
  ['<chasemp> confused about what needs to be changed', 'people'],
  ['<icinga-wm> PROBLEM - High load on labstore1004', 'alerts'],
  ['Pods crash with out of memory', 'systems'],
  ['Checkout begins to fail', 'systems'],
] as const)('"%s" is drawn with %s', (text, lane) => {
  expect(laneOf(at('14:00', text))).toBe(lane)
})

it('a lane set by hand stands', () => {
  expect(laneOf(at('14:00', 'Alert fires', { lane: 'customers' }))).toBe('customers')
})
