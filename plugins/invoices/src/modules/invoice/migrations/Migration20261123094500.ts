import { Migration } from "@medusajs/framework/mikro-orm/migrations"

const INDEXES = {
  IDX_webox_invoice_document_series_issued: "(series, issued_at, id)",
  IDX_webox_invoice_document_currency_issued: "(currency_code, issued_at, id)",
  IDX_webox_invoice_document_total: "(total)",
}

/**
 * The list that is narrowed is read from an index as well: without them a page of a currency or a total that few documents have
 * reads all of a million.
 */
export class Migration20261123094500 extends Migration {
  override async up(): Promise<void> {
    for (const [name, columns] of Object.entries(INDEXES)) {
      this.addSql(`CREATE INDEX IF NOT EXISTS "${name}" ON webox_invoice_document ${columns};`)
    }
  }

  override async down(): Promise<void> {
    for (const name of Object.keys(INDEXES)) this.addSql(`DROP INDEX IF EXISTS "${name}";`)
  }
}
