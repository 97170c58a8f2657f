/** Something a person can put right. Its message is one sentence or a few that say what to do. */
export class Problem extends Error {}

const fullDisk = /ENOSPC|no space left on device/i

/**
 * What to tell the person at the terminal about an error.
 *
 * @param {unknown} error
 * @returns {string}
 */
export function explain(error) {
  if (error instanceof Problem) return `✖ ${error.message}`
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error)
  if (fullDisk.test(text)) return `✖ The disk is full. Free at least 2 GB and start again.`
  return `✖ ${text}`
}

/**
 * @param {string} output what a program printed before it failed
 * @returns {boolean} whether it failed because the disk is full
 */
export function isFullDisk(output) {
  return fullDisk.test(output)
}
