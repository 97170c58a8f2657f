import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Calls for an answer that the provider surely did not take, and that another model stood in for: the message itself tells of the last call. */
export class Migration20261123022000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      CREATE TABLE IF NOT EXISTS webox_ai_answer_call (
        number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        message_id text NOT NULL REFERENCES webox_ai_message (id),
        provider text NOT NULL,
        model text NOT NULL,
        asked_at timestamptz NOT NULL,
        error_kind text NOT NULL,
        error_message text NOT NULL
      );`)
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_webox_ai_answer_call_provider" ON webox_ai_answer_call (provider, asked_at DESC) INCLUDE (error_kind);`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`DROP TABLE IF EXISTS webox_ai_answer_call;`)
  }
}
