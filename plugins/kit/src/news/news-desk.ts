import { CHANNEL } from "./channel"

/** The part of a connection to Postgres that listening needs. */
export interface ListeningConnection {
  query(sql: string): Promise<unknown>
  on(event: "notification", listener: (news: { payload?: string | undefined }) => void): unknown
  on(event: "error" | "end", listener: () => void): unknown
  end(): Promise<void>
}

/** How long it waits before it connects again. */
const RETRY_MS = 1_000

/**
 * Listens to Postgres for one process, over one connection, for as long as anybody follows a topic.
 *
 * News that come while there is no connection are lost, so everybody is told something when there is one again: to look
 * once too often is harmless.
 */
export class NewsDesk {
  private readonly followers = new Map<string, Set<() => void>>()
  private connection: Promise<ListeningConnection> | undefined

  /** @param connect opens a connection of its own: one of a pool would be taken from its other users */
  constructor(private readonly connect: () => Promise<ListeningConnection>) {}

  /**
   * Calls `onNews` for each news of a topic from now on.
   *
   * @returns a function that ends it; resolves when Postgres listens, so that nothing told after that is missed
   */
  async follow(topic: string, onNews: () => void): Promise<() => void> {
    const followers = this.followers.get(topic) ?? new Set()
    this.followers.set(topic, followers.add(onNews))
    try {
      await this.listen()
    } catch (error) {
      this.leave(topic, onNews)
      throw error
    }
    return () => this.leave(topic, onNews)
  }

  private leave(topic: string, onNews: () => void): void {
    const followers = this.followers.get(topic)
    followers?.delete(onNews)
    if (followers?.size === 0) this.followers.delete(topic)
    if (this.followers.size > 0) return
    const leaving = this.connection
    this.connection = undefined
    leaving?.then((connection) => connection.end()).catch(() => undefined)
  }

  private listen(): Promise<ListeningConnection> {
    this.connection ??= this.open()
    return this.connection
  }

  private open(): Promise<ListeningConnection> {
    const opening = this.connect().then(async (connection) => {
      connection.on("notification", ({ payload = "" }) => this.tell(payload))
      connection.on("error", () => this.lose(opening))
      connection.on("end", () => this.lose(opening))
      await connection.query(`LISTEN ${CHANNEL}`)
      return connection
    })
    opening.catch(() => this.lose(opening))
    return opening
  }

  /** It broke, or was never made. One that nobody needs any more is let go. */
  private lose(lost: Promise<ListeningConnection>): void {
    if (this.connection !== lost) return
    this.connection = undefined
    setTimeout(() => void this.listenAgain(), RETRY_MS).unref()
  }

  private async listenAgain(): Promise<void> {
    if (this.followers.size === 0) return
    try {
      await this.listen()
      for (const topic of this.followers.keys()) this.tell(topic)
    } catch {
      // `lose` has seen to the next try.
    }
  }

  private tell(topic: string): void {
    for (const onNews of this.followers.get(topic) ?? []) onNews()
  }
}
