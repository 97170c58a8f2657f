import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** What a euro is worth in other currencies. Nothing is ever changed: of a currency the rate that was set last counts. */
export class Migration20261124010000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      CREATE TABLE IF NOT EXISTS webox_invoice_exchange_rate (
        number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        currency_code text NOT NULL CHECK (currency_code ~ '^[A-Z]{3}$' AND currency_code <> 'EUR'),
        per_euro numeric(18, 6) NOT NULL CHECK (per_euro > 0),
        dated date NOT NULL,
        created_by text,
        created_at timestamptz NOT NULL DEFAULT now()
      );`)
    this.addSql(`
      CREATE INDEX IF NOT EXISTS webox_invoice_exchange_rate_newest
      ON webox_invoice_exchange_rate (currency_code, number DESC);`)
    this.addSql(`
      CREATE OR REPLACE TRIGGER webox_invoice_exchange_rate_kept BEFORE UPDATE OR DELETE ON webox_invoice_exchange_rate
      FOR EACH ROW EXECUTE FUNCTION webox_invoice_refuse();`)
    this.addSql(`
      CREATE OR REPLACE TRIGGER webox_invoice_exchange_rate_whole BEFORE TRUNCATE ON webox_invoice_exchange_rate
      FOR EACH STATEMENT EXECUTE FUNCTION webox_invoice_refuse();`)
  }

  override async down(): Promise<void> {
    this.addSql(`DROP TABLE IF EXISTS webox_invoice_exchange_rate;`)
  }
}
