import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** The settings of invoices, each time as a whole. The newest counts; the others say what was set, when and by whom. */
export class Migration20261123030200 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      CREATE TABLE IF NOT EXISTS webox_invoice_setting (
        number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        settings jsonb NOT NULL,
        created_by text,
        created_at timestamptz NOT NULL DEFAULT now()
      );`)
  }

  override async down(): Promise<void> {
    this.addSql(`DROP TABLE IF EXISTS webox_invoice_setting;`)
  }
}
