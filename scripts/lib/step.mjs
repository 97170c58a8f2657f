/** How many steps are under way: the name of one alone ticks in a terminal, several would write over each other. */
let underWay = 0

/**
 * Does one step of a command, and shows its name and its time.
 *
 * @template Result
 * @param {string} name as it is shown: "Building the storefront"
 * @param {() => Promise<Result>} work
 * @returns {Promise<Result>}
 */
export async function step(name, work) {
  const startedAt = Date.now()
  const seconds = () => `${((Date.now() - startedAt) / 1000).toFixed(1)} s`
  const terminal = process.stdout.isTTY
  underWay += 1
  if (terminal) process.stdout.write(`\r  … ${name}\x1b[K`)
  else console.log(`  … ${name}`)
  const tick = () => underWay === 1 && process.stdout.write(`\r  … ${name} (${seconds()})\x1b[K`)
  const ticking = terminal ? setInterval(tick, 1000) : undefined

  try {
    const result = await work()
    finish("✔")
    return result
  } catch (error) {
    finish("✖")
    throw error
  }

  /** @param {string} mark */
  function finish(mark) {
    clearInterval(ticking)
    underWay -= 1
    console.log(`${terminal ? "\r" : ""}  ${mark} ${name} (${seconds()})${terminal ? "\x1b[K" : ""}`)
  }
}
