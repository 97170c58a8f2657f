type Listener = () => void

const listeners = new Set<Listener>()

/** Tells the workers of this process that there may be something to do, so that they need not wait for their next poll. */
export function wakeWorkers(): void {
  for (const listener of listeners) listener()
}

/** @returns a function that ends the listening */
export function onWake(listener: Listener): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
