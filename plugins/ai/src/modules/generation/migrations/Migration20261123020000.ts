import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** When the provider was asked for an answer: how a provider does is told by conversations too, each from an index. */
export class Migration20261123020000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`ALTER TABLE webox_ai_message ADD COLUMN IF NOT EXISTS asked_at timestamptz;`)
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_webox_ai_message_provider" ON webox_ai_message (provider, asked_at DESC) INCLUDE (error_kind) WHERE asked_at IS NOT NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_webox_ai_message_error" ON webox_ai_message (provider, asked_at DESC) WHERE asked_at IS NOT NULL AND error_kind IS NOT NULL;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`ALTER TABLE webox_ai_message DROP COLUMN IF EXISTS asked_at;`)
  }
}
