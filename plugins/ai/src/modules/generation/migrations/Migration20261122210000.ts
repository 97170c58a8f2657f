import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** What the merchant says about models and currencies. Rows are only ever added, so that each past price can be explained. */
export class Migration20261122210000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      CREATE TABLE IF NOT EXISTS webox_ai_model_setting (
        number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        model_key text NOT NULL CHECK (length(model_key) BETWEEN 3 AND 300),
        is_on boolean NOT NULL,
        components jsonb CHECK (jsonb_typeof(components) = 'array' AND jsonb_array_length(components) > 0),
        fee_micros bigint NOT NULL CHECK (fee_micros BETWEEN 0 AND 999999999999999),
        created_by text,
        created_at timestamptz NOT NULL DEFAULT now()
      );`)
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_webox_ai_model_setting_newest" ON webox_ai_model_setting (model_key, number DESC);`
    )
    this.addSql(`
      CREATE TABLE IF NOT EXISTS webox_ai_exchange_rate (
        number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        currency_code text NOT NULL CHECK (currency_code ~ '^[a-z]{3}$'),
        micros_per_usd bigint NOT NULL CHECK (micros_per_usd BETWEEN 1 AND 999999999999999),
        dated date NOT NULL,
        created_by text,
        created_at timestamptz NOT NULL DEFAULT now()
      );`)
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_webox_ai_exchange_rate_newest" ON webox_ai_exchange_rate (currency_code, number DESC);`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`DROP TABLE IF EXISTS webox_ai_exchange_rate;`)
    this.addSql(`DROP TABLE IF EXISTS webox_ai_model_setting;`)
  }
}
