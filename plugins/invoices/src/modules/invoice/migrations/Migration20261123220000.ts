import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Logos, by their content: a document names the one that it was issued with, so none is ever changed or deleted. */
export class Migration20261123220000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      CREATE TABLE IF NOT EXISTS webox_invoice_logo (
        sha256 text PRIMARY KEY CHECK (sha256 = encode(sha256(content), 'hex')),
        media_type text NOT NULL CHECK (media_type IN ('image/png', 'image/jpeg')),
        content bytea NOT NULL CHECK (length(content) BETWEEN 1 AND 1048576),
        created_at timestamptz NOT NULL DEFAULT now()
      );`)
    this.addSql(`
      CREATE OR REPLACE TRIGGER webox_invoice_logo_kept BEFORE UPDATE OR DELETE ON webox_invoice_logo
      FOR EACH ROW EXECUTE FUNCTION webox_invoice_refuse();`)
    this.addSql(`
      CREATE OR REPLACE TRIGGER webox_invoice_logo_whole BEFORE TRUNCATE ON webox_invoice_logo
      FOR EACH STATEMENT EXECUTE FUNCTION webox_invoice_refuse();`)
  }

  override async down(): Promise<void> {
    this.addSql(`DROP TABLE IF EXISTS webox_invoice_logo;`)
  }
}
