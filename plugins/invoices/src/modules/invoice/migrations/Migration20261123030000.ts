import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/**
 * Documents and their series. They are written by hand and not from models: what matters of them is what the database
 * refuses, and models know no triggers.
 *
 * A document is chained to the one before it in its series by SHA-256; the series knows the last one. So an edit and a
 * deletion break the chain, and a tail that was cut off does not end where the series says.
 */
export class Migration20261123030000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      CREATE TABLE IF NOT EXISTS webox_invoice_series (
        series text PRIMARY KEY CHECK (series IN ('invoice', 'credit_note')),
        year integer NOT NULL,
        last_position bigint NOT NULL CHECK (last_position >= 0),
        last_sha256 text NOT NULL,
        last_issued_at timestamptz NOT NULL
      );`)
    this.addSql(`
      INSERT INTO webox_invoice_series (series, year, last_position, last_sha256, last_issued_at)
      VALUES ('invoice', 0, 0, repeat('0', 64), '-infinity'), ('credit_note', 0, 0, repeat('0', 64), '-infinity')
      ON CONFLICT (series) DO NOTHING;`)
    this.addSql(`
      CREATE TABLE IF NOT EXISTS webox_invoice_document (
        id text PRIMARY KEY,
        series text NOT NULL REFERENCES webox_invoice_series (series),
        year integer NOT NULL,
        position bigint NOT NULL CHECK (position >= 1),
        number text NOT NULL UNIQUE CHECK (number ~ '^[A-Za-z0-9+_/-]{1,35}$'),
        key text NOT NULL CHECK (length(key) BETWEEN 1 AND 200),
        issued_at timestamptz NOT NULL,
        issued_on date NOT NULL,
        order_id text NOT NULL,
        corrects_id text REFERENCES webox_invoice_document (id),
        currency_code text NOT NULL CHECK (currency_code ~ '^[A-Z]{3}$'),
        total numeric NOT NULL CHECK (total >= 0),
        tax_total numeric NOT NULL CHECK (tax_total >= 0),
        content text NOT NULL,
        previous_sha256 text NOT NULL,
        sha256 text NOT NULL,
        CONSTRAINT webox_invoice_document_place UNIQUE (series, year, position),
        CONSTRAINT webox_invoice_document_key UNIQUE (series, key),
        CONSTRAINT webox_invoice_document_corrects CHECK ((series = 'credit_note') = (corrects_id IS NOT NULL))
      );`)
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_webox_invoice_document_order" ON webox_invoice_document (order_id);`)
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_webox_invoice_document_corrects" ON webox_invoice_document (corrects_id) WHERE corrects_id IS NOT NULL;`
    )

    // Each field on a line of its own, as JSON text, so that no field can reach into the next.
    this.addSql(`
      CREATE OR REPLACE FUNCTION webox_invoice_sha256(document webox_invoice_document) RETURNS text
      LANGUAGE sql STABLE AS $$
        SELECT encode(sha256(convert_to(concat_ws(E'\\n',
          document.previous_sha256, to_json(document.id), document.series, document.year, document.position, document.number,
          to_json(document.key), to_char(document.issued_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
          to_char(document.issued_on, 'YYYY-MM-DD'), to_json(document.order_id), coalesce(to_json(document.corrects_id), 'null'),
          document.currency_code, document.total, document.tax_total, document.content
        ), 'UTF8')), 'hex')
      $$;`)
  }

  override async down(): Promise<void> {
    this.addSql(`DROP FUNCTION IF EXISTS webox_invoice_sha256(webox_invoice_document);`)
    this.addSql(`DROP TABLE IF EXISTS webox_invoice_document;`)
    this.addSql(`DROP TABLE IF EXISTS webox_invoice_series;`)
  }
}
