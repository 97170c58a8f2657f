/**
 * Waits until all of it has ended, also when one fails: nothing is left running behind a command that has failed.
 *
 * @param {readonly Promise<unknown>[]} work
 * @throws what the first that failed threw
 */
export async function allEnded(work) {
  const results = await Promise.allSettled(work)
  const failed = results.find((result) => result.status === "rejected")
  if (failed) throw failed.reason
}
