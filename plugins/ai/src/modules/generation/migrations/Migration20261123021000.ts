import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** What the merchant asks for whatever costs nothing to make, unless a model says something else. Rows are only ever added. */
export class Migration20261123021000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      CREATE TABLE IF NOT EXISTS webox_ai_sample_fee (
        number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        fee_micros bigint NOT NULL CHECK (fee_micros BETWEEN 0 AND 999999999999999),
        created_by text,
        created_at timestamptz NOT NULL DEFAULT now()
      );`)
  }

  override async down(): Promise<void> {
    this.addSql(`DROP TABLE IF EXISTS webox_ai_sample_fee;`)
  }
}
