import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { Capability } from "../../../provider"
import { ownerColumn } from "./owner-column"
import type { Owner } from "./records"

/** What an owner spent on one day with one model. */
export interface UsageRow {
  /** UTC, such as `2026-11-22`. */
  date: string
  kind: Capability
  provider: string
  model: string
  credits_micros: number
  /** Generations that succeeded, or answers that were paid. */
  count: number
}

/** @param from first day, UTC @param to last day, UTC; both among them */
export async function readUsage(knex: Knex, owner: Owner, from: string, to: string): Promise<UsageRow[]> {
  const { column, value } = ownerColumn(owner)
  const { rows } = await knex.raw<{ rows: UsageRow[] }>(
    `SELECT to_char(paid.ended_at AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS date, paid.kind, paid.provider, paid.model,
       sum((paid.cost ->> 'credits_micros')::bigint)::float8 AS credits_micros, count(*)::int AS count
     FROM (
       SELECT kind, provider, model, cost, ended_at FROM webox_ai_generation WHERE ${column} = :value AND cost IS NOT NULL
       UNION ALL
       SELECT 'chat', message.provider, message.model, message.cost, message.ended_at
       FROM webox_ai_conversation conversation JOIN webox_ai_message message ON message.conversation_id = conversation.id
       WHERE conversation.${column} = :value AND message.cost IS NOT NULL
     ) paid
     WHERE paid.ended_at >= :from::date AT TIME ZONE 'UTC' AND paid.ended_at < (:to::date + 1) AT TIME ZONE 'UTC'
     GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4`,
    { value, from, to }
  )
  return rows
}
