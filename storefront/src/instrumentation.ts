/** Runs once when the server starts, before it listens: the warm-up waits by itself, and the server does not wait for it. */
export async function register(): Promise<void> {
  // Written like this, Next leaves it out of what it builds for runtimes other than Node.
  if (process.env.NEXT_RUNTIME === "nodejs") {
    const { startWarmUp } = await import("./lib/start-warm-up")
    void startWarmUp()
  }
}
