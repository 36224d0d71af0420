import { expect, test } from 'vitest'
import { makeCommands } from '../../../electron/commands'

test('a window that waits is told the next command', async () => {
  const commands = makeCommands()
  const next = commands.next()
  commands.send('export')
  expect(await next).toBe('export')
})

test('commands chosen while nobody was asking are kept in order', async () => {
  const commands = makeCommands()
  commands.send('undo')
  commands.send('redo')
  expect([await commands.next(), await commands.next()]).toEqual(['undo', 'redo'])
})

test('after a reload the window that asks anew is the one that is told', async () => {
  const commands = makeCommands()
  const gone = commands.next()
  const asked = commands.next()
  commands.send('find')
  expect(await asked).toBe('find')
  expect(await Promise.race([gone, Promise.resolve('nothing')])).toBe('nothing')
})
