import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Conversations, their messages with what each answer costs, and how the merchant wants them led. Amounts are in millionths. */
export class Migration20261123011000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      CREATE TABLE IF NOT EXISTS webox_ai_conversation (
        id text PRIMARY KEY,
        customer_id text,
        user_id text,
        title text CHECK (length(title) BETWEEN 1 AND 200),
        provider text,
        model text,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        deleted_at timestamptz,
        CONSTRAINT webox_ai_conversation_owner CHECK ((customer_id IS NULL) <> (user_id IS NULL)),
        CONSTRAINT webox_ai_conversation_model CHECK ((provider IS NULL) = (model IS NULL))
      );`)
    for (const owner of ["customer_id", "user_id"]) {
      this.addSql(
        `CREATE INDEX IF NOT EXISTS "IDX_webox_ai_conversation_${owner}" ON webox_ai_conversation (${owner}, id DESC) WHERE ${owner} IS NOT NULL AND deleted_at IS NULL;`
      )
    }
    this.addSql(`
      CREATE TABLE IF NOT EXISTS webox_ai_message (
        id text PRIMARY KEY,
        conversation_id text NOT NULL REFERENCES webox_ai_conversation (id),
        position integer NOT NULL CHECK (position >= 0),
        role text NOT NULL CHECK (role IN ('user', 'assistant')),
        status text NOT NULL CHECK (status IN ('streaming', 'complete', 'stopped', 'failed', 'refused', 'interrupted')),
        content text NOT NULL,
        provider text,
        model text,
        quote jsonb,
        cost jsonb,
        error_code text,
        usage jsonb,
        provider_reference text,
        error_kind text,
        error_message text,
        request_key text,
        request_hash text,
        stop_requested_at timestamptz,
        seen_at timestamptz NOT NULL DEFAULT now(),
        created_at timestamptz NOT NULL DEFAULT now(),
        ended_at timestamptz,
        superseded_at timestamptz,
        UNIQUE (conversation_id, position),
        UNIQUE (conversation_id, request_key),
        CONSTRAINT webox_ai_message_model CHECK ((role = 'assistant') = (provider IS NOT NULL AND model IS NOT NULL AND quote IS NOT NULL)),
        CONSTRAINT webox_ai_message_ended CHECK ((status = 'streaming') = (ended_at IS NULL)),
        CONSTRAINT webox_ai_message_error CHECK ((status IN ('failed', 'refused', 'interrupted')) = (error_code IS NOT NULL)),
        CONSTRAINT webox_ai_message_key CHECK ((request_key IS NULL) = (request_hash IS NULL))
      );`)
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_webox_ai_message_streaming" ON webox_ai_message (conversation_id) WHERE status = 'streaming';`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_webox_ai_message_seen" ON webox_ai_message (seen_at) WHERE status = 'streaming';`
    )
    this.addSql(`
      CREATE OR REPLACE FUNCTION webox_ai_message_keep_end() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'webox_ai_message: % has ended and keeps what it says', OLD.id
          USING ERRCODE = 'integrity_constraint_violation';
      END $$;`)
    this.addSql(`
      CREATE OR REPLACE TRIGGER webox_ai_message_end_kept BEFORE UPDATE ON webox_ai_message
      FOR EACH ROW WHEN (OLD.ended_at IS NOT NULL AND (OLD.status, OLD.content, OLD.cost, OLD.error_code, OLD.ended_at)
        IS DISTINCT FROM (NEW.status, NEW.content, NEW.cost, NEW.error_code, NEW.ended_at))
      EXECUTE FUNCTION webox_ai_message_keep_end();`)
    this.addSql(`
      CREATE TABLE IF NOT EXISTS webox_ai_chat_setting (
        number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        system_prompt text NOT NULL CHECK (length(system_prompt) <= 20000),
        answer_tokens integer NOT NULL CHECK (answer_tokens BETWEEN 16 AND 200000),
        created_by text,
        created_at timestamptz NOT NULL DEFAULT now()
      );`)
  }

  override async down(): Promise<void> {
    for (const table of ["chat_setting", "message", "conversation"]) {
      this.addSql(`DROP TABLE IF EXISTS webox_ai_${table};`)
    }
    this.addSql(`DROP FUNCTION IF EXISTS webox_ai_message_keep_end();`)
  }
}
