import type { Command } from '../domain/desktop/window-requests'

/** Commands from the menu on their way to the window, which asks for the next one and waits for it. */
export type Commands = {
  readonly send: (command: Command) => void
  readonly next: () => Promise<Command>
}

export function makeCommands(): Commands {
  const waiting: Command[] = []
  let answer: ((command: Command) => void) | undefined
  return {
    send(command) {
      if (!answer) {
        waiting.push(command)
        return
      }
      const tell = answer
      answer = undefined
      tell(command)
    },
    next() {
      const first = waiting.shift()
      if (first) return Promise.resolve(first)
      // A window that was reloaded asks anew; the earlier question has nobody left to answer.
      return new Promise((resolve) => {
        answer = resolve
      })
    },
  }
}
