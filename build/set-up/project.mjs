import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder that holds package.json. */
export const projectRoot = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

/** What can be made again at any time: runtimes, stamps, remembered failures. */
export const cacheFolder = join(projectRoot, 'node_modules', '.cache', 'debrief')

/** A path inside the project, whichever folder a command was started in. */
export const inProject = (/** @type {string[]} */ ...parts) => join(projectRoot, ...parts)
