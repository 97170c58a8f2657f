import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Which documents were to be handed to the platform, and which have been. */
export class Migration20261123133500 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      CREATE TABLE IF NOT EXISTS webox_invoice_handover (
        document_id text PRIMARY KEY REFERENCES webox_invoice_document (id),
        asked_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        handed_over_at timestamptz
      );`)
  }

  override async down(): Promise<void> {
    this.addSql(`DROP TABLE IF EXISTS webox_invoice_handover;`)
  }
}
