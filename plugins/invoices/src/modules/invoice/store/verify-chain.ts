import type { Knex } from "@medusajs/framework/mikro-orm/knex"

/** What a check of all documents found. */
export interface ChainReport {
  documents: number
  ok: boolean
  /** The first document that is not as it was issued, or before or after which one is missing. */
  first_break: ChainBreak | null
}

export interface ChainBreak {
  /** Of the document; `closing` when all documents are as they were issued, but a closing is not. */
  series: string
  /** Null when all documents of the series are gone. A closing's is its period. */
  number: string | null
  /** `other_documents`: those that a closing names are no longer there. */
  problem: "edited" | "missing_before" | "missing_after" | "other_documents"
}

/**
 * Computes every hash anew and follows the chain of each series, from one moment of the database. It finds an edit, a
 * deletion, and a tail that was cut off.
 */
export async function verifyChain(knex: Knex): Promise<ChainReport> {
  // Materialized: hashing comes before sorting, so that contents are not carried through the sort.
  const { rows } = await knex.raw<{ rows: (ChainBreak & { documents: number })[] }>(
    `WITH hashed AS MATERIALIZED (
       SELECT series, year, position, number, previous_sha256, sha256, webox_invoice_sha256(document) AS computed
       FROM webox_invoice_document document
     ), chained AS (
       SELECT hashed.*,
         lag(sha256, 1, repeat('0', 64)) OVER walk AS before_sha256,
         lag(year) OVER walk AS before_year, lag(position, 1, 0::bigint) OVER walk AS before_position,
         lead(position) OVER walk IS NULL AS is_last
       FROM hashed WINDOW walk AS (PARTITION BY series ORDER BY year, position)
     ), broken AS (
       SELECT series, year, position, number, 'edited' AS problem FROM chained WHERE sha256 <> computed
       UNION ALL
       SELECT series, year, position, number, 'missing_before' FROM chained
       WHERE sha256 = computed AND (previous_sha256 <> before_sha256
         OR position <> CASE WHEN year = before_year THEN before_position + 1 ELSE 1 END)
       UNION ALL
       SELECT series.series, coalesce(chained.year, 0), coalesce(chained.position, 0), chained.number, 'missing_after'
       FROM webox_invoice_series series LEFT JOIN chained ON chained.series = series.series AND chained.is_last
       WHERE series.last_sha256 <> coalesce(chained.sha256, repeat('0', 64))
     )
     SELECT (SELECT count(*) FROM hashed)::float8 AS documents, first.series, first.number, first.problem
     FROM (SELECT 1) AS one LEFT JOIN
       (SELECT * FROM broken ORDER BY year, position, series DESC, problem LIMIT 1) AS first ON true`
  )
  const [found] = rows
  if (!found) throw new Error("The chain of documents could not be read.")
  const { documents, series, number, problem } = found
  return { documents, ok: problem === null, first_break: problem === null ? null : { series, number, problem } }
}
