import { Client } from "pg"

/**
 * What the launcher remembers in the database itself, so that a restored or moved database says what it is: which
 * sources migrated it, and whether the demo shop is wanted or done.
 */
export class ShopDatabase {
  constructor(private readonly url: string) {}

  /** Whether Medusa's tables are missing. */
  async isEmpty(): Promise<boolean> {
    const [row] = await this.#query<{ empty: boolean }>("SELECT to_regclass('public.store') IS NULL AS empty")
    return row?.empty ?? true
  }

  async remembered(key: "migrated" | "demo"): Promise<string | undefined> {
    const [known] = await this.#query("SELECT 1 WHERE to_regclass('public.webox_launcher') IS NOT NULL")
    if (!known) return undefined
    const [row] = await this.#query<{ value: string }>("SELECT value FROM webox_launcher WHERE key = $1", [key])
    return row?.value
  }

  async remember(key: "migrated" | "demo", value: string): Promise<void> {
    await this.#query("CREATE TABLE IF NOT EXISTS webox_launcher (key text PRIMARY KEY, value text NOT NULL)")
    await this.#query(
      "INSERT INTO webox_launcher (key, value) VALUES ($1, $2) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
      [key, value]
    )
  }

  /** The oldest publishable key that still works. */
  async publishableKey(): Promise<string | undefined> {
    const [row] = await this.#query<{ token: string }>(
      "SELECT token FROM api_key WHERE type = 'publishable' AND revoked_at IS NULL AND deleted_at IS NULL ORDER BY created_at LIMIT 1"
    )
    return row?.token
  }

  async #query<Row>(text: string, values: string[] = []): Promise<Row[]> {
    const client = new Client({ connectionString: this.url })
    await client.connect()
    try {
      const { rows } = await client.query(text, values)
      return rows
    } finally {
      await client.end()
    }
  }
}
