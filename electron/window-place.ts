import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { app, type BrowserWindow, type Rectangle, screen } from 'electron'
import * as z from 'zod'

const Place = z.object({
  x: z.int(),
  y: z.int(),
  width: z.int().min(400),
  height: z.int().min(300),
  isMaximized: z.boolean(),
})
type Place = z.infer<typeof Place>

/** Where the window was when it was last closed; undefined at a first start, or when that screen is gone. */
export function rememberedPlace(): Place | undefined {
  try {
    const place = Place.parse(JSON.parse(readFileSync(placeFile(), 'utf8')))
    return isOnScreen(place) ? place : undefined
  } catch {
    // A convenience, not somebody's work: without it the window opens where a first one does.
    return undefined
  }
}

export function rememberPlace(window: BrowserWindow): void {
  const place: Place = { ...window.getNormalBounds(), isMaximized: window.isMaximized() }
  try {
    writeFileSync(placeFile(), JSON.stringify(place))
  } catch {
    // As above.
  }
}

function placeFile(): string {
  return join(app.getPath('userData'), 'window.json')
}

/** Whether enough of the title bar is on a screen to drag the window by. */
function isOnScreen({ x, y, width }: Rectangle): boolean {
  return screen.getAllDisplays().some(({ workArea }) => {
    const isBeside = x + width < workArea.x + 80 || x > workArea.x + workArea.width - 80
    const isAboveOrBelow = y < workArea.y - 20 || y > workArea.y + workArea.height - 40
    return !isBeside && !isAboveOrBelow
  })
}
