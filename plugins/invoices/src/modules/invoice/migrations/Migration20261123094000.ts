import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** What was to be mailed of documents: once by itself, and as often as a merchant asks. The key is that of the job. */
export class Migration20261123094000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      CREATE TABLE IF NOT EXISTS webox_invoice_mail (
        key text PRIMARY KEY,
        document_id text NOT NULL REFERENCES webox_invoice_document (id),
        asked_by text,
        asked_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        sent_to text,
        sent_at timestamptz,
        CONSTRAINT webox_invoice_mail_sent CHECK ((sent_to IS NULL) = (sent_at IS NULL))
      );`)
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_webox_invoice_mail_document" ON webox_invoice_mail (document_id, asked_at);`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`DROP TABLE IF EXISTS webox_invoice_mail;`)
  }
}
