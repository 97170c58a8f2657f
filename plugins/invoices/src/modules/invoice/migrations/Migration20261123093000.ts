import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Where the files of a document are kept, and what they must still be: beside the document, whose row never changes. */
export class Migration20261123093000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      CREATE TABLE IF NOT EXISTS webox_invoice_file (
        document_id text NOT NULL REFERENCES webox_invoice_document (id),
        type text NOT NULL CHECK (type IN ('pdf', 'xml')),
        file_id text NOT NULL,
        sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
        size_bytes bigint NOT NULL CHECK (size_bytes > 0),
        kept_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (document_id, type)
      );`)
    this.addSql(`
      CREATE OR REPLACE TRIGGER webox_invoice_file_kept BEFORE UPDATE OR DELETE ON webox_invoice_file
      FOR EACH ROW EXECUTE FUNCTION webox_invoice_refuse();`)
    this.addSql(`
      CREATE OR REPLACE TRIGGER webox_invoice_file_whole BEFORE TRUNCATE ON webox_invoice_file
      FOR EACH STATEMENT EXECUTE FUNCTION webox_invoice_refuse();`)
  }

  override async down(): Promise<void> {
    this.addSql(`DROP TABLE IF EXISTS webox_invoice_file;`)
  }
}
