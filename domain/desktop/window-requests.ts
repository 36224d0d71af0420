import * as z from 'zod'

/** What the window and the desktop tell each other about the window itself. */
export interface WindowRequests {
  /** Answers when the person chooses something in the application menu, or closes the window. */
  nextCommand(): Promise<Command>
  /** Tells which commands do something now; the menu greys out the others. */
  offerCommands(commands: readonly Command[]): Promise<void>
  /** Tells that everything is saved and the window may close. */
  readyToClose(): Promise<void>
}

/** What a menu item, or closing the window, asks the window to do. */
export const Command = z.enum([
  'new incident',
  'import',
  'export',
  'history',
  'undo',
  'redo',
  'find',
  'show archive',
  'archive settings',
  'lock',
  'commands',
  'close',
])
export type Command = z.infer<typeof Command>

export const windowArguments = {
  nextCommand: z.tuple([]),
  offerCommands: z.tuple([z.array(Command).readonly()]),
  readyToClose: z.tuple([]),
}
