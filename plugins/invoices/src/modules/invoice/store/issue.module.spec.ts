import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { sampleInput, sampleItem, sampleOrder } from "../document/testing/sample"
import InvoiceModuleService from "../service"
import { openInvoiceDatabase } from "../testing/invoice-database"
import { issueInvoice } from "./issue-invoice"

jest.setTimeout(120_000)

let database: Awaited<ReturnType<typeof openInvoiceDatabase>>
let knex: Knex
let invoices: InvoiceModuleService

const inputOf = (id: string, total = "48.00") => sampleInput(total, { order: sampleOrder({ id }) })
const code = (name: string) => expect.objectContaining({ code: `WEBOX_INVOICES_${name}` })
const refund = (amount: string) => ({ amount, method: "card", refunded_on: "2026-11-24" })
const numbers = async (series: string): Promise<string[]> => {
  const { rows } = await knex.raw<{ rows: { number: string }[] }>(
    `SELECT number FROM webox_invoice_document WHERE series = ? ORDER BY year, position`,
    [series]
  )
  return rows.map(({ number }) => number)
}

beforeEach(async () => {
  database = await openInvoiceDatabase("webox_test_invoices")
  knex = database.knex
  invoices = new InvoiceModuleService({ __pg_connection__: knex })
})

/** Whatever a test did, the chain is whole after it. */
afterEach(async () => {
  expect(await invoices.verify()).toMatchObject({ ok: true, first_break: null })
  await database.close()
})

describe("issuing", () => {
  it("numbers from one, and keeps what was said", async () => {
    const first = await invoices.issueInvoice(inputOf("order_1"))
    const second = await invoices.issueInvoice(inputOf("order_2"))
    const year = first.issued_on.slice(0, 4)
    expect([first.number, second.number]).toEqual([`WB-${year}-000001`, `WB-${year}-000002`])
    expect(await invoices.document(first.id)).toEqual(first)
    expect(first).toMatchObject({ kind: "invoice", order_id: "order_1", currency_code: "EUR", total: "48.00" })
    expect(second.issued_at.getTime()).toBeGreaterThanOrEqual(first.issued_at.getTime())
    const { xml, pdf } = await invoices.render(first)
    expect(xml).toContain(`<ram:ID>${first.number}</ram:ID>`)
    expect(pdf.subarray(0, 8).toString()).toBe("%PDF-1.7")
  })

  it("answers the first again for the same order, whatever became of the order", async () => {
    const first = await invoices.issueInvoice(inputOf("order_1"))
    const items = [sampleItem({ quantity: 1 })]
    const again = sampleInput("24.00", { order: sampleOrder({ id: "order_1", items }) })
    expect(await invoices.issueInvoice(again)).toEqual(first)
    expect(await numbers("invoice")).toHaveLength(1)
  })

  it("leaves no gap and no duplicate over 16 connections, each order twice", async () => {
    const orders = Array.from({ length: 300 }, (_, index) => `order_${index % 150}`)
    const issued = await Promise.all(orders.map((id) => invoices.issueInvoice(inputOf(id))))
    const year = issued[0]?.issued_on.slice(0, 4)
    const wanted = Array.from({ length: 150 }, (_, index) => `WB-${year}-${String(index + 1).padStart(6, "0")}`)
    expect(await numbers("invoice")).toEqual(wanted)
    expect(new Set(issued.map(({ number }) => number)).size).toBe(150)
  })

  it("leaves no gap where a transaction fails after it", async () => {
    await invoices.issueInvoice(inputOf("order_1"))
    const failing = knex.transaction(async (transaction) => {
      await issueInvoice(transaction, inputOf("order_2"))
      throw new Error("What came after has failed.")
    })
    await expect(failing).rejects.toThrow("What came after has failed.")
    await expect(invoices.issueInvoice(inputOf("order_3", "40.00"))).rejects.toEqual(code("TOTAL_DIFFERS"))
    expect((await invoices.issueInvoice(inputOf("order_4"))).number).toMatch(/-000002$/)
  })

  it("begins again with a new year, in the same chain", async () => {
    await invoices.issueInvoice(inputOf("order_1"))
    const [row] = (await knex.raw<{ rows: { year: number }[] }>(`SELECT year FROM webox_invoice_series WHERE year > 0`))
      .rows
    // The clock cannot be turned: so the first document is of the year before, from its number to its hash.
    await knex.transaction(async (connection) => {
      await connection.raw("SET LOCAL session_replication_role = replica")
      await connection.raw(`UPDATE webox_invoice_document SET year = year - 1, number = 'WB-OLD-000001'`)
      await connection.raw(`UPDATE webox_invoice_document AS document SET sha256 = webox_invoice_sha256(document)`)
      await connection.raw(
        `UPDATE webox_invoice_series SET year = year - 1, last_sha256 = (SELECT sha256 FROM webox_invoice_document)
         WHERE series = 'invoice'`
      )
    })
    const next = await invoices.issueInvoice(inputOf("order_2"))
    expect(next.number).toBe(`WB-${row?.year}-000001`)
  })
})

describe("credit notes", () => {
  it("have a series of their own, and name the invoice", async () => {
    const invoice = await invoices.issueInvoice(inputOf("order_1"))
    const note = await invoices.issueCreditNote({
      invoice_id: invoice.id,
      key: "ref_1",
      refund: refund("10.00"),
      reason: "Rayure",
    })
    expect(note).toMatchObject({ kind: "credit_note", corrects_id: invoice.id, total: "10.00", order_id: "order_1" })
    expect(note.number).toMatch(/^AV-\d{4}-000001$/)
    expect(note.snapshot.corrects).toEqual({ number: invoice.number, issued_on: invoice.issued_on })
    expect((await invoices.documentsOfOrder("order_1")).map(({ id }) => id)).toEqual([invoice.id, note.id])
  })

  it("of ten at once for one invoice credit no more than there is, and each refund once", async () => {
    const invoice = await invoices.issueInvoice(inputOf("order_1"))
    const asked = Array.from({ length: 20 }, (_, index) =>
      invoices.issueCreditNote({
        invoice_id: invoice.id,
        key: `ref_${index % 10}`,
        refund: refund("10.00"),
        reason: null,
      })
    )
    const settled = await Promise.allSettled(asked)
    const refused = settled.filter((result) => result.status === "rejected").map(({ reason }) => reason)
    expect(await numbers("credit_note")).toHaveLength(4)
    expect(refused).toHaveLength(12)
    for (const reason of refused) expect(reason).toEqual(code("REFUND_TOO_LARGE"))
  })

  it("are for invoices that there are", async () => {
    const of = (invoice_id: string, key: string) =>
      invoices.issueCreditNote({ invoice_id, key, refund: refund("1.00"), reason: null })
    await expect(of("winv_none", "ref_1")).rejects.toEqual(code("NOT_FOUND"))
    const note = await of((await invoices.issueInvoice(inputOf("order_1"))).id, "ref_1")
    await expect(of(note.id, "ref_2")).rejects.toEqual(code("NOT_FOUND"))
    await expect(invoices.document("winv_none")).rejects.toEqual(code("NOT_FOUND"))
  })
})
