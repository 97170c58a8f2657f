import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { searchErrors } from "../../http/errors"
import { closestWords } from "../../text/closest-words"
import { fold } from "../../text/fold"
import { isPlainId } from "../../product-columns"
import { activeTableSql } from "./active-table"
import { AnswerCache } from "./answer-cache"
import { baseConditions, facetConditions } from "./conditions"
import { allOf, type Fragment } from "./fragment"
import { pageQuery, type TextMatch } from "./page-query"
import type { PricedQuery, ProductAnswer, ProductQuery } from "./product-query"
import { toSummary, type Summary } from "./summary"
import { summaryQuery, type SummaryRow } from "./summary-query"
import { textQuery, typedWords, type TypedWord } from "./text-query"

/** With fewer hits than this, words that resemble the typed ones are searched as well. */
const FEW = 3
/** Counts that are kept: about 5 kB each. */
const KEPT_ANSWERS = 500

interface ActiveIndex {
  table: string
  /** The time of the last change, to the microsecond. */
  changed_at: string
}

/** Finds products in the indexes that Medusa's Search Module keeps. */
export default class ProductSearchService {
  private readonly knex: Knex
  private readonly summaries = new AnswerCache<Summary>(KEPT_ANSWERS)
  private readonly ownPrices = new AnswerCache<boolean>(KEPT_ANSWERS)
  private readonly readings = new AnswerCache<TypedWord[]>(KEPT_ANSWERS)

  constructor(dependencies: { __pg_connection__: Knex }) {
    this.knex = dependencies.__pg_connection__
  }

  /**
   * One page of the products that match a query, in its order, with the counts of all of them.
   *
   * @throws WEBOX_SEARCH_NOT_READY when the index has never been filled
   */
  async search(asked: ProductQuery): Promise<ProductAnswer> {
    const index = await this.activeIndex(asked.language.index)
    const query = { ...asked, has_own_prices: await this.hasOwnPrices(index, asked.region_id) }
    const typed = query.q === undefined ? undefined : typedWords(query.q)
    const words = typed && (await this.readWords(index, query, typed))
    const match = words && this.matchOf(words, query)
    const base = baseConditions(query, match?.text)
    const facets = facetConditions(query)

    const [page, summary] = await Promise.all([
      this.rows<{ id: string }>(
        pageQuery(index.table, query, [...base, ...facets.map(({ condition }) => condition)], match)
      ),
      this.summaries.get(summaryKey(index, query), async () =>
        toSummary(await this.rows<SummaryRow>(summaryQuery(index.table, query, base, facets)))
      ),
    ])
    return {
      product_ids: page.map(({ id }) => id),
      is_approximate: words?.some(({ alternatives }) => alternatives.length > 0) ?? false,
      ...summary,
    }
  }

  /** Whether any product has a price for this region alone: if none has, the currency's prices serve, which have an index. */
  private hasOwnPrices(index: ActiveIndex, regionId: string): Promise<boolean> {
    if (!isPlainId(regionId)) return Promise.resolve(false)
    return this.ownPrices.get(JSON.stringify([index, regionId]), async () => {
      const rows = await this.rows({
        sql: `SELECT 1 FROM "${index.table}" WHERE jsonb_exists("prices", ?) LIMIT 1`,
        bindings: [regionId],
      })
      return rows.length > 0
    })
  }

  private matchOf(words: TypedWord[], { language }: ProductQuery): TextMatch {
    const exact = words.map(({ typed }) => ({ typed, alternatives: [] }))
    return { text: textQuery(words, language), exact: textQuery(exact, language) }
  }

  /** Reads the typed words as they are, or where that finds next to nothing, also as words of the index that resemble them. */
  private readWords(index: ActiveIndex, query: ProductQuery, typed: string[]): Promise<TypedWord[]> {
    const key = JSON.stringify([index, typed, query.channel_ids])
    return this.readings.get(key, async () => {
      const exact = typed.map((word) => ({ typed: word, alternatives: [] }))
      const hits = await this.countHits(index, query, exact, FEW)
      if (hits >= FEW) return exact
      const similar = await Promise.all(typed.map((word) => this.readSimilar(query, word)))
      return (await this.countHits(index, query, similar, hits + 1)) > hits ? similar : exact
    })
  }

  private async readSimilar({ language }: ProductQuery, typed: string): Promise<TypedWord> {
    const word = fold(typed)
    const rows = await this.rows<{ word: string }>({
      sql: `SELECT word FROM webox_search_similar_words(?, ?) AS word`,
      bindings: [language.configuration, word],
    })
    const closest = closestWords(
      word,
      rows.map((row) => row.word)
    )
    // A word that the catalogue knows is no typing error.
    return { typed, alternatives: closest[0] === word ? [] : closest }
  }

  private async countHits(index: ActiveIndex, query: ProductQuery, words: TypedWord[], upTo: number): Promise<number> {
    const where = allOf(baseConditions({ ...query, collection_ids: [] }, textQuery(words, query.language)))
    const rows = await this.rows({
      sql: `SELECT 1 FROM "${index.table}" WHERE ${where.sql} LIMIT ?`,
      bindings: [...where.bindings, upTo],
    })
    return rows.length
  }

  private async activeIndex(name: string): Promise<ActiveIndex> {
    const [active] = await this.rows<{ table_name: string; changed_at: string }>({
      sql: activeTableSql,
      bindings: [name],
    })
    if (!active) throw searchErrors.WEBOX_SEARCH_NOT_READY()
    return { table: active.table_name, changed_at: active.changed_at }
  }

  private async rows<Row>({ sql, bindings }: Fragment): Promise<Row[]> {
    const { rows } = await this.knex.raw<{ rows: Row[] }>(sql, bindings)
    return rows
  }
}

/** Pages and orders of one question have the same counts; so have regions of one currency without prices of their own. */
function summaryKey(index: ActiveIndex, query: PricedQuery): string {
  const { language: _language, sort: _sort, limit: _limit, page: _page, region_id, ...counted } = query
  return JSON.stringify([index, counted, query.has_own_prices && region_id])
}
