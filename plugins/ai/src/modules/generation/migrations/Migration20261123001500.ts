import { Migration } from "@medusajs/framework/mikro-orm/migrations"

const LARGEST = 999_999_999_999_999
const SCOPES = `('customer_day', 'merchant_month', 'provider_month')`

/** What the merchant lets be spent, what is spent and promised in each period, and which budgets were reached. */
export class Migration20261123001500 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      CREATE TABLE IF NOT EXISTS webox_ai_budget_setting (
        number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        scope text NOT NULL CHECK (scope IN ${SCOPES}),
        provider text NOT NULL DEFAULT '',
        limit_micros bigint CHECK (limit_micros BETWEEN 0 AND ${LARGEST}),
        unit text NOT NULL,
        created_by text,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT webox_ai_budget_setting_provider CHECK ((scope = 'provider_month') = (provider <> ''))
      );`)
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_webox_ai_budget_setting_newest" ON webox_ai_budget_setting (scope, provider, number DESC);`
    )
    // Rows that are written often have room beside them, so that no index is touched.
    this.addSql(`
      CREATE TABLE IF NOT EXISTS webox_ai_budget_use (
        scope text NOT NULL CHECK (scope IN ${SCOPES}),
        subject text NOT NULL,
        period text NOT NULL,
        unit text NOT NULL,
        reserved_micros bigint NOT NULL DEFAULT 0 CHECK (reserved_micros >= 0),
        spent_micros bigint NOT NULL DEFAULT 0 CHECK (spent_micros >= 0),
        PRIMARY KEY (scope, period, subject, unit)
      ) WITH (fillfactor = 50);`)
    this.addSql(`
      CREATE TABLE IF NOT EXISTS webox_ai_budget_reached (
        budget bigint NOT NULL REFERENCES webox_ai_budget_setting (number),
        period text NOT NULL,
        subject text NOT NULL,
        reached_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (budget, period, subject)
      );`)
  }

  override async down(): Promise<void> {
    for (const table of ["reached", "use", "setting"]) this.addSql(`DROP TABLE IF EXISTS webox_ai_budget_${table};`)
  }
}
