import { expect, it } from 'vitest'
import { aFolderWith, anArchive } from '../../../../support/archives'
import { anIncident } from '../../../../support/incidents'

const told = (id: string, title: string, summary: string) => anIncident({ id, title, summary, timeline: [] })

const others = Array.from({ length: 12 }, (_, index) =>
  told(
    `INC-${index + 10}`,
    `Unrelated ${index}`,
    `Something about matter${index} of the week at 10:4${index}.`,
  ),
)
const pool = told(
  'INC-1',
  'Redis pool exhausted',
  'Checkout waited for a connection to Redis. Valkey was fine.',
)
const again = told('INC-2', 'Checkout without a Redis connection', 'The pool of connections ran out.')

it('an incident that is told in the same words is similar, and the words say why', async () => {
  const archive = await anArchive(await aFolderWith(pool, again, ...others))
  const [similar, ...rest] = await archive.similarTo('INC-1')
  expect(similar?.incident.id).toBe('INC-2')
  expect(similar?.words).toEqual(expect.arrayContaining(['redis', 'pool', 'checkout', 'connection']))
  expect(rest).toEqual([])
})

it('words that stand in many incidents, numbers and times make nothing similar', async () => {
  const archive = await anArchive(await aFolderWith(pool, ...others))
  expect(await archive.similarTo('INC-10')).toEqual([])
  expect(await archive.similarTo('INC-1')).toEqual([])
})

it('an incident that is not there is similar to none', async () => {
  expect(await (await anArchive()).similarTo('INC-1')).toEqual([])
})
