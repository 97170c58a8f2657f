interface Identified {
  id: string
}

/** Reads and writes of one kind of row. `list` must find deleted rows too: what a merchant deleted stays deleted. */
export interface MissingRows<Row extends Identified> {
  rows: Row[]
  list: (ids: string[]) => Promise<Identified[]>
  create: (rows: Row[]) => Promise<unknown>
  /** Rows created in one transaction. */
  batchSize?: number
}

/**
 * Creates those rows that are not in the database yet.
 *
 * Each batch is one transaction, so a kill leaves whole batches, and the next run goes on with the rest.
 *
 * @returns how many rows were created
 */
export async function createMissing<Row extends Identified>(input: MissingRows<Row>): Promise<number> {
  const size = input.batchSize ?? 200
  let created = 0
  for (let start = 0; start < input.rows.length; start += size) {
    const batch = input.rows.slice(start, start + size)
    const present = new Set((await input.list(batch.map((row) => row.id))).map((row) => row.id))
    const missing = batch.filter((row) => !present.has(row.id))
    if (!missing.length) continue
    await input.create(missing)
    created += missing.length
  }
  return created
}
