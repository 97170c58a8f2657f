import { Client } from "pg"

type Remembered = "migrated" | "demo" | "address"

/** Where Medusa keeps the whole address of a public file. */
const fileAddresses = [
  ["image", "url"],
  ["product", "thumbnail"],
  ["product_variant", "thumbnail"],
  ["cart_line_item", "thumbnail"],
  ["order_line_item", "thumbnail"],
] as const

/**
 * What the launcher remembers in the database itself, so that a restored or moved database says what it is: which
 * sources migrated it, whether the demo shop is wanted or done, and where browsers found the backend.
 */
export class ShopDatabase {
  constructor(private readonly url: string) {}

  /** Whether Medusa's tables are missing. */
  async isEmpty(): Promise<boolean> {
    const [row] = await this.#query<{ empty: boolean }>("SELECT to_regclass('public.store') IS NULL AS empty")
    return row?.empty ?? true
  }

  async remembered(key: Remembered): Promise<string | undefined> {
    const [known] = await this.#query("SELECT 1 WHERE to_regclass('public.webox_launcher') IS NOT NULL")
    if (!known) return undefined
    const [row] = await this.#query<{ value: string }>("SELECT value FROM webox_launcher WHERE key = $1", [key])
    return row?.value
  }

  async remember(key: Remembered, value: string): Promise<void> {
    await this.#query("CREATE TABLE IF NOT EXISTS webox_launcher (key text PRIMARY KEY, value text NOT NULL)")
    await this.#query(
      "INSERT INTO webox_launcher (key, value) VALUES ($1, $2) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
      [key, value]
    )
  }

  /** Rewrites the addresses of public files that begin with the one so that they begin with the other. */
  async moveFiles(from: string, to: string): Promise<void> {
    for (const [table, column] of fileAddresses) {
      await this.#query(
        `UPDATE ${table} SET ${column} = $2 || substr(${column}, length($1) + 1) WHERE starts_with(${column}, $1)`,
        [from, to]
      )
    }
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
