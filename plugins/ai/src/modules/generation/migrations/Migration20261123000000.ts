import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** How a provider does: its calls of the last hour, and its last error, each from an index. */
export class Migration20261123000000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_webox_ai_attempt_provider" ON webox_ai_attempt (provider, sent_at DESC) INCLUDE (error_kind);`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_webox_ai_attempt_error" ON webox_ai_attempt (provider, sent_at DESC) WHERE error_kind IS NOT NULL;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`DROP INDEX IF EXISTS "IDX_webox_ai_attempt_error";`)
    this.addSql(`DROP INDEX IF EXISTS "IDX_webox_ai_attempt_provider";`)
  }
}
