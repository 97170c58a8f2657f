import { Client } from "pg"
import { Problem } from "../lib/problem.mjs"

/** What a person can do about each way in which a database refuses. Codes: Node's network errors and Postgres' SQLSTATE. */
const advice: Record<string, string> = {
  ECONNREFUSED: "nothing listens there. Start that Postgres, or correct DATABASE_URL",
  ENOTFOUND: "its host name is unknown. Correct DATABASE_URL",
  ETIMEDOUT: "it does not answer. Check the network, or correct DATABASE_URL",
  "28P01": "the password is wrong. Correct DATABASE_URL",
  "28000": "it does not admit this user. Correct DATABASE_URL, or the server's pg_hba.conf",
  "3D000": "the database does not exist. Create it, or correct DATABASE_URL",
  "53300": "it has no connection left. Raise its max_connections, or stop other programs",
  "57P03": "it is starting or stopping. Try again in a moment",
}

/**
 * Connects once and makes sure that tables can be made.
 *
 * @throws {Problem} one sentence that says why the database refuses; the password is never shown
 */
export async function checkDatabase(url: string): Promise<void> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  try {
    await client.connect()
    const { rows } = await client.query("SELECT has_schema_privilege('public', 'CREATE') AS allowed")
    if (!rows[0]?.allowed) {
      throw new Problem(
        `The database ${place(url)} does not let this user make tables: GRANT CREATE ON SCHEMA public to it.`
      )
    }
  } catch (error) {
    if (error instanceof Problem) throw error
    throw new Problem(`The database ${place(url)} refuses: ${reasonOf(error)}.`)
  } finally {
    await client.end().catch(() => undefined)
  }
}

function reasonOf(error: unknown): string {
  const cause = error instanceof AggregateError ? error.errors[0] : error
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : ""
  if (cause instanceof Error && /timeout/i.test(cause.message)) return advice.ETIMEDOUT ?? ""
  return advice[code] ?? (cause instanceof Error ? cause.message : String(cause))
}

function place(url: string): string {
  const { hostname, port, pathname } = new URL(url)
  return `${pathname.slice(1)} at ${hostname}:${port || 5432}`
}
