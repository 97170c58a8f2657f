import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/**
 * What the indexes of products stand on. Extensions are "trusted" since Postgres 13: whoever may create tables in the
 * database may create these.
 */
export class Migration20261122164500 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`CREATE EXTENSION IF NOT EXISTS pg_trgm;`)
    this.addSql(`CREATE EXTENSION IF NOT EXISTS unaccent;`)
    // Medusa's own migration makes the English one alone.
    for (const language of ["english", "french"]) this.addSql(textSearchConfiguration(language))
    this.addSql(`
      CREATE OR REPLACE FUNCTION webox_search_texts(list jsonb) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
      $$ SELECT coalesce(array_agg(text), '{}') FROM jsonb_array_elements_text(list) AS text $$;`)
    this.addSql(`
      CREATE TABLE IF NOT EXISTS webox_search_word (
        configuration text NOT NULL,
        word text NOT NULL,
        PRIMARY KEY (configuration, word)
      );`)
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_webox_search_word_trgm" ON webox_search_word USING GIN (word gin_trgm_ops);`)
    // A function, because only a function carries a threshold of its own: 0.3, the default, misses "psoter".
    this.addSql(`
      CREATE OR REPLACE FUNCTION webox_search_similar_words(language text, typed text) RETURNS SETOF text
      LANGUAGE sql STABLE SET pg_trgm.similarity_threshold = 0.2 AS
      $$ SELECT word FROM webox_search_word WHERE configuration = language AND (word % typed OR word LIKE typed || '%')
         ORDER BY similarity(word, typed) DESC, word LIMIT 60 $$;`)
    this.addSql(`
      CREATE TABLE IF NOT EXISTS webox_search_stale_product (
        product_id text PRIMARY KEY,
        stale_since timestamptz NOT NULL DEFAULT clock_timestamp()
      );`)
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_webox_search_stale_product_since" ON webox_search_stale_product (stale_since);`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`DROP TABLE IF EXISTS webox_search_stale_product;`)
    this.addSql(`DROP FUNCTION IF EXISTS webox_search_similar_words(text, text);`)
    this.addSql(`DROP TABLE IF EXISTS webox_search_word;`)
    this.addSql(`DROP FUNCTION IF EXISTS webox_search_texts(jsonb) CASCADE;`)
  }
}

function textSearchConfiguration(language: string): string {
  return `
    DO $$ BEGIN
      IF NOT EXISTS (SELECT 1 FROM pg_ts_config WHERE cfgname = 'medusa_search_${language}') THEN
        CREATE TEXT SEARCH CONFIGURATION medusa_search_${language} (COPY = ${language});
        ALTER TEXT SEARCH CONFIGURATION medusa_search_${language}
          ALTER MAPPING FOR hword, hword_part, word WITH unaccent, ${language}_stem;
      END IF;
    END $$;`
}
