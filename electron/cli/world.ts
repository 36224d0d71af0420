/** What a command may use of the world around it. */
export type World = {
  readonly say: (line: string) => void
  readonly complain: (line: string) => void
  /** What is piped in, as it comes. */
  readonly input: () => AsyncIterable<string>
  /** Calls back once somebody asks for an end, e.g. with Ctrl+C; until then that ends the program. */
  readonly whenInterrupted: (stop: () => void) => void
  readonly now: string
  /** The archive that is meant when none is named. */
  readonly archiveFolder: string
  readonly fontsFolder: string
  readonly version: () => string
}

/** 0 when all is well, 1 when something was found or failed, 2 when the command was not understood. */
export type ExitCode = 0 | 1 | 2
