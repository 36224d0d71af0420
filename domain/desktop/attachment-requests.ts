import * as z from 'zod'
import { type Attachment, largestAttachment, Sha256Text } from '../attachment'
import type { Instant } from '../time'
import type { ArchiveProblem } from './archive-requests'

/** What the window may ask about files that belong to incidents. */
export interface AttachmentRequests {
  /** Asks for files and keeps them. */
  attachChosen(): Promise<AttachOutcome>
  /**
   * Keeps the files that were dropped or pasted last. Their paths are added on the way by the preload script, which
   * takes them from what the system has handed over: what the window says here does not count.
   */
  attachDropped(...paths: string[]): Promise<AttachOutcome>
  /**
   * Keeps a picture that was pasted and is no file: as PNG. These are the only bytes that cross the process line;
   * all others go from file to file on the desktop side.
   */
  attachPicture(png: Uint8Array): Promise<AttachOutcome>
  /** Whether the bytes of each are still what they were, in the same order. */
  checkAttachments(sha256s: readonly string[]): Promise<readonly AttachmentState[]>
  /** Opens a read-only copy with the system's program for it; only kinds that hold nothing that runs. */
  openAttachment(attachment: NamedBytes): Promise<AttachmentOpened>
  /** Asks where to and writes a copy. */
  copyAttachment(attachment: NamedBytes): Promise<AttachmentCopied>
}

/** A file whose bytes are safely in the archive, before it stands in an incident. */
export type AttachedFile = Pick<Attachment, 'name' | 'sha256' | 'bytes' | 'type'> & {
  /** The archive held these very bytes already. */
  readonly isKnown: boolean
}

export type AttachOutcome =
  | { readonly kind: 'nothing' }
  | {
      readonly kind: 'attached'
      readonly files: readonly AttachedFile[]
      readonly at: Instant
      /** Files that were not taken, and why. */
      readonly refused: readonly ArchiveProblem[]
    }

export type AttachmentState =
  | { readonly kind: 'whole' }
  /** `words` say what is wrong and what to do. */
  | { readonly kind: 'missing' | 'damaged' | 'unreachable'; readonly words: string }

export type AttachmentOpened =
  | { readonly kind: 'opened' }
  | { readonly kind: 'failed'; readonly reason: string }

export type AttachmentCopied =
  | { readonly kind: 'copied'; readonly path: string }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly reason: string }

const NamedBytes = z.strictObject({ name: z.string().max(1000), sha256: Sha256Text })
export type NamedBytes = Readonly<z.infer<typeof NamedBytes>>

export const attachmentArguments = {
  attachChosen: z.tuple([]),
  attachDropped: z.array(z.string()),
  attachPicture: z.tuple([
    z.custom<Uint8Array>((png) => png instanceof Uint8Array && png.length <= largestAttachment),
  ]),
  checkAttachments: z.tuple([z.array(Sha256Text).readonly()]),
  openAttachment: z.tuple([NamedBytes]),
  copyAttachment: z.tuple([NamedBytes]),
}
