import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join, relative } from 'node:path'
import { Uint8ArrayReader, Uint8ArrayWriter, ZipReader } from '@zip.js/zip.js'
import { Incident } from '../../domain/incident'
import { aFullIncident } from './incidents'

/** Nothing but what a test has written down contains this. */
const mark = 'Geheimnis'

/** A word by which one place is found again, wherever what was written there ends up. */
export const markerFor = (place: string) => `${mark}${place.replace(/[^a-z0-9]/gi, '')}x`

/** An incident that has a marker of its own wherever a person can write anything; and all the markers. */
export function aMarkedIncident(id: string): {
  readonly incident: Incident
  readonly markers: readonly string[]
} {
  const markers: string[] = []
  const incident = JSON.parse(JSON.stringify(aFullIncident({ id, attachments: [] }))) as Incident
  const visit = (part: object, path: string) => {
    for (const [name, value] of Object.entries(part)) {
      const place = `${path} ${name}`
      if (typeof value === 'object' && value !== null) visit(value, place)
      if (typeof value !== 'string' || name === 'id' || name.endsWith('Id')) continue
      const marker = markerFor(place)
      Object.assign(part, { [name]: marker })
      // Some texts are chosen from a list, or are times.
      if (Incident.safeParse(incident).success) markers.push(marker)
      else Object.assign(part, { [name]: value })
    }
  }
  visit(incident, '')
  return { incident, markers }
}

/** Where one of some texts was found: a file, as a path from the folder that was searched, and the text. */
export type FoundText = { readonly file: string; readonly text: string }

/** Every file below a folder that holds a text in UTF-8 or UTF-16, or has it in its name; what is packed is unpacked. */
export async function filesWith(folder: string, texts: readonly string[]): Promise<FoundText[]> {
  const entries = readdirSync(folder, { withFileTypes: true, recursive: true })
  const found: FoundText[] = []
  for (const entry of entries) {
    const path = join(entry.parentPath, entry.name)
    const contents = entry.isFile() && existsSync(path) ? await contentsOf(path) : []
    const file = relative(folder, path)
    for (const text of texts) {
      const forms = formsOf(text)
      if (file.includes(text) || contents.some((bytes) => forms.some((form) => bytes.includes(form)))) {
        found.push({ file, text })
      }
    }
  }
  return found
}

async function contentsOf(path: string): Promise<Buffer[]> {
  const bytes = readFileSync(path)
  if (!basename(path).endsWith('.debriefbackup')) return [bytes]
  const entries = await new ZipReader(new Uint8ArrayReader(bytes)).getEntries()
  const unpacked = entries.flatMap((entry) =>
    entry.directory ? [] : [entry.getData(new Uint8ArrayWriter(), { useWebWorkers: false })],
  )
  const names = Buffer.from(entries.map(({ filename }) => filename).join('\n'))
  return [bytes, names, ...(await Promise.all(unpacked)).map((part) => Buffer.from(part))]
}

function formsOf(text: string): Buffer[] {
  const little = Buffer.from(text, 'utf16le')
  return [Buffer.from(text), little, Buffer.from(little).swap16()]
}
