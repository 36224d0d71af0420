import { notifications } from '@mantine/notifications'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { type Attachment, largestAttachment, sizeText } from '../../domain/attachment'
import type { AttachmentState, AttachOutcome, NamedBytes } from '../../domain/desktop/attachment-requests'
import type { Desktop } from '../../domain/desktop/desktop'
import type { Change } from '../../domain/edit'
import { newId } from '../parts/new-id'

/** What can be done with the files of a post-mortem, and how they are. */
export type Attaching = {
  /** By SHA-256; what is not in it is still being looked at. */
  readonly states: ReadonlyMap<string, AttachmentState>
  readonly isBusy: boolean
  readonly choose: () => void
  /** Once what was dropped, pasted or chosen stands in the post-mortem. */
  readonly settled: () => Promise<void>
  readonly drop: () => void
  readonly paste: (files: readonly File[]) => void
  readonly open: (attachment: Attachment) => void
  readonly saveCopy: (attachment: Attachment) => void
}

/** @param show goes to the section where what was attached stands */
export function useAttaching(
  desktop: Desktop,
  attachments: readonly Attachment[],
  change: (change: Change) => void,
  show: (section: string) => void,
): Attaching {
  const [states, learn] = useStates(desktop, attachments)
  const [isBusy, setBusy] = useState(false)
  const latest = useRef(attachments)
  latest.current = attachments

  const attach = useCallback(
    async (ask: () => Promise<AttachOutcome>) => {
      setBusy(true)
      const outcome = await ask().finally(() => setBusy(false))
      if (outcome.kind === 'nothing') return
      for (const { message } of outcome.refused) tell('Not attached', message)
      const items: Attachment[] = []
      for (const { isKnown, ...file } of outcome.files) {
        learn(file.sha256, { kind: 'whole' })
        const twin = [...latest.current, ...items].find(({ sha256 }) => sha256 === file.sha256)
        if (twin) {
          say(
            `${file.name} is attached already`,
            twin.name === file.name ? '' : `It is the same file as ${twin.name}.`,
          )
          continue
        }
        if (isKnown)
          say(`${file.name} is attached`, 'The archive holds this file already, so it is kept once for both.')
        items.push({ ...file, id: newId(), addedAt: outcome.at, note: '' })
      }
      // At once: who waits for this saves next.
      flushSync(() => {
        if (outcome.files.length > 0) show('attachments')
        if (items.length > 0) change({ kind: 'add', list: 'attachments', items })
      })
    },
    [change, show, learn],
  )
  const running = useRef<Promise<void>>(Promise.resolve())
  const take = useCallback(
    (ask: () => Promise<AttachOutcome>) => {
      running.current = running.current.catch(() => undefined).then(() => attach(ask))
    },
    [attach],
  )
  const choose = useCallback(() => take(() => desktop.attachChosen()), [take, desktop])
  const settled = useCallback(() => running.current.catch(() => undefined), [])

  return useMemo(
    () => ({
      states,
      isBusy,
      choose,
      settled,
      drop: () => take(() => desktop.attachDropped()),
      paste: (files) => take(() => pasted(desktop, files)),
      open: async (attachment) => {
        const outcome = await desktop.openAttachment(bytesOf(attachment))
        if (outcome.kind === 'failed') tell('Not opened', outcome.reason)
      },
      saveCopy: async (attachment) => {
        const outcome = await desktop.copyAttachment(bytesOf(attachment))
        if (outcome.kind === 'failed') tell('Not saved', outcome.reason)
        if (outcome.kind === 'copied') say(`A copy of ${attachment.name} is saved`, outcome.path)
      },
    }),
    [states, isBusy, take, choose, settled, desktop],
  )
}

/** Files that were copied in a file manager come with their places; a picture comes as itself. */
async function pasted(desktop: Desktop, files: readonly File[]): Promise<AttachOutcome> {
  const outcome = await desktop.attachDropped()
  const picture = files.find(({ type }) => type === 'image/png')
  if (outcome.kind === 'attached' || !picture) return outcome
  if (picture.size > largestAttachment) {
    tell(
      'Not attached',
      `The picture has ${sizeText(picture.size)}; at most ${sizeText(largestAttachment)} can be attached.`,
    )
    return outcome
  }
  return desktop.attachPicture(new Uint8Array(await picture.arrayBuffer()))
}

/** Looks once at the bytes of each file, whenever another one comes in. */
function useStates(desktop: Desktop, attachments: readonly Attachment[]) {
  const [states, setStates] = useState<ReadonlyMap<string, AttachmentState>>(new Map())
  const learn = useCallback(
    (sha256: string, state: AttachmentState) => setStates((before) => new Map(before).set(sha256, state)),
    [],
  )
  const asked = useRef(new Set<string>())
  useEffect(() => {
    const unknown = attachments.map(({ sha256 }) => sha256).filter((sha256) => !asked.current.has(sha256))
    if (unknown.length === 0) return
    for (const sha256 of unknown) asked.current.add(sha256)
    desktop.checkAttachments(unknown).then((found) => {
      for (const [index, sha256] of unknown.entries()) {
        const state = found[index]
        if (state) learn(sha256, state)
      }
    })
  }, [desktop, attachments, learn])
  return [states, learn] as const
}

function bytesOf({ name, sha256 }: Attachment): NamedBytes {
  return { name, sha256 }
}

function tell(title: string, message: string): void {
  notifications.show({ title, message, color: 'red', autoClose: 20_000 })
}

function say(title: string, message: string): void {
  notifications.show({ title, message })
}
