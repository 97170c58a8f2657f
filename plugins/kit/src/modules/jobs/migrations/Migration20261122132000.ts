import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** What the models cannot say: a key that is unique for ever, and the indexes that serve workers, pages and pruning. */
export class Migration20261122132000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`ALTER TABLE "webox_job" ADD CONSTRAINT "webox_job_key_unique" UNIQUE ("workflow_id", "key");`)
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_webox_job_due" ON "webox_job" ("priority" DESC, "available_at") WHERE state IN ('waiting', 'running');`
    )
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_webox_job_page" ON "webox_job" ("state", "id");`)
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_webox_job_prune" ON "webox_job" ("finished_at") WHERE state = 'done' AND input IS NOT NULL;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`DROP INDEX IF EXISTS "IDX_webox_job_prune";`)
    this.addSql(`DROP INDEX IF EXISTS "IDX_webox_job_page";`)
    this.addSql(`DROP INDEX IF EXISTS "IDX_webox_job_due";`)
    this.addSql(`ALTER TABLE "webox_job" DROP CONSTRAINT IF EXISTS "webox_job_key_unique";`)
  }
}
