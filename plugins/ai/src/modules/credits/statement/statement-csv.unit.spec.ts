import fc from "fast-check"
import { CSV_HEADER, textCell, toCsv } from "./statement-csv"

const line = {
  id: "7",
  transaction_id: "wctr_1",
  kind: "settlement" as const,
  amount_micros: -1_500_000,
  balance_micros: 8_500_001,
  reason: "Image, 1024 × 1024",
  reference: { type: "generation", id: "gen_1" },
  created_at: new Date("2026-11-22T10:00:00Z"),
}

describe("a statement as CSV", () => {
  it("has a cell for each column, numbers as they are, texts quoted where they must be", () => {
    expect(CSV_HEADER).toBe("date,type,credits,balance,reason,reference_type,reference_id\r\n")
    expect(toCsv([line])).toBe(
      '2026-11-22T10:00:00.000Z,settlement,-1.5,8.500001,"Image, 1024 × 1024",generation,gen_1\r\n'
    )
  })

  it("writes small and whole amounts without an exponent or needless zeros", () => {
    const cells = (amount_micros: number) => toCsv([{ ...line, amount_micros }]).split(",")[2]
    expect([1, 100_000_000, 1_000_000, -10].map(cells)).toEqual(["0.000001", "100", "1", "-0.00001"])
  })

  it.each(["=1+1", "+33 1", "-2", "@SUM(A1)", "\tx", "\r=1", " =1", '="a"', "＝1"])(
    "lets no formula through: %j",
    (text) => {
      expect(textCell(text).startsWith(`"'`)).toBe(true)
    }
  )

  it("gives every text back to who reads it by RFC 4180, but for the apostrophe", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const cell = textCell(text)
        const read = cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell
        expect([text, `'${text}`]).toContain(read)
        if (!cell.startsWith('"')) expect(cell).not.toMatch(/[",\r\n]/)
      })
    )
  })
})
