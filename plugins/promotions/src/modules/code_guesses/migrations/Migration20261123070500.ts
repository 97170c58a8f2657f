import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** The counters, in the columns that rate-limiter-flexible writes: `expire` in milliseconds since 1970. */
export class Migration20261123070500 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      CREATE TABLE IF NOT EXISTS webox_promotion_guess (
        key varchar(255) PRIMARY KEY,
        points integer NOT NULL DEFAULT 0,
        expire bigint
      );`)
  }

  override async down(): Promise<void> {
    this.addSql(`DROP TABLE IF EXISTS webox_promotion_guess;`)
  }
}
