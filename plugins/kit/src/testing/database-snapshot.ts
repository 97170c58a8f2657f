import { Client } from "@medusajs/framework/pg"

/** The schema of what the snapshot keeps; it lives in the test's own database and ends with it. */
const SCHEMA = "webox_test"

/** A lock that another connection holds for longer is in the way of the next test: that connection is ended. */
const LOCK_PATIENCE_MS = 300

/**
 * Puts a test's database back to what it was, in hundredths of a second: only tables that were written to are filled
 * again. A new database from a template, which is what Medusa's runner makes before each test, costs about a second.
 *
 * A trigger on each table notes that it was written to. The user of the database must be a superuser, so that rows can
 * be put back without the checks and triggers of the application.
 */
export class DatabaseSnapshot {
  private constructor(
    private readonly client: Client,
    private readonly columns: Map<string, string>,
    private readonly sequences: Map<string, string | null>,
    private readonly triggers: Set<string>
  ) {}

  /** Keeps what all tables of the schema `public` hold now. @param databaseUrl the database of the app under test */
  static async take(databaseUrl: string): Promise<DatabaseSnapshot> {
    const client = new Client({ connectionString: databaseUrl })
    // The app's database may be dropped, and this connection with it, before `close` is called.
    client.on("error", () => undefined)
    await client.connect()
    await client.query(`DROP SCHEMA IF EXISTS ${SCHEMA} CASCADE; CREATE SCHEMA ${SCHEMA}`)
    const columns = await columnsOfTables(client)
    await keepTables(client, columns)
    await noteWrites(client, [...columns.keys()])
    return new DatabaseSnapshot(client, columns, await sequencesOf(client), new Set(await triggersOf(client)))
  }

  /** Puts everything back. What other connections are still writing is lost: they are ended. */
  async restore(): Promise<void> {
    await this.client.query(`SET lock_timeout = ${LOCK_PATIENCE_MS}`)
    try {
      await this.putBack()
    } catch (error) {
      if (!isLockTimeout(error)) throw error
      await endOtherTransactions(this.client)
      await this.putBack()
    }
  }

  async close(): Promise<void> {
    await this.client.end()
  }

  private async putBack(): Promise<void> {
    await inTransaction(this.client, async () => {
      // What is written from here on is noted for the next time.
      const { rows } = await this.client.query<{ name: string }>(`DELETE FROM ${SCHEMA}.written RETURNING name`)
      const existing = await columnsOfTables(this.client)
      const created = [...existing.keys()].filter((name) => !this.columns.has(name))
      const dropped = [...this.columns.keys()].filter((name) => !existing.has(name))
      const written = new Set([...rows.map(({ name }) => name), ...dropped])
      // A fault that a test made and did not mend, because it failed before.
      const faults = (await triggersOf(this.client)).filter((trigger) => !this.triggers.has(trigger))
      await runAll(this.client, [
        "SET LOCAL session_replication_role = replica",
        ...faults.map((trigger) => `DROP TRIGGER ${trigger}`),
        ...created.map((name) => `DROP TABLE public.${quoted(name)} CASCADE`),
        ...dropped.flatMap((name) => [copyShape(SCHEMA, "public", name), noteWritesTo(name)]),
        ...[...written].flatMap((name) => this.refill(name)),
        ...[...this.sequences].map(([name, value]) => setSequence(name, value)),
      ])
    })
  }

  private refill(table: string): string[] {
    const columns = this.columns.get(table)
    if (columns === undefined) return []
    return [`DELETE FROM public.${quoted(table)}`, copyRows(SCHEMA, "public", table, columns)]
  }
}

/** The columns that can be written, by table, ready for SQL. */
async function columnsOfTables(client: Client): Promise<Map<string, string>> {
  const { rows } = await client.query<{ name: string; columns: string }>(
    `SELECT t.relname AS name, string_agg(quote_ident(c.attname), ', ' ORDER BY c.attnum) AS columns
     FROM pg_class t JOIN pg_attribute c ON c.attrelid = t.oid
     WHERE t.relnamespace = 'public'::regnamespace AND t.relkind IN ('r', 'p') AND NOT t.relispartition
       AND c.attnum > 0 AND NOT c.attisdropped AND c.attgenerated = ''
     GROUP BY t.relname`
  )
  return new Map(rows.map(({ name, columns }) => [name, columns]))
}

async function keepTables(client: Client, tables: Map<string, string>): Promise<void> {
  await runAll(
    client,
    [...tables].flatMap(([name, columns]) => [
      copyShape("public", SCHEMA, name),
      copyRows("public", SCHEMA, name, columns),
    ])
  )
}

/** All but foreign keys, which no table has that an application makes and drops while it runs. */
function copyShape(from: string, to: string, table: string): string {
  return `CREATE TABLE ${to}.${quoted(table)} (LIKE ${from}.${quoted(table)} INCLUDING ALL)`
}

function copyRows(from: string, to: string, table: string, columns: string): string {
  return `INSERT INTO ${to}.${quoted(table)} (${columns}) OVERRIDING SYSTEM VALUE SELECT ${columns} FROM ${from}.${quoted(table)}`
}

/** One row a written statement, with no unique key: two transactions that write at once must not wait for each other. */
async function noteWrites(client: Client, tables: string[]): Promise<void> {
  await runAll(client, [
    `CREATE UNLOGGED TABLE ${SCHEMA}.written (name text NOT NULL)`,
    `CREATE FUNCTION ${SCHEMA}.note_write() RETURNS trigger LANGUAGE plpgsql AS
     $$ BEGIN INSERT INTO ${SCHEMA}.written VALUES (TG_TABLE_NAME); RETURN NULL; END $$`,
    ...tables.map(noteWritesTo),
  ])
}

function noteWritesTo(table: string): string {
  return `CREATE TRIGGER webox_test_note_write AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON public.${quoted(table)}
    FOR EACH STATEMENT EXECUTE FUNCTION ${SCHEMA}.note_write()`
}

async function sequencesOf(client: Client): Promise<Map<string, string | null>> {
  const { rows } = await client.query<{ name: string; value: string | null }>(
    `SELECT quote_ident(sequencename) AS name, last_value::text AS value FROM pg_sequences WHERE schemaname = 'public'`
  )
  return new Map(rows.map(({ name, value }) => [name, value]))
}

/** As `DROP TRIGGER` names them. */
async function triggersOf(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT format('%I ON %s', tgname, tgrelid::regclass) AS name FROM pg_trigger WHERE NOT tgisinternal`
  )
  return rows.map(({ name }) => name)
}

/** A sequence that was never used has no last value, and begins again. */
function setSequence(name: string, value: string | null): string {
  return value === null ? `ALTER SEQUENCE public.${name} RESTART` : `SELECT setval('public.${name}', ${value})`
}

/** Connections that only listen or wait for work stay. */
async function endOtherTransactions(client: Client): Promise<void> {
  await client.query(
    `SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity
     WHERE datname = current_database() AND pid <> pg_backend_pid() AND xact_start IS NOT NULL`
  )
}

async function inTransaction(client: Client, work: () => Promise<void>): Promise<void> {
  await client.query("BEGIN")
  try {
    await work()
    await client.query("COMMIT")
  } catch (error) {
    await client.query("ROLLBACK")
    throw error
  }
}

/** In one message to the server, all or nothing. */
async function runAll(client: Client, statements: string[]): Promise<void> {
  await client.query(statements.join(";\n"))
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}

function isLockTimeout(error: unknown): boolean {
  return typeof error === "object" && error !== null && "code" in error && error.code === "55P03"
}
