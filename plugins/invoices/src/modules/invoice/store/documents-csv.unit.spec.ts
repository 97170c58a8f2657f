import { CSV_HEADER, toCsv } from "./documents-csv"

const document = {
  id: "winv_1",
  kind: "invoice" as const,
  number: "WB-2026-000001",
  issued_at: new Date("2026-11-23T03:04:05.678Z"),
  order_id: "order_1",
  currency_code: "EUR",
  total: "12.00",
  tax_total: "2.00",
  sha256: "ab12",
}

it("writes a line for each document, in the order of the header", () => {
  const [first, ...others] = toCsv([document, { ...document, id: "winv_2" }]).split("\r\n")
  expect(CSV_HEADER).toBe("number,series,issued_at,order_id,currency_code,total,tax_total,sha256,id\r\n")
  expect(first).toBe("WB-2026-000001,invoice,2026-11-23T03:04:05.678Z,order_1,EUR,12.00,2.00,ab12,winv_1")
  expect(others).toEqual([expect.stringMatching(/,winv_2$/), ""])
})

it.each(["+1", "-1"])("keeps a spreadsheet from taking the number %s for a formula", (number) => {
  expect(toCsv([{ ...document, number }])).toMatch(new RegExp(`^'\\${number},invoice,`))
})
