import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** The list of documents is read from its newest end, a page at a time. */
export class Migration20261123034000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_webox_invoice_document_issued" ON webox_invoice_document (issued_at, id);`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`DROP INDEX IF EXISTS "IDX_webox_invoice_document_issued";`)
  }
}
