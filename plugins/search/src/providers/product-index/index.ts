import type { SearchTypes } from "@medusajs/framework/types"
// The package exports its class nowhere else.
// eslint-disable-next-line @medusajs/import-from-framework-not-internal
import { PostgresSearchService } from "@medusajs/search-postgres/dist/services/postgres-search"
import { columnStatements } from "../../product-columns"
import type { SearchLanguage } from "../../languages"
import { wordsOf } from "../../text/fold"

type Dependencies = ConstructorParameters<typeof PostgresSearchService>[0]

export interface ProductIndexOptions {
  /** The currencies of the shop, such as `["eur", "usd"]`: each gets indexes to sort by its price. */
  currencies?: string[]
}

/**
 * Medusa's search provider for Postgres, with what a catalogue of many products needs beside it: columns and btree indexes
 * to filter and sort by, words with and without accents, and the list of words by which typing errors are recognised.
 *
 * One class for each language, since Medusa's module tells providers apart by their class.
 */
export abstract class ProductIndexProvider extends PostgresSearchService {
  private readonly currencies: readonly string[]

  constructor(dependencies: Dependencies, options: ProductIndexOptions, language: SearchLanguage) {
    super(dependencies, { language: language.configuration })
    this.currencies = options.currencies ?? []
  }

  protected override async createDocumentTable(
    ...[table, plan, manager]: Parameters<PostgresSearchService["createDocumentTable"]>
  ): Promise<void> {
    await super.createDocumentTable(table, plan, manager)
    // Ours serve instead, and these two cost more to keep than all others together.
    await manager.execute(`DROP INDEX IF EXISTS "${table}_trgm_idx", "${table}_indexed_idx"`)
    for (const statement of columnStatements(table, this.currencies)) await manager.execute(statement)
  }

  /** Each word twice, stemmed with its accents and without them: "imprimée" finds "imprimé", "etoile" finds "étoile". */
  protected override buildSearchVectorSql(
    ...[parts, params]: Parameters<PostgresSearchService["buildSearchVectorSql"]>
  ): string {
    if (parts.length === 0) return super.buildSearchVectorSql(parts, params)
    return parts
      .map(({ text, weight }) => {
        params.push(text, text)
        const vectors = `to_tsvector('${this.tsConfig_}', ?) || to_tsvector('${this.language_}', ?)`
        return `setweight(${vectors}, '${weight}')`
      })
      .join(" || ")
  }

  override async upsertDocuments(
    input: Parameters<PostgresSearchService["upsertDocuments"]>[0]
  ): Promise<SearchTypes.SearchTask> {
    const task = await super.upsertDocuments(input)
    await this.rememberWords(input.documents)
    await this.stampIndex(input.index)
    return task
  }

  override async deleteDocuments(input: SearchTypes.SearchDeleteDocumentsInput): Promise<SearchTypes.SearchTask> {
    const task = await super.deleteDocuments(input)
    await this.stampIndex(input.index)
    return task
  }

  /** Words are only added: one that no product has any more leads to a search without hits, as it would have anyway. */
  private async rememberWords(documents: SearchTypes.SearchDocument[]): Promise<void> {
    const texts = documents.flatMap(({ title, keywords, description }) => [title, keywords, description])
    const words = new Set(wordsOf(texts.join(" ")).filter((word) => word.length > 2 && word.length <= 40))
    if (words.size === 0) return
    await this.manager_.execute(
      `INSERT INTO webox_search_word (configuration, word)
       SELECT ?, jsonb_array_elements_text(?::jsonb) ON CONFLICT DO NOTHING`,
      [this.language_, JSON.stringify([...words])]
    )
  }

  /**
   * Ends the use of answers that were counted before: see `AnswerCache`. After the commit, so that nobody keeps what was
   * counted before it under the new time.
   */
  private async stampIndex(name: string): Promise<void> {
    await this.manager_.execute(
      `UPDATE search_postgres_index SET updated_at = greatest(clock_timestamp(), updated_at + interval '1 microsecond')
       WHERE name = ?`,
      [name]
    )
  }
}
