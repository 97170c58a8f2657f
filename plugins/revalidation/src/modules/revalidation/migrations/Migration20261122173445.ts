import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261122173445 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`create table if not exists "webox_revalidation_stock" ("id" text not null, "is_in_stock" boolean not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "webox_revalidation_stock_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_webox_revalidation_stock_deleted_at" ON "webox_revalidation_stock" ("deleted_at") WHERE deleted_at IS NULL;`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "webox_revalidation_stock" cascade;`);
  }

}
