import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { NewsDesk, type ListeningConnection } from "./news-desk"
import { Signal } from "../durable-jobs/signal"

const desks = new WeakMap<Knex, NewsDesk>()

/** News of one topic, for a loop that reads what has changed, and waits, until it has seen enough. */
export interface FollowedNews {
  /** Resolves when there were news since the last wait, when the time is up, or when `stop` is called. */
  wait(timeoutMs: number): Promise<void>
  /** Ends it, and a wait that is going on. */
  stop(): void
}

/**
 * Follows a topic that `tellNews` tells, from whichever process. The connection is made when the first one follows, and
 * closed when the last one stops.
 *
 * @example
 * const news = await followNews(container, `generation:${id}`)
 * for (let now = await read(id); !hasEnded(now); now = await read(id)) { send(now); await news.wait(10_000) }
 */
export async function followNews(container: MedusaContainer, topic: string): Promise<FollowedNews> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const desk = desks.get(knex) ?? new NewsDesk(() => ownConnection(knex))
  desks.set(knex, desk)

  const signal = new Signal()
  const leave = await desk.follow(topic, () => signal.raise())
  return {
    wait: (timeoutMs) => signal.wait(timeoutMs),
    stop: () => {
      leave()
      signal.raise()
    },
  }
}

/** With the settings of the pool, but not of the pool: knex's types leave this part of its client out. */
function ownConnection(knex: Knex): Promise<ListeningConnection> {
  const { client } = knex as unknown as { client: { acquireRawConnection(): Promise<ListeningConnection> } }
  return client.acquireRawConnection()
}
