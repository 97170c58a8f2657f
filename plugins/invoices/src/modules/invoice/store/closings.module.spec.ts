import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { sampleInput, sampleOrder } from "../document/testing/sample"
import InvoiceModuleService from "../service"
import { afterTampering, openInvoiceDatabase } from "../testing/invoice-database"
import type { Closing } from "./closings"
import { verifyClosings } from "./verify-closings"

jest.setTimeout(120_000)

let database: Awaited<ReturnType<typeof openInvoiceDatabase>>
let knex: Knex
let invoices: InvoiceModuleService
/** The newest first. */
let closings: Closing[]
let year: number
let month: string

beforeAll(async () => {
  database = await openInvoiceDatabase("webox_test_closings")
  knex = database.knex
  invoices = new InvoiceModuleService({ __pg_connection__: knex })
  for (const id of ["order_1", "order_2"]) {
    const invoice = await invoices.issueInvoice(sampleInput("48.00", { order: sampleOrder({ id }) }))
    const refund = { amount: "8.00", method: "card", refunded_on: invoice.issued_on }
    if (id === "order_2") {
      await invoices.issueCreditNote({ invoice_id: invoice.id, key: "ref_1", refund, reason: null })
    }
    month = invoice.issued_on.slice(0, 7)
  }
  year = Number(month.slice(0, 4))
  await invoices.closePeriods(new Date())
  expect((await invoices.closings({ limit: 100 })).items).toEqual([])
  // Of many at once, and asked again, each period is closed once.
  const later = new Date(`${year + 1}-02-01T12:00:00Z`)
  await Promise.all([invoices.closePeriods(later), invoices.closePeriods(later), invoices.closePeriods(later)])
  await invoices.closePeriods(later)
  closings = (await invoices.closings({ limit: 100 })).items
})

afterAll(() => database.close())

const nothing = expect.objectContaining({ totals: [] })

describe("closings", () => {
  it("sum each month and each year up, and all that came before", () => {
    const all = { currency_code: "EUR", invoices: 2, credit_notes: 1, net: "73.33", tax: "14.67", gross: "88.00" }
    const periods = closings.map(({ period }) => period)
    expect(periods.slice(0, 3)).toEqual([`${year + 1}-01`, `${year}`, `${year}-12`])
    expect(periods.at(-1)).toBe(month)
    expect(closings.at(-1)).toMatchObject({ kind: "month", position: 1, totals: [all], perpetual_totals: [all] })
    expect(closings[1]).toMatchObject({ kind: "year", totals: [all], perpetual_totals: [all] })
    expect(closings[0]).toEqual(nothing)
    expect(closings[0]).toMatchObject({ perpetual_totals: [all] })
    for (const [index, closing] of closings.slice(0, -1).entries()) {
      expect(closing.previous_sha256).toBe(closings[index + 1]?.sha256)
    }
  })

  it("name where the chain of documents stood", async () => {
    const { items } = await invoices.documents({}, { limit: 10 })
    const [creditNote, invoice] = items.map(({ kind, number, sha256 }) => ({ series: kind, number, sha256 }))
    expect(closings[0]?.last_documents).toEqual([invoice, creditNote])
  })

  it("leave no document to come into a period that is closed", async () => {
    const late = invoices.issueInvoice(sampleInput("48.00", { order: sampleOrder({ id: "order_3" }) }))
    await expect(late).rejects.toMatchObject({ code: "23000", message: expect.stringContaining("is closed") })
    expect(await invoices.verify()).toEqual({ documents: 3, ok: true, first_break: null })
  })

  it.each([
    "UPDATE webox_invoice_closing SET content = content || ' '",
    "DELETE FROM webox_invoice_closing",
    "TRUNCATE webox_invoice_closing CASCADE",
    "UPDATE webox_invoice_closing_head SET position = 1",
    "DELETE FROM webox_invoice_closing_head",
    "INSERT INTO webox_invoice_closing (content, sha256) SELECT replace(content, '-01\"', '-09\"'), 'x' FROM webox_invoice_closing LIMIT 1",
  ])("are kept by the database: it refuses %s", async (statement) => {
    await expect(knex.transaction((connection) => connection.raw(statement))).rejects.toMatchObject({ code: "23000" })
  })

  const ofYear = (): string => `id = '${year}'`
  it.each([
    [
      "an edit",
      (): string => `UPDATE webox_invoice_closing SET content = replace(content, '88.00', '87.00') WHERE ${ofYear()}`,
      1,
      "edited",
    ],
    ["a deletion", (): string => `DELETE FROM webox_invoice_closing WHERE ${ofYear()}`, 0, "missing_before"],
    [
      "a cut tail",
      (): string => `DELETE FROM webox_invoice_closing WHERE position = ${closings[0]?.position}`,
      1,
      "missing_after",
    ],
    [
      "other documents",
      (): string => `UPDATE webox_invoice_document SET sha256 = repeat('a', 64) WHERE series = 'credit_note'`,
      -1,
      "other_documents",
    ],
  ] as const)("show %s, where the triggers were off", async (_, statement, index, problem) => {
    const found = await afterTampering(knex, [statement()], verifyClosings)
    expect(found).toEqual({ series: "closing", number: closings.at(index)?.period, problem })
  })
})
