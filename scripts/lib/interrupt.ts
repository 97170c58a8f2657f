const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const

/** Settles when the command is asked to end by a signal, or when the process that started it is gone. */
export function interruption(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of signals) process.on(signal, () => resolve())
    process.on("disconnect", resolve)
  })
}

/**
 * Cleans up and exits when the command is asked to end.
 *
 * @returns takes it back: from then on others answer the signals
 */
export function onInterrupt(cleanUp: () => Promise<void>): () => void {
  const interrupt = () => {
    void cleanUp().finally(() => process.exit(130))
  }
  for (const signal of signals) process.once(signal, interrupt)
  process.once("disconnect", interrupt)
  return () => {
    for (const signal of signals) process.off(signal, interrupt)
    process.off("disconnect", interrupt)
  }
}
