import { Migration } from "@medusajs/framework/mikro-orm/migrations"

const STATES = ["sending", "accepted", "answered", "succeeded", "lost", "failed", "unknown", "cancelled"]

/**
 * What a provider answered is kept until the end of its generation is written. Its files are in the database, so that they are
 * there together with the answer, or not at all, and go with it.
 */
export class Migration20261123000500 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`ALTER TABLE webox_ai_attempt DROP CONSTRAINT IF EXISTS webox_ai_attempt_state_check;`)
    this.addSql(
      `ALTER TABLE webox_ai_attempt ADD CONSTRAINT webox_ai_attempt_state_check CHECK (state IN ('${STATES.join("', '")}'));`
    )
    this.addSql(`ALTER TABLE webox_ai_attempt ADD COLUMN IF NOT EXISTS answer jsonb;`)
    this.addSql(`
      CREATE TABLE IF NOT EXISTS webox_ai_answer_file (
        attempt_id text NOT NULL REFERENCES webox_ai_attempt (id) ON DELETE CASCADE,
        position integer NOT NULL CHECK (position >= 0),
        content bytea NOT NULL,
        PRIMARY KEY (attempt_id, position)
      );`)
    // What is compressed already is not compressed again.
    this.addSql(`ALTER TABLE webox_ai_answer_file ALTER COLUMN content SET STORAGE EXTERNAL;`)
  }

  override async down(): Promise<void> {
    this.addSql(`DROP TABLE IF EXISTS webox_ai_answer_file;`)
    this.addSql(`ALTER TABLE webox_ai_attempt DROP COLUMN IF EXISTS answer;`)
    this.addSql(`ALTER TABLE webox_ai_attempt DROP CONSTRAINT IF EXISTS webox_ai_attempt_state_check;`)
    this.addSql(
      `ALTER TABLE webox_ai_attempt ADD CONSTRAINT webox_ai_attempt_state_check
         CHECK (state IN ('sending', 'accepted', 'succeeded', 'failed', 'unknown', 'cancelled')) NOT VALID;`
    )
  }
}
