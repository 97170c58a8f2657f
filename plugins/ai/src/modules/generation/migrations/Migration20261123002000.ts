import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Which models stand in for one, as the merchant set it, and those that are left to a generation. And lists by kind and by status. */
export class Migration20261123002000 extends Migration {
  override async up(): Promise<void> {
    for (const table of ["model_setting", "generation"]) {
      this.addSql(
        `ALTER TABLE webox_ai_${table} ADD COLUMN IF NOT EXISTS fallbacks jsonb NOT NULL DEFAULT '[]' CHECK (jsonb_typeof(fallbacks) = 'array');`
      )
    }
    for (const owner of ["customer_id", "user_id"]) {
      for (const filter of ["kind", "status"]) {
        this.addSql(
          `CREATE INDEX IF NOT EXISTS "IDX_webox_ai_generation_${owner}_${filter}" ON webox_ai_generation (${owner}, ${filter}, id DESC) WHERE ${owner} IS NOT NULL AND deleted_at IS NULL;`
        )
      }
    }
  }

  override async down(): Promise<void> {
    for (const owner of ["customer_id", "user_id"]) {
      for (const filter of ["kind", "status"]) {
        this.addSql(`DROP INDEX IF EXISTS "IDX_webox_ai_generation_${owner}_${filter}";`)
      }
    }
    for (const table of ["model_setting", "generation"]) {
      this.addSql(`ALTER TABLE webox_ai_${table} DROP COLUMN IF EXISTS fallbacks;`)
    }
  }
}
