/** How long something may be kept at most: a process that was killed may have changed an index without telling. */
const LIFETIME_MS = 60_000

/**
 * Keeps what was counted, for as long as nothing changes in the index: the keys contain the time of the index' last change. So it
 * is always as right as the database, in every process, and only spares counting the same again for the next page.
 */
export class AnswerCache<Value> {
  private readonly entries = new Map<string, { value: Promise<Value>; until: number }>()

  /** @param size how many answers are kept; the one that was not asked for the longest goes first */
  constructor(private readonly size: number) {}

  /** What is kept under the key, or else what `make` gives. Two who ask at the same time wait for one answer. */
  get(key: string, make: () => Promise<Value>): Promise<Value> {
    const known = this.entries.get(key)
    this.entries.delete(key)
    if (known && known.until > Date.now()) {
      this.entries.set(key, known)
      return known.value
    }
    const value = make()
    this.entries.set(key, { value, until: Date.now() + LIFETIME_MS })
    value.catch(() => this.entries.delete(key))
    const oldest = this.entries.keys().next()
    if (this.entries.size > this.size && !oldest.done) this.entries.delete(oldest.value)
    return value
  }
}
