import { getHotkeyHandler } from '@mantine/hooks'
import { Spotlight, spotlight } from '@mantine/spotlight'
import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { Desktop } from '../../domain/desktop/desktop'
import { Command } from '../../domain/desktop/window-requests'
import { Keys } from './keys'

/** Something a person can do from the keyboard, the palette or the menu, while its screen is showing. */
export type AppCommand = {
  /** A menu command's name, or any other name. */
  readonly name: Command | (string & {})
  readonly label: string
  readonly group: string
  /** Like "mod+E"; mod is Ctrl, or Cmd on a Mac. */
  readonly keys?: string
  /** Leaves the cursor in the field it is in, as undo does. */
  readonly staysInField?: boolean
  /** Kept out of the palette. */
  readonly isHidden?: boolean
  readonly run: () => void
}

type Register = (commands: readonly AppCommand[]) => () => void

const RegisterContext = createContext<Register>(() => () => undefined)

/** Offers commands for as long as the calling screen is shown. */
export function useCommands(commands: readonly AppCommand[]): void {
  const register = useContext(RegisterContext)
  useEffect(() => register(commands), [register, commands])
}

/** Runs commands from the keyboard, from the menu, and from the palette it shows. */
export function CommandCenter({ desktop, children }: { desktop: Desktop; children: ReactNode }) {
  const [lists, setLists] = useState<readonly (readonly AppCommand[])[]>([])
  const register = useMemo<Register>(
    () => (commands) => {
      setLists((before) => [...before, commands])
      return () => setLists((before) => before.filter((list) => list !== commands))
    },
    [],
  )
  const commands = useMemo(() => [...lists.flat(), palette, closeAtOnce(desktop)], [lists, desktop])
  useKeyboard(commands)
  useMenu(desktop, commands)
  return (
    <RegisterContext value={register}>
      {children}
      <Spotlight
        actions={groupsOf(commands)}
        shortcut={null}
        attributes={{ content: { 'aria-label': 'Commands' } }}
        scrollable
        maxHeight={420}
        highlightQuery
        nothingFound="No command has these words"
        searchProps={{ placeholder: 'What would you like to do?', 'aria-label': 'Search commands' }}
      />
    </RegisterContext>
  )
}

const palette: AppCommand = {
  name: 'commands',
  label: 'Commands',
  group: 'Window',
  keys: 'mod+K',
  isHidden: true,
  run: spotlight.open,
}

/** A field that takes its text when it is left has to take it first: the command may lead away from it. */
function carryOut({ run, staysInField }: AppCommand): void {
  const field = document.activeElement
  // At once, not with the next paint: what runs next looks at what the field has changed.
  if (!staysInField && field instanceof HTMLElement) flushSync(() => field.blur())
  run()
}

/** For screens that have nothing to save first. */
function closeAtOnce(desktop: Desktop): AppCommand {
  return { name: 'close', label: 'Close', group: 'Window', isHidden: true, run: () => desktop.readyToClose() }
}

function groupsOf(commands: readonly AppCommand[]) {
  const shown = commands.filter((command) => !command.isHidden)
  return [...new Set(shown.map((command) => command.group))].map((group) => ({
    group,
    actions: shown
      .filter((command) => command.group === group)
      .map(({ name, label, keys, run }) => ({
        id: name,
        label,
        onClick: run,
        rightSection: keys ? <Keys keys={keys} /> : null,
      })),
  }))
}

function useKeyboard(commands: readonly AppCommand[]): void {
  useEffect(() => {
    const handle = getHotkeyHandler(
      commands.flatMap((command) =>
        command.keys ? [[command.keys, () => carryOut(command)] as [string, () => void]] : [],
      ),
    )
    const listen = (event: KeyboardEvent) => {
      if (!isUndoOfField(event)) handle(event)
    }
    // Before the field that has the focus: an editor's undo is the document's, not the field's.
    window.addEventListener('keydown', listen, { capture: true })
    return () => window.removeEventListener('keydown', listen, { capture: true })
  }, [commands])
}

/** A field whose text is not part of the document yet undoes its own typing. */
function isUndoOfField({ key, ctrlKey, metaKey }: KeyboardEvent): boolean {
  const isUndoOrRedo = (ctrlKey || metaKey) && ['z', 'y'].includes(key.toLowerCase())
  return isUndoOrRedo && document.activeElement?.closest('[data-own-undo]') != null
}

function useMenu(desktop: Desktop, commands: readonly AppCommand[]): void {
  const current = useRef(commands)
  current.current = commands
  useEffect(() => {
    const names = new Set<string>(commands.map((command) => command.name))
    desktop.offerCommands(Command.options.filter((name) => names.has(name)))
  }, [desktop, commands])
  useEffect(() => {
    let isShown = true
    const listen = async () => {
      while (isShown) {
        const chosen = await desktop.nextCommand()
        const command = current.current.find(({ name }) => name === chosen)
        if (command) carryOut(command)
      }
    }
    listen()
    return () => {
      isShown = false
    }
  }, [desktop])
}
