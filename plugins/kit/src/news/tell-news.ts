import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { CHANNEL } from "./channel"

/**
 * Tells every process that something has changed. Within a transaction it is told when that commits, and not at all when
 * it is rolled back.
 *
 * News are hints: who was not listening at that moment misses them, and what has changed is read from the database.
 *
 * @param topic what has changed, such as `generation:gen_01`; at most 500 characters
 */
export async function tellNews(knex: Knex, topic: string): Promise<void> {
  await knex.raw("SELECT pg_notify(?, ?)", [CHANNEL, topic])
}
