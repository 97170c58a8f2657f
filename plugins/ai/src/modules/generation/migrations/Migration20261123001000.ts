import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** What moderation said of a prompt, before the first call. */
export class Migration20261123001000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`ALTER TABLE webox_ai_generation ADD COLUMN IF NOT EXISTS moderation jsonb;`)
  }

  override async down(): Promise<void> {
    this.addSql(`ALTER TABLE webox_ai_generation DROP COLUMN IF EXISTS moderation;`)
  }
}
