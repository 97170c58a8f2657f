import type { Knex } from "@medusajs/framework/mikro-orm/knex"

/** A series' row is updated by each document: within one transaction its dead versions would pile up. */
const IN_A_TRANSACTION = 200

/** Issues so many invoices, of one content, by the function that issues all of them: so the chain is a true one. */
export async function fillChain(knex: Knex, documents: number, content: string): Promise<void> {
  // A shop's database has counted the table a minute after its first invoices; within one call, Postgres would not count it
  // at all, and go on to read it whole as if it were empty.
  await knex.raw(`
    CREATE OR REPLACE PROCEDURE bench_fill_chain(documents integer, content text) LANGUAGE plpgsql AS $$
    BEGIN
      FOR n IN 1..documents LOOP
        PERFORM webox_invoice_issue('winv_bench_' || n, 'invoice', 'bench ' || n, 'WB-{year}-{number}', 'Europe/Paris',
          'order_bench_' || n, NULL, 'EUR', 480.00, 80.00, content);
        IF n % ${IN_A_TRANSACTION} = 0 THEN
          COMMIT;
        END IF;
        IF n = 1000 THEN
          ANALYZE webox_invoice_document, webox_invoice_series;
        END IF;
      END LOOP;
    END $$;`)
  await knex.raw("CALL bench_fill_chain(?, ?)", [documents, content])
  await knex.raw("VACUUM ANALYZE webox_invoice_document, webox_invoice_series")
}
