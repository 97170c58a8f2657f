import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261122131734 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "webox_event_receipt" ("id" text not null, "received_at" timestamptz not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "webox_event_receipt_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_webox_event_receipt_deleted_at" ON "webox_event_receipt" ("deleted_at") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "webox_job" ("id" text not null, "workflow_id" text not null, "key" text not null, "input" jsonb null, "state" text check ("state" in ('waiting', 'running', 'done', 'dead', 'dropped')) not null default 'waiting', "priority" integer not null default 0, "available_at" timestamptz not null, "deadline" timestamptz null, "attempts" integer not null default 0, "max_attempts" integer not null, "fence" integer not null default 0, "worker" text null, "progress" integer not null default 0, "progress_message" text null, "error" jsonb null, "started_at" timestamptz null, "finished_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "webox_job_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_webox_job_deleted_at" ON "webox_job" ("deleted_at") WHERE deleted_at IS NULL;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "webox_event_receipt" cascade;`)

    this.addSql(`drop table if exists "webox_job" cascade;`)
  }
}
