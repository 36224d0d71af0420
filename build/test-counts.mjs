import { readFile } from 'node:fs/promises'

/** @typedef {{ passed: number, failed: number }} Count */

/** What Vitest's JSON report says. A file that could not even be loaded counts as one failure. @returns {Promise<Count>} */
export async function vitestCount(/** @type {string} */ report) {
  const { numPassedTests = 0, numFailedTests = 0, testResults = [] } = await read(report)
  const unloaded = testResults.filter(
    (/** @type {any} */ file) => file.status === 'failed' && file.assertionResults.length === 0,
  )
  return { passed: numPassedTests, failed: numFailedTests + unloaded.length }
}

/** What Playwright's JSON report says. A test that passed only when repeated passed, and its list says "flaky". @returns {Promise<Count>} */
export async function playwrightCount(/** @type {string} */ report) {
  const { stats, errors = [] } = await read(report)
  const { expected = 0, flaky = 0, unexpected = 0 } = stats ?? {}
  return { passed: expected + flaky, failed: unexpected + errors.length }
}

// A runner that broke down leaves no report; its exit code tells.
async function read(/** @type {string} */ report) {
  try {
    return JSON.parse(await readFile(report, 'utf8'))
  } catch {
    return {}
  }
}
