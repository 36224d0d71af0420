import { wordSet } from './word-set'

/** What only people do, or fail to do: a machine does not follow up, and does not bother. */
export const humanActs = wordSet(`
  notice follow consider communicate remember realise realize tell ask read think mention inform understand anticipate
  document escalate appreciate coordinate foresee double-check account announce discuss explain consult
  predict review recognise recognize bother pay plan look heed question know spot
`)

/** What people leave out, where a person is known to be the subject. */
export const checks = wordSet(`
  test check verify validate confirm investigate catch notify alert monitor cover see search
`)

/** What a service fails to do, whoever says "we failed to". */
export const services = wordSet(
  'service serve deliver meet provide process respond send return render load connect',
)

/** What somebody may well not do without that being told as a slip. */
export const plainStates = wordSet(`
  have see get receive find need work want hear show experience observe appear seem exist mean happen lose use respond
  succeed help expect intend believe agree own contain reproduce
`)
