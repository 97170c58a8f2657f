import { randomUUID } from "node:crypto"
import type { Context } from "@medusajs/framework/types"
import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import { InjectManager, MedusaContext, MedusaService } from "@medusajs/framework/utils"
import { IdempotencyKey } from "./models/idempotency-key"

/** An answer as it is kept. */
export interface KeptAnswer {
  status: number
  headers: Record<string, string>
  /** The bytes of the body in base64. */
  body: string
}

/** What a request may do with its key. */
export type Claim =
  /** It is the first, or the first one died: run, then `keep` or `release` with this attempt. */
  | { kind: "run"; attempt: string }
  /** It was answered: send that again. */
  | { kind: "replay"; answer: KeptAnswer }
  /** The first one still runs; its lease ends in so many seconds. */
  | { kind: "running"; retry_after_s: number }
  /** The key came with another body before. */
  | { kind: "reused" }

interface ExistingRow {
  body_hash: string
  status: "running" | "done"
  answer: KeptAnswer | null
  lease_s: string | number
}

/**
 * Remembers requests by their key, in Postgres, so that of many with one key one runs, whatever the process.
 *
 * Each step is one SQL statement: no two requests can both be told to run.
 */
export class IdempotencyModuleService extends MedusaService({ IdempotencyKey }) {
  /**
   * Takes the key, or tells why not.
   *
   * @param request.lease_s seconds for which a try that gives no sign of life keeps the key from others
   * @param request.keep_s seconds for which the answer is replayed
   */
  @InjectManager()
  async claim(
    request: { id: string; body_hash: string; lease_s: number; keep_s: number },
    @MedusaContext() context: Context<SqlEntityManager> = {}
  ): Promise<Claim> {
    const attempt = randomUUID()
    // The row may be released between the two statements: then the key is free again, and the next round takes it.
    for (let round = 0; round < 5; round++) {
      if (await take({ ...request, attempt }, context)) return { kind: "run", attempt }
      const row = await find(request.id, context)
      if (!row) continue
      if (row.body_hash !== request.body_hash) return { kind: "reused" }
      if (row.status === "done" && row.answer) return { kind: "replay", answer: row.answer }
      return { kind: "running", retry_after_s: Math.max(1, Math.ceil(Number(row.lease_s))) }
    }
    return { kind: "running", retry_after_s: 1 }
  }

  /** Tells that the try still lives. @returns false when another try has taken over, or the key is gone */
  @InjectManager()
  async renew(
    id: string,
    attempt: string,
    leaseSeconds: number,
    @MedusaContext() context: Context<SqlEntityManager> = {}
  ): Promise<boolean> {
    const rows = await execute(
      context.manager,
      `update webox_idempotency_key set leased_until = now() + make_interval(secs => ?), updated_at = now()
       where id = ? and attempt = ? and status = 'running' returning id`,
      [leaseSeconds, id, attempt]
    )
    return rows.length > 0
  }

  /** Keeps the answer of the try, to be replayed. It does nothing when another try has taken over. */
  @InjectManager()
  async keep(
    id: string,
    attempt: string,
    answer: KeptAnswer,
    @MedusaContext() context: Context<SqlEntityManager> = {}
  ): Promise<void> {
    await execute(
      context.manager,
      `update webox_idempotency_key set status = 'done', answer = ?::jsonb, updated_at = now()
       where id = ? and attempt = ? returning id`,
      [JSON.stringify(answer), id, attempt]
    )
  }

  /** Frees the key, since its try came to nothing. */
  @InjectManager()
  async release(id: string, attempt: string, @MedusaContext() context: Context<SqlEntityManager> = {}): Promise<void> {
    await execute(context.manager, `delete from webox_idempotency_key where id = ? and attempt = ? returning id`, [
      id,
      attempt,
    ])
  }

  /** Deletes the keys whose time is over. @returns how many */
  @InjectManager()
  async removeExpired(@MedusaContext() context: Context<SqlEntityManager> = {}): Promise<number> {
    const rows = await execute(
      context.manager,
      `delete from webox_idempotency_key where expires_at <= now() returning id`,
      []
    )
    return rows.length
  }
}

/** A new row, or one whose time is over, or one whose try died; atomically, by the primary key. */
async function take(
  request: { id: string; body_hash: string; attempt: string; lease_s: number; keep_s: number },
  { manager }: Context<SqlEntityManager>
): Promise<boolean> {
  const rows = await execute(
    manager,
    `insert into webox_idempotency_key as kept (id, body_hash, attempt, status, leased_until, expires_at)
     values (?, ?, ?, 'running', now() + make_interval(secs => ?), now() + make_interval(secs => ?))
     on conflict (id) do update set
       body_hash = excluded.body_hash, attempt = excluded.attempt, status = 'running', answer = null,
       leased_until = excluded.leased_until, expires_at = excluded.expires_at, updated_at = now()
     where kept.expires_at <= now()
        or (kept.status = 'running' and kept.leased_until <= now() and kept.body_hash = excluded.body_hash)
     returning id`,
    [request.id, request.body_hash, request.attempt, request.lease_s, request.keep_s]
  )
  return rows.length > 0
}

async function find(id: string, { manager }: Context<SqlEntityManager>): Promise<ExistingRow | undefined> {
  const [row] = await execute<ExistingRow>(
    manager,
    `select body_hash, status, answer, extract(epoch from leased_until - now()) as lease_s
     from webox_idempotency_key where id = ?`,
    [id]
  )
  return row
}

async function execute<Row = { id: string }>(
  manager: SqlEntityManager | undefined,
  sql: string,
  values: unknown[]
): Promise<Row[]> {
  if (!manager) throw new Error("The method was called without its decorator.")
  return manager.execute<Row[]>(sql, values)
}
