/** Keeps bytes by a key in memory, forgetting what was used longest ago once there are too many. */
export class ByteCache {
  private readonly entries = new Map<string, Uint8Array<ArrayBuffer>>()
  private size_bytes = 0

  constructor(private readonly most_bytes: number) {}

  get(key: string): Uint8Array<ArrayBuffer> | undefined {
    const found = this.entries.get(key)
    if (found === undefined) return undefined
    // A map keeps the order of insertion: the last one is the one used last.
    this.entries.delete(key)
    this.entries.set(key, found)
    return found
  }

  set(key: string, bytes: Uint8Array<ArrayBuffer>): void {
    this.forget(key)
    this.entries.set(key, bytes)
    this.size_bytes += bytes.byteLength
    for (const oldest of this.entries.keys()) {
      if (this.size_bytes <= this.most_bytes) return
      this.forget(oldest)
    }
  }

  private forget(key: string): void {
    this.size_bytes -= this.entries.get(key)?.byteLength ?? 0
    this.entries.delete(key)
  }
}
