import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { HoldOwner } from "./hold-owners"
import { rowsOf } from "./ledger/accounts"

/** An open hold that nothing will close: it has expired, or what it was for has ended. */
export interface OrphanHold {
  id: string
  key: string
}

interface Search {
  owners: HoldOwner[]
  /** The id of the last hold looked at. */
  after?: string | undefined
  limit: number
}

/** What is held by an owner is left alone for so long: its end and the hold's are two transactions, at times. */
const GRACE = "interval '5 minutes'"

/**
 * Finds orphans among the next open holds. A hold whose kind has an owner is an orphan once the owner says so, whatever
 * the clock says; of the others, one that has expired.
 *
 * @returns the orphans, and the last hold looked at: undefined when there are no more
 */
export async function findOrphanHolds(
  knex: Knex,
  { owners, after, limit }: Search
): Promise<{ orphans: OrphanHold[]; last: string | undefined }> {
  const owned = owners.map(({ reference_type }) => reference_type)
  const suspects = await rowsOf<OrphanHold & { reference_type: string; reference_id: string }>(
    knex,
    `SELECT id, key, reference_type, reference_id FROM webox_credit_hold
     WHERE state = 'open' AND id > ? AND CASE WHEN reference_type = ANY(?) THEN created_at < now() - ${GRACE}
       ELSE expires_at <= now() END
     ORDER BY id LIMIT ?`,
    [after ?? "", owned, limit]
  )
  const ended = new Set<string>()
  for (const { reference_type, findEnded } of owners) {
    const ids = suspects.filter((hold) => hold.reference_type === reference_type).map((hold) => hold.reference_id)
    if (ids.length === 0) continue
    for (const id of await findEnded(knex, ids)) ended.add(`${reference_type} ${id}`)
  }
  const orphans = suspects
    .filter((hold) => !owned.includes(hold.reference_type) || ended.has(`${hold.reference_type} ${hold.reference_id}`))
    .map(({ id, key }) => ({ id, key }))
  return { orphans, last: suspects.length === limit ? suspects.at(-1)?.id : undefined }
}

const BATCH = 500

/** All orphans, by their ids, batch after batch. @param after the id of the last one that is known */
export async function* eachOrphanHold(knex: Knex, owners: HoldOwner[], after?: string): AsyncGenerator<OrphanHold> {
  do {
    const { orphans, last } = await findOrphanHolds(knex, { owners, after, limit: BATCH })
    yield* orphans
    after = last
  } while (after !== undefined)
}
