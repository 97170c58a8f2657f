import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { sampleInput, sampleOrder } from "../document/testing/sample"
import InvoiceModuleService from "../service"
import { afterTampering, openInvoiceDatabase } from "../testing/invoice-database"
import { verifyChain } from "./verify-chain"

jest.setTimeout(120_000)

let database: Awaited<ReturnType<typeof openInvoiceDatabase>>
let knex: Knex
let invoices: InvoiceModuleService
let numbers: string[]

async function open(): Promise<void> {
  database = await openInvoiceDatabase("webox_test_tampering")
  knex = database.knex
  invoices = new InvoiceModuleService({ __pg_connection__: knex })
  numbers = []
  for (const id of ["order_1", "order_2", "order_3"]) {
    const invoice = await invoices.issueInvoice(sampleInput("48.00", { order: sampleOrder({ id }) }))
    const refund = { amount: "8.00", method: "card", refunded_on: "2026-11-24" }
    await invoices.issueCreditNote({ invoice_id: invoice.id, key: `ref_${id}`, refund, reason: null })
    numbers.push(invoice.number)
  }
}

beforeAll(open)
afterAll(() => database.close())

describe("the database", () => {
  afterEach(async () => expect(await invoices.verify()).toEqual({ documents: 6, ok: true, first_break: null }))

  const forged = (position: number, sha256: string) =>
    `INSERT INTO webox_invoice_document SELECT 'winv_x', series, year, ${position}, 'WB-X', 'x', issued_at, issued_on, order_id,
       corrects_id, currency_code, total, tax_total, content, previous_sha256, ${sha256}
     FROM webox_invoice_document WHERE series = 'invoice' ORDER BY position DESC LIMIT 1`

  it.each([
    "UPDATE webox_invoice_document SET total = 1",
    "UPDATE webox_invoice_document SET content = content || ' '",
    "DELETE FROM webox_invoice_document WHERE series = 'credit_note'",
    "TRUNCATE webox_invoice_document CASCADE",
    "UPDATE webox_invoice_series SET last_position = 9",
    "UPDATE webox_invoice_series SET last_issued_at = now()",
    "DELETE FROM webox_invoice_series",
    "TRUNCATE webox_invoice_series CASCADE",
    forged(4, "sha256"),
    forged(9, "repeat('a', 64)"),
  ])("refuses %s", async (statement) => {
    await expect(knex.transaction((connection) => connection.raw(statement))).rejects.toMatchObject({ code: "23000" })
  })

  it("refuses a document that its series does not count", async () => {
    const insert = `DO $$ DECLARE next webox_invoice_document; BEGIN
      SELECT * INTO next FROM webox_invoice_document WHERE series = 'invoice' ORDER BY position DESC LIMIT 1;
      next.id := 'winv_x'; next.key := 'x'; next.number := 'WB-X'; next.position := next.position + 1;
      next.previous_sha256 := next.sha256; next.sha256 := webox_invoice_sha256(next);
      INSERT INTO webox_invoice_document SELECT next.*;
    END $$`
    await expect(knex.transaction((connection) => connection.raw(insert))).rejects.toThrow("was not counted")
  })
})

describe("verify, where a superuser has switched the triggers off,", () => {
  const second = "series = 'invoice' AND position = 2"
  const third = "series = 'invoice' AND position = 3"

  it.each([
    [
      "an edit of the content",
      [`UPDATE webox_invoice_document SET content = replace(content, 'Chloé', 'Zoé') WHERE ${second}`],
      1,
      "edited",
    ],
    ["an edit of the total", [`UPDATE webox_invoice_document SET total = total - 1 WHERE ${second}`], 1, "edited"],
    ["a changed order", [`UPDATE webox_invoice_document SET order_id = 'order_9' WHERE ${second}`], 1, "edited"],
    ["a changed date", [`UPDATE webox_invoice_document SET issued_on = issued_on - 1 WHERE ${third}`], 2, "edited"],
    [
      "an edit with its hash made anew",
      [
        `UPDATE webox_invoice_document SET total = total - 1 WHERE ${second}`,
        `UPDATE webox_invoice_document AS document SET sha256 = webox_invoice_sha256(document) WHERE ${second}`,
      ],
      2,
      "missing_before",
    ],
    ["a deletion", [`DELETE FROM webox_invoice_document WHERE ${second}`], 2, "missing_before"],
    [
      "a deletion of the first",
      [`DELETE FROM webox_invoice_document WHERE series = 'invoice' AND position = 1`],
      1,
      "missing_before",
    ],
    [
      "a deletion that was numbered over",
      [
        `DELETE FROM webox_invoice_document WHERE ${second}`,
        `UPDATE webox_invoice_document SET position = 2 WHERE ${third}`,
      ],
      2,
      "edited",
    ],
    ["a cut tail", [`DELETE FROM webox_invoice_document WHERE ${third}`], 1, "missing_after"],
  ] as const)("finds %s", async (_, statements, index, problem) => {
    const report = await afterTampering(knex, statements, verifyChain)
    expect(report.ok).toBe(false)
    expect(report.first_break).toEqual({ series: "invoice", number: numbers[index], problem })
  })

  it("finds a series that is gone", async () => {
    const statements = [`DELETE FROM webox_invoice_document WHERE series = 'credit_note'`]
    expect((await afterTampering(knex, statements, verifyChain)).first_break).toEqual({
      series: "credit_note",
      number: null,
      problem: "missing_after",
    })
  })
})
