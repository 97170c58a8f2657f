import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261122171445 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`create table if not exists "webox_revalidation_change" ("id" text not null, "url" text not null, "bucket" integer not null, "kind" text not null, "subject_id" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "webox_revalidation_change_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_webox_revalidation_change_deleted_at" ON "webox_revalidation_change" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_webox_revalidation_change_url_bucket" ON "webox_revalidation_change" ("url", "bucket") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "webox_revalidation_handle" ("id" text not null, "product_id" text not null, "handle" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "webox_revalidation_handle_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_webox_revalidation_handle_deleted_at" ON "webox_revalidation_handle" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_webox_revalidation_handle_product_id" ON "webox_revalidation_handle" ("product_id") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "webox_revalidation_mark" ("id" text not null, "looked_until" timestamptz not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "webox_revalidation_mark_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_webox_revalidation_mark_deleted_at" ON "webox_revalidation_mark" ("deleted_at") WHERE deleted_at IS NULL;`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "webox_revalidation_change" cascade;`);

    this.addSql(`drop table if exists "webox_revalidation_handle" cascade;`);

    this.addSql(`drop table if exists "webox_revalidation_mark" cascade;`);
  }

}
