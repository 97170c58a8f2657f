import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Files that people bring: they belong to an owner of their own, where those that are made belong to a generation. */
export class Migration20261123012000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`ALTER TABLE webox_ai_asset ALTER COLUMN generation_id DROP NOT NULL;`)
    for (const column of ["customer_id text", "user_id text", "deleted_at timestamptz"]) {
      this.addSql(`ALTER TABLE webox_ai_asset ADD COLUMN IF NOT EXISTS ${column};`)
    }
    this.addSql(`
      ALTER TABLE webox_ai_asset ADD CONSTRAINT webox_ai_asset_owner
      CHECK (num_nonnulls(generation_id, customer_id, user_id) = 1);`)
    for (const owner of ["customer_id", "user_id"]) {
      this.addSql(
        `CREATE INDEX IF NOT EXISTS "IDX_webox_ai_asset_${owner}" ON webox_ai_asset (${owner}, id DESC) WHERE ${owner} IS NOT NULL AND deleted_at IS NULL;`
      )
    }
  }

  override async down(): Promise<void> {
    this.addSql(`DELETE FROM webox_ai_asset WHERE generation_id IS NULL;`)
    this.addSql(`ALTER TABLE webox_ai_asset DROP CONSTRAINT IF EXISTS webox_ai_asset_owner;`)
    for (const column of ["customer_id", "user_id", "deleted_at"]) {
      this.addSql(`ALTER TABLE webox_ai_asset DROP COLUMN IF EXISTS ${column};`)
    }
    this.addSql(`ALTER TABLE webox_ai_asset ALTER COLUMN generation_id SET NOT NULL;`)
  }
}
