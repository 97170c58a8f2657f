import type { Change } from "./change"

/** Events of so many milliseconds are written down together: an import makes thousands. */
const COLLECT_MS = 100

/** Gathers the changes of a moment. What is given is written when its promise resolves, not before. */
export class ChangeCollector {
  private gathered = new Map<string, Change>()
  private written: Promise<void> | undefined

  constructor(private readonly write: (changes: Change[]) => Promise<void>) {}

  add(change: Change): Promise<void> {
    this.gathered.set(`${change.kind} ${change.id}`, change)
    this.written ??= new Promise((resolve) => setTimeout(resolve, COLLECT_MS)).then(() => {
      const changes = [...this.gathered.values()]
      this.gathered = new Map()
      this.written = undefined
      return this.write(changes)
    })
    return this.written
  }
}
