import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261122132430 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "webox_idempotency_key" ("id" text not null, "body_hash" text not null, "attempt" text not null, "status" text check ("status" in ('running', 'done')) not null, "leased_until" timestamptz not null, "expires_at" timestamptz not null, "answer" jsonb null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "webox_idempotency_key_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_webox_idempotency_key_deleted_at" ON "webox_idempotency_key" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_webox_idempotency_key_expires_at" ON "webox_idempotency_key" ("expires_at") WHERE deleted_at IS NULL;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "webox_idempotency_key" cascade;`)
  }
}
