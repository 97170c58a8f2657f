import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** How a document gets its number, and what the database refuses, whoever asks. */
export class Migration20261123030100 extends Migration {
  override async up(): Promise<void> {
    // One call, and the last of its transaction: the series is locked for no longer than this and the commit take. The key
    // is looked for under the lock, so of many at once one issues and the others find what it issued. The date is read
    // under the lock as well, and never goes back; so dates grow with numbers, and the year is that of the date.
    this.addSql(`
      CREATE OR REPLACE FUNCTION webox_invoice_issue(
        new_id text, new_series text, new_key text, pattern text, time_zone text, new_order_id text, new_corrects_id text,
        new_currency_code text, new_total numeric, new_tax_total numeric, new_content text
      ) RETURNS webox_invoice_document LANGUAGE plpgsql AS $$
      DECLARE
        current webox_invoice_series;
        document webox_invoice_document;
      BEGIN
        SELECT * INTO current FROM webox_invoice_series WHERE series = new_series FOR UPDATE;
        SELECT * INTO document FROM webox_invoice_document WHERE series = new_series AND key = new_key;
        IF FOUND THEN
          RETURN document;
        END IF;

        document.id := new_id;
        document.series := new_series;
        document.key := new_key;
        document.issued_at := greatest(clock_timestamp(), current.last_issued_at);
        document.issued_on := (document.issued_at AT TIME ZONE time_zone)::date;
        document.year := extract(year FROM document.issued_on);
        document.position := CASE WHEN document.year = current.year THEN current.last_position + 1 ELSE 1 END;
        document.number := replace(replace(pattern, '{year}', document.year::text), '{number}',
          lpad(document.position::text, greatest(6, length(document.position::text)), '0'));
        document.order_id := new_order_id;
        document.corrects_id := new_corrects_id;
        document.currency_code := new_currency_code;
        document.total := new_total;
        document.tax_total := new_tax_total;
        document.content := new_content;
        document.previous_sha256 := current.last_sha256;
        document.sha256 := webox_invoice_sha256(document);
        INSERT INTO webox_invoice_document SELECT document.*;
        UPDATE webox_invoice_series SET year = document.year, last_position = document.position,
          last_sha256 = document.sha256, last_issued_at = document.issued_at WHERE series = new_series;
        RETURN document;
      END $$;`)

    this.addSql(`
      CREATE OR REPLACE FUNCTION webox_invoice_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION '%: % is refused: what was issued stays as it is', TG_TABLE_NAME, TG_OP
          USING ERRCODE = 'integrity_constraint_violation';
      END $$;`)
    this.addSql(`
      CREATE OR REPLACE TRIGGER webox_invoice_document_kept BEFORE UPDATE OR DELETE ON webox_invoice_document
      FOR EACH ROW EXECUTE FUNCTION webox_invoice_refuse();`)
    this.addSql(`
      CREATE OR REPLACE TRIGGER webox_invoice_series_kept BEFORE DELETE ON webox_invoice_series
      FOR EACH ROW EXECUTE FUNCTION webox_invoice_refuse();`)
    for (const table of ["document", "series"]) {
      this.addSql(`
        CREATE OR REPLACE TRIGGER webox_invoice_${table}_whole BEFORE TRUNCATE ON webox_invoice_${table}
        FOR EACH STATEMENT EXECUTE FUNCTION webox_invoice_refuse();`)
    }

    // A document that is written past the function must still be the next of its series, and say what its hash says.
    this.addSql(`
      CREATE OR REPLACE FUNCTION webox_invoice_check_next() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        current webox_invoice_series;
      BEGIN
        SELECT * INTO current FROM webox_invoice_series WHERE series = NEW.series FOR UPDATE;
        IF NEW.previous_sha256 <> current.last_sha256 OR NEW.sha256 <> webox_invoice_sha256(NEW)
          OR NEW.position <> (CASE WHEN NEW.year = current.year THEN current.last_position + 1 ELSE 1 END)
          OR NEW.year < current.year OR NEW.issued_at < current.last_issued_at THEN
          RAISE EXCEPTION 'webox_invoice_document: % is not the next of its series', NEW.number
            USING ERRCODE = 'integrity_constraint_violation';
        END IF;
        RETURN NEW;
      END $$;`)
    this.addSql(`
      CREATE OR REPLACE TRIGGER webox_invoice_document_next BEFORE INSERT ON webox_invoice_document
      FOR EACH ROW EXECUTE FUNCTION webox_invoice_check_next();`)

    // A series goes on to the document that was issued, and nowhere else.
    this.addSql(`
      CREATE OR REPLACE FUNCTION webox_invoice_check_series() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF NEW.series <> OLD.series OR NOT EXISTS (
          SELECT 1 FROM webox_invoice_document WHERE series = NEW.series AND year = NEW.year AND position = NEW.last_position
            AND sha256 = NEW.last_sha256 AND issued_at = NEW.last_issued_at AND previous_sha256 = OLD.last_sha256
        ) THEN
          RAISE EXCEPTION 'webox_invoice_series: % goes on to the document that follows, and nowhere else', OLD.series
            USING ERRCODE = 'integrity_constraint_violation';
        END IF;
        RETURN NEW;
      END $$;`)
    this.addSql(`
      CREATE OR REPLACE TRIGGER webox_invoice_series_next BEFORE UPDATE ON webox_invoice_series
      FOR EACH ROW EXECUTE FUNCTION webox_invoice_check_series();`)
    // A document without its series' step would leave the next one no place: both, or neither.
    this.addSql(`
      CREATE OR REPLACE FUNCTION webox_invoice_check_counted() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF NOT EXISTS (
          SELECT 1 FROM webox_invoice_series WHERE series = NEW.series
            AND (year, last_position) >= (NEW.year, NEW.position)
        ) THEN
          RAISE EXCEPTION 'webox_invoice_document: % was not counted', NEW.number
            USING ERRCODE = 'integrity_constraint_violation';
        END IF;
        RETURN NULL;
      END $$;`)
    this.addSql(`DROP TRIGGER IF EXISTS webox_invoice_document_counted ON webox_invoice_document;`)
    this.addSql(`
      CREATE CONSTRAINT TRIGGER webox_invoice_document_counted AFTER INSERT ON webox_invoice_document
      DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION webox_invoice_check_counted();`)
  }

  override async down(): Promise<void> {
    for (const trigger of ["counted", "next", "whole", "kept"]) {
      this.addSql(`DROP TRIGGER IF EXISTS webox_invoice_document_${trigger} ON webox_invoice_document;`)
      this.addSql(`DROP TRIGGER IF EXISTS webox_invoice_series_${trigger} ON webox_invoice_series;`)
    }
    for (const name of ["check_counted", "check_series", "check_next", "refuse"]) {
      this.addSql(`DROP FUNCTION IF EXISTS webox_invoice_${name}();`)
    }
    this.addSql(
      `DROP FUNCTION IF EXISTS webox_invoice_issue(text, text, text, text, text, text, text, text, numeric, numeric, text);`
    )
  }
}
