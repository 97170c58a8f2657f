import type { Knex } from "@medusajs/framework/mikro-orm/knex"

/**
 * Who knows when a kind of thing has ended for which credits are held. While it has not, no clock releases its holds; and
 * when it has, a hold that is still open is an orphan.
 */
export interface HoldOwner {
  /** The type of the holds' references, such as `generation`. */
  reference_type: string
  /** Which of the things have ended, or are not there: their ids. */
  findEnded(knex: Knex, ids: string[]): Promise<string[]>
}
