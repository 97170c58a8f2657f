import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Tells who follows a generation that it has changed, whoever changes it: see the kit's `followNews`. */
export class Migration20261123010000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      CREATE OR REPLACE FUNCTION webox_ai_generation_tell() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM pg_notify('webox_news', 'generation:' || NEW.id);
        RETURN NULL;
      END $$;`)
    this.addSql(`
      CREATE OR REPLACE TRIGGER webox_ai_generation_changed AFTER UPDATE ON webox_ai_generation
      FOR EACH ROW WHEN ((OLD.status, OLD.progress) IS DISTINCT FROM (NEW.status, NEW.progress))
      EXECUTE FUNCTION webox_ai_generation_tell();`)
  }

  override async down(): Promise<void> {
    this.addSql(`DROP TRIGGER IF EXISTS webox_ai_generation_changed ON webox_ai_generation;`)
    this.addSql(`DROP FUNCTION IF EXISTS webox_ai_generation_tell();`)
  }
}
