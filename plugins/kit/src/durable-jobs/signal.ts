/** Lets one loop sleep until there is news or the time is up. News that comes while nobody sleeps is kept. */
export class Signal {
  private isRaised = false
  private wakeSleeper: (() => void) | undefined

  raise(): void {
    this.isRaised = true
    this.wakeSleeper?.()
  }

  /** Resolves at once if the signal was raised since the last wait, else when it is raised or after `timeoutMs`. */
  async wait(timeoutMs: number): Promise<void> {
    if (!this.isRaised) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, timeoutMs)
        this.wakeSleeper = () => {
          clearTimeout(timer)
          resolve()
        }
      })
    }
    this.isRaised = false
    this.wakeSleeper = undefined
  }
}
