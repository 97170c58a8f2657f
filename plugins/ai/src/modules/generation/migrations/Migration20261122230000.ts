import { Migration } from "@medusajs/framework/mikro-orm/migrations"

const LARGEST = 999_999_999_999_999
const ENDS = `('succeeded', 'failed', 'refused', 'cancelled')`

/** Generations, the calls that were made for them, and what came of it. Amounts are in millionths. */
export class Migration20261122230000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      CREATE TABLE IF NOT EXISTS webox_ai_generation (
        id text PRIMARY KEY,
        customer_id text,
        user_id text,
        kind text NOT NULL CHECK (kind IN ('image', 'speech', 'music', 'sound_effect', 'video')),
        status text NOT NULL DEFAULT 'queued' CHECK (status IN ('queued', 'running', 'succeeded', 'failed', 'refused', 'cancelled')),
        provider text NOT NULL,
        model text NOT NULL,
        input jsonb NOT NULL,
        quote jsonb NOT NULL,
        cost jsonb,
        progress real NOT NULL DEFAULT 0 CHECK (progress BETWEEN 0 AND 1),
        error_code text,
        deadline timestamptz NOT NULL,
        cancel_requested_at timestamptz,
        created_at timestamptz NOT NULL DEFAULT now(),
        started_at timestamptz,
        ended_at timestamptz,
        deleted_at timestamptz,
        CONSTRAINT webox_ai_generation_owner CHECK ((customer_id IS NULL) <> (user_id IS NULL)),
        CONSTRAINT webox_ai_generation_ended CHECK ((status IN ${ENDS}) = (ended_at IS NOT NULL)),
        CONSTRAINT webox_ai_generation_error CHECK ((status IN ('failed', 'refused')) = (error_code IS NOT NULL)),
        CONSTRAINT webox_ai_generation_cost CHECK (cost IS NULL OR status IN ${ENDS})
      );`)
    for (const owner of ["customer_id", "user_id"]) {
      this.addSql(
        `CREATE INDEX IF NOT EXISTS "IDX_webox_ai_generation_${owner}" ON webox_ai_generation (${owner}, id DESC) WHERE ${owner} IS NOT NULL AND deleted_at IS NULL;`
      )
    }
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_webox_ai_generation_open" ON webox_ai_generation (id) WHERE status IN ('queued', 'running');`
    )
    this.addSql(`
      CREATE TABLE IF NOT EXISTS webox_ai_attempt (
        id text PRIMARY KEY,
        generation_id text NOT NULL REFERENCES webox_ai_generation (id),
        number integer NOT NULL CHECK (number > 0),
        provider text NOT NULL,
        model text NOT NULL,
        state text NOT NULL DEFAULT 'sending' CHECK (state IN ('sending', 'accepted', 'succeeded', 'failed', 'unknown', 'cancelled')),
        task jsonb,
        usage jsonb,
        provider_reference text,
        error_kind text,
        error_message text,
        sent_at timestamptz NOT NULL DEFAULT now(),
        ended_at timestamptz,
        UNIQUE (generation_id, number)
      );`)
    this.addSql(`
      CREATE TABLE IF NOT EXISTS webox_ai_asset (
        id text PRIMARY KEY,
        generation_id text NOT NULL REFERENCES webox_ai_generation (id),
        position integer NOT NULL CHECK (position >= 0),
        file_id text NOT NULL,
        mime_type text NOT NULL,
        size_bytes bigint NOT NULL CHECK (size_bytes BETWEEN 1 AND ${LARGEST}),
        width integer,
        height integer,
        duration_s real,
        created_at timestamptz NOT NULL DEFAULT now(),
        UNIQUE (generation_id, position)
      );`)
    // An end is an end, whoever writes: a late answer changes nothing of it.
    this.addSql(`
      CREATE OR REPLACE FUNCTION webox_ai_generation_keep_end() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'webox_ai_generation: % has ended and keeps what it says', OLD.id
          USING ERRCODE = 'integrity_constraint_violation';
      END $$;`)
    this.addSql(`
      CREATE OR REPLACE TRIGGER webox_ai_generation_end_kept BEFORE UPDATE ON webox_ai_generation
      FOR EACH ROW WHEN (OLD.ended_at IS NOT NULL AND (OLD.status, OLD.cost, OLD.error_code, OLD.ended_at)
        IS DISTINCT FROM (NEW.status, NEW.cost, NEW.error_code, NEW.ended_at))
      EXECUTE FUNCTION webox_ai_generation_keep_end();`)
  }

  override async down(): Promise<void> {
    for (const table of ["asset", "attempt", "generation"]) this.addSql(`DROP TABLE IF EXISTS webox_ai_${table};`)
    this.addSql(`DROP FUNCTION IF EXISTS webox_ai_generation_keep_end();`)
  }
}
