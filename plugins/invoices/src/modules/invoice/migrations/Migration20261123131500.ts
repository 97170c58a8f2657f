import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/**
 * Closings of months and years. All of a closing is in the text of its content, whose SHA-256 the next one names; the columns
 * are read out of it, so that none of them can say anything else.
 */
export class Migration20261123131500 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      CREATE TABLE IF NOT EXISTS webox_invoice_closing (
        id text NOT NULL UNIQUE GENERATED ALWAYS AS (content::jsonb ->> 'period') STORED,
        position bigint NOT NULL UNIQUE GENERATED ALWAYS AS ((content::jsonb ->> 'position')::bigint) STORED,
        ends_on text NOT NULL GENERATED ALWAYS AS (content::jsonb ->> 'ends_on') STORED,
        previous_sha256 text NOT NULL GENERATED ALWAYS AS (content::jsonb ->> 'previous_sha256') STORED,
        content text NOT NULL,
        sha256 text PRIMARY KEY
      );`)
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_webox_invoice_closing_ends" ON webox_invoice_closing (ends_on);`)
    this.addSql(`
      CREATE TABLE IF NOT EXISTS webox_invoice_closing_head (
        is_only boolean PRIMARY KEY DEFAULT true CHECK (is_only),
        position bigint NOT NULL,
        sha256 text NOT NULL
      );`)
    this.addSql(`
      INSERT INTO webox_invoice_closing_head (position, sha256) VALUES (0, repeat('0', 64)) ON CONFLICT (is_only) DO NOTHING;`)
    this.addSql(`
      CREATE TABLE IF NOT EXISTS webox_invoice_closing_file (
        closing_sha256 text PRIMARY KEY REFERENCES webox_invoice_closing (sha256),
        file_id text NOT NULL,
        size_bytes bigint NOT NULL CHECK (size_bytes > 0),
        kept_at timestamptz NOT NULL DEFAULT now()
      );`)

    this.addSql(`
      CREATE OR REPLACE FUNCTION webox_invoice_closing_check_next() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        head webox_invoice_closing_head;
      BEGIN
        SELECT * INTO head FROM webox_invoice_closing_head FOR UPDATE;
        IF NEW.content::jsonb ->> 'previous_sha256' <> head.sha256
          OR (NEW.content::jsonb ->> 'position')::bigint <> head.position + 1
          OR NEW.sha256 <> encode(sha256(convert_to(NEW.content, 'UTF8')), 'hex') THEN
          RAISE EXCEPTION 'webox_invoice_closing: % is not the next closing', NEW.content::jsonb ->> 'period'
            USING ERRCODE = 'integrity_constraint_violation';
        END IF;
        RETURN NEW;
      END $$;`)
    this.addSql(`
      CREATE OR REPLACE TRIGGER webox_invoice_closing_next BEFORE INSERT ON webox_invoice_closing
      FOR EACH ROW EXECUTE FUNCTION webox_invoice_closing_check_next();`)
    this.addSql(`
      CREATE OR REPLACE FUNCTION webox_invoice_closing_count() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        UPDATE webox_invoice_closing_head SET position = NEW.position, sha256 = NEW.sha256;
        RETURN NULL;
      END $$;`)
    this.addSql(`
      CREATE OR REPLACE TRIGGER webox_invoice_closing_counted AFTER INSERT ON webox_invoice_closing
      FOR EACH ROW EXECUTE FUNCTION webox_invoice_closing_count();`)
    this.addSql(`
      CREATE OR REPLACE FUNCTION webox_invoice_closing_check_head() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF NOT EXISTS (
          SELECT 1 FROM webox_invoice_closing WHERE position = NEW.position AND sha256 = NEW.sha256
            AND previous_sha256 = OLD.sha256
        ) THEN
          RAISE EXCEPTION 'webox_invoice_closing_head: it goes on to the closing that follows, and nowhere else'
            USING ERRCODE = 'integrity_constraint_violation';
        END IF;
        RETURN NEW;
      END $$;`)
    this.addSql(`
      CREATE OR REPLACE TRIGGER webox_invoice_closing_head_next BEFORE UPDATE ON webox_invoice_closing_head
      FOR EACH ROW EXECUTE FUNCTION webox_invoice_closing_check_head();`)

    for (const table of ["closing", "closing_file", "closing_head"]) {
      const events = table === "closing_head" ? "DELETE" : "UPDATE OR DELETE"
      this.addSql(`
        CREATE OR REPLACE TRIGGER webox_invoice_${table}_kept BEFORE ${events} ON webox_invoice_${table}
        FOR EACH ROW EXECUTE FUNCTION webox_invoice_refuse();`)
      this.addSql(`
        CREATE OR REPLACE TRIGGER webox_invoice_${table}_whole BEFORE TRUNCATE ON webox_invoice_${table}
        FOR EACH STATEMENT EXECUTE FUNCTION webox_invoice_refuse();`)
    }

    // Dates only grow, unless a clock is set back: then a document waits rather than come into a period that is closed.
    this.addSql(`
      CREATE OR REPLACE FUNCTION webox_invoice_check_open() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF EXISTS (SELECT 1 FROM webox_invoice_closing WHERE ends_on >= to_char(NEW.issued_on, 'YYYY-MM-DD')) THEN
          RAISE EXCEPTION 'webox_invoice_document: the period of % is closed', NEW.issued_on
            USING ERRCODE = 'integrity_constraint_violation';
        END IF;
        RETURN NEW;
      END $$;`)
    this.addSql(`
      CREATE OR REPLACE TRIGGER webox_invoice_document_open BEFORE INSERT ON webox_invoice_document
      FOR EACH ROW EXECUTE FUNCTION webox_invoice_check_open();`)
  }

  override async down(): Promise<void> {
    this.addSql(`DROP TRIGGER IF EXISTS webox_invoice_document_open ON webox_invoice_document;`)
    for (const table of ["closing_file", "closing_head", "closing"]) {
      this.addSql(`DROP TABLE IF EXISTS webox_invoice_${table};`)
    }
    for (const name of ["check_open", "closing_check_head", "closing_count", "closing_check_next"]) {
      this.addSql(`DROP FUNCTION IF EXISTS webox_invoice_${name}();`)
    }
  }
}
