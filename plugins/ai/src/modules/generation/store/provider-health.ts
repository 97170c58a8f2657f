import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { ProviderErrorKind } from "../../../provider"

/** How the calls to a provider went, for generations and for conversations, those of all processes. An answer counts once it has ended. */
export interface ProviderHealth {
  provider: string
  calls_last_hour: number
  /** Those that ended with an error which is not about what was asked. */
  failures_last_hour: number
  /** The newest error of any kind, whenever it was. */
  last_error: { kind: ProviderErrorKind; message: string | null; at: Date } | null
}

/** By provider, in one query. */
export async function readProviderHealth(knex: Knex, providers: string[]): Promise<Map<string, ProviderHealth>> {
  const { rows } = await knex.raw<{
    rows: (Omit<ProviderHealth, "last_error"> & {
      kind: ProviderErrorKind | null
      message: string | null
      at: Date
    })[]
  }>(
    `SELECT asked.provider, recent.calls_last_hour, recent.failures_last_hour, newest.kind, newest.message, newest.at
     FROM unnest(?::text[]) AS asked (provider)
     CROSS JOIN LATERAL (
       SELECT count(*)::int AS calls_last_hour,
         count(*) FILTER (WHERE error_kind NOT IN ('content_refused', 'invalid_request'))::int AS failures_last_hour
       FROM (
         SELECT error_kind FROM webox_ai_attempt attempt
         WHERE attempt.provider = asked.provider AND sent_at > now() - interval '1 hour'
         UNION ALL
         SELECT error_kind FROM webox_ai_message message
         WHERE message.provider = asked.provider AND asked_at > now() - interval '1 hour'
         UNION ALL
         SELECT error_kind FROM webox_ai_answer_call replaced
         WHERE replaced.provider = asked.provider AND asked_at > now() - interval '1 hour'
       ) call
     ) AS recent
     LEFT JOIN LATERAL (
       SELECT * FROM (
         (SELECT error_kind AS kind, error_message AS message, coalesce(ended_at, sent_at) AS at
          FROM webox_ai_attempt attempt WHERE attempt.provider = asked.provider AND error_kind IS NOT NULL
          ORDER BY sent_at DESC LIMIT 1)
         UNION ALL
         (SELECT error_kind, error_message, ended_at
          FROM webox_ai_message answer WHERE answer.provider = asked.provider AND asked_at IS NOT NULL AND error_kind IS NOT NULL
          ORDER BY asked_at DESC LIMIT 1)
         UNION ALL
         (SELECT error_kind, error_message, asked_at
          FROM webox_ai_answer_call replaced WHERE replaced.provider = asked.provider ORDER BY asked_at DESC LIMIT 1)
       ) last ORDER BY at DESC LIMIT 1
     ) AS newest ON true`,
    [providers]
  )
  return new Map(
    rows.map(({ kind, message, at, ...counts }) => [
      counts.provider,
      { ...counts, last_error: kind && { kind, message, at } },
    ])
  )
}
