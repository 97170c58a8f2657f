import fc from "fast-check"
import { decideTax, taxCodes, type Buyer, type Rate, type Sale, type Seller } from "./decide-tax"

const french: Rate = { rate: 20, code: "fr", name: "TVA", rate_id: "txr_fr" }
const german: Rate = { rate: 19, code: "de", name: "MwSt.", rate_id: "txr_de" }
const seller: Seller = { country_code: "fr", is_franchise: false, has_oss: true, vat_number: "FR83404833048" }
const germanNumber = "DE136695976"

function decide(buyer: Buyer, kind: Sale["kind"] = "goods", changes: Partial<Seller> = {}): Rate[] {
  const rates = { buyer: buyer.country_code === "fr" ? [french] : [german], seller: [french] }
  return decideTax({ seller: { ...seller, ...changes }, buyer, kind, rates })
}

function codes(...sale: Parameters<typeof decide>): (string | null)[] {
  return decide(...sale).map(({ code }) => code)
}

describe("who sells from France", () => {
  it("charges the rates as they stand at home, companies included", () => {
    expect(decide({ country_code: "fr" })).toEqual([french])
    expect(decide({ country_code: "fr", vat_number: "FR83404833048" })).toEqual([french])
    expect(decide({ country_code: "fr", vat_number: germanNumber })).toEqual([french])
  })

  it("charges the buyer's country's rate with OSS, the seller's below the threshold", () => {
    expect(decide({ country_code: "de" })).toEqual([{ ...german, code: "OSS" }])
    expect(decide({ country_code: "de" }, "service")).toEqual([{ ...german, code: "OSS" }])
    expect(decide({ country_code: "de" }, "goods", { has_oss: false })).toEqual([french])
  })

  it("sends goods and services to a company of another Member State without VAT", () => {
    const buyer = { country_code: "de", vat_number: "de 136.695.976" }
    expect(decide(buyer)).toMatchObject([{ rate: 0, code: "VATEX-EU-IC", name: "Intra-EU supply" }])
    expect(decide(buyer, "service")).toMatchObject([{ rate: 0, code: "VATEX-EU-AE", name: "Reverse charge" }])
  })

  it("says what a price with tax contains of it: a consumer's tax there, at home for what leaves the Union", () => {
    const included = (...sale: Parameters<typeof decide>) => decide(...sale).map(({ included_rate }) => included_rate)
    const company = { country_code: "de", vat_number: germanNumber }
    expect(included(company)).toEqual([19])
    expect(included(company, "service")).toEqual([19])
    expect(included(company, "goods", { has_oss: false })).toEqual([20])
    expect(included({ country_code: "us" })).toEqual([20])
    expect(included({ country_code: "us", vat_number: "12-3456789" }, "service")).toEqual([20])
    expect(included({ country_code: "fr" })).toEqual([undefined])
    expect(included({ country_code: "us" }, "goods", { is_franchise: true })).toEqual([undefined])
    expect(included(company, "service", { is_franchise: true })).toEqual([undefined])
  })

  it("charges VAT where the number is wrong, is the seller's country's, or the seller has none", () => {
    expect(codes({ country_code: "de", vat_number: "DE136695977" })).toEqual(["OSS"])
    expect(codes({ country_code: "de", vat_number: "FR83404833048" })).toEqual(["OSS"])
    expect(codes({ country_code: "de", vat_number: germanNumber }, "service", { vat_number: null })).toEqual(["OSS"])
  })

  it("charges no VAT in the franchise, and reverses the charge of services to companies", () => {
    const franchise = { is_franchise: true }
    expect(codes({ country_code: "fr" }, "goods", franchise)).toEqual([taxCodes.franchise])
    expect(codes({ country_code: "us" }, "goods", franchise)).toEqual([taxCodes.franchise])
    expect(codes({ country_code: "de", vat_number: germanNumber }, "goods", franchise)).toEqual([taxCodes.franchise])
    expect(codes({ country_code: "de", vat_number: germanNumber }, "service", franchise)).toEqual(["VATEX-EU-AE"])
  })

  it("exports goods; services abroad are out of scope, but for the seller's country overseas", () => {
    expect(codes({ country_code: "us" })).toEqual(["VATEX-EU-G"])
    expect(codes({ country_code: "us", vat_number: "12-3456789" }, "service")).toEqual(["VATEX-EU-O"])
    expect(decide({ country_code: "us" }, "service")).toEqual([
      { rate: 0, code: "VATEX-EU-O", name: "Outside the scope of VAT", included_rate: 20 },
    ])
    expect(codes({ country_code: "pf" }, "service")).toEqual(["VATEX-EU-O"])
    expect(decide({ country_code: "fr", postal_code: "97400" }, "service")).toEqual([french])
    expect(decide({ country_code: "re", vat_number: " " }, "service")).toEqual([french])
  })

  it.each([
    ["Réunion", "fr", "97400", "VATEX-EU-G"],
    ["French Polynesia", "fr", "98713", "VATEX-EU-G"],
    ["Réunion by its own code", "re", "97400", "VATEX-EU-G"],
    ["the Canary Islands", "es", "35001", "VATEX-EU-G"],
    ["Livigno", "it", "23041", "VATEX-EU-G"],
    ["Åland", "fi", "22100", "VATEX-EU-G"],
    ["Åland by its own code", "ax", "22100", "VATEX-EU-G"],
    ["London", "gb", "SW1A 1AA", "VATEX-EU-G"],
    ["Belfast", "gb", "BT1 5GS", "OSS"],
    ["Madrid", "es", "28001", "OSS"],
    ["Greece, as VAT law writes it", "el", "10431", "OSS"],
    ["Paris", "fr", "75001", "fr"],
    ["Monaco by a French address", "fr", "98000", "fr"],
    ["Monaco", "mc", "98000", "de"],
  ])("ships goods to %s", (_place, country_code, postal_code, code) => {
    expect(codes({ country_code, postal_code })).toEqual([code])
  })

  it("takes Northern Ireland for the Union with goods, not with services", () => {
    const belfast = { country_code: "gb", postal_code: "bt1 5gs", vat_number: "XI 925 9016 18" }
    expect(codes(belfast)).toEqual(["VATEX-EU-IC"])
    expect(codes(belfast, "service")).toEqual(["VATEX-EU-O"])
    expect(codes({ ...belfast, country_code: "ie", postal_code: null }, "service")).toEqual(["OSS"])
  })

  it("keeps all rates of a line that has more than one", () => {
    const rates = { buyer: [german, { ...german, rate: 1 }], seller: [] }
    const lines = decideTax({ seller, buyer: { country_code: "de" }, kind: "goods", rates })
    expect(lines.map(({ rate, code }) => [rate, code])).toEqual([
      [19, "OSS"],
      [1, "OSS"],
    ])
  })
})

describe("whatever the sale", () => {
  const countries = ["fr", "mc", "de", "el", "gr", "es", "gb", "xi", "us", "re", "ch", "it"]
  const sales = fc.record<Sale>({
    seller: fc.record({
      country_code: fc.constantFrom("fr", "de", "GR"),
      is_franchise: fc.boolean(),
      has_oss: fc.boolean(),
      vat_number: fc.constantFrom("FR83404833048", null),
    }),
    buyer: fc.record({
      country_code: fc.constantFrom(...countries),
      postal_code: fc.constantFrom("75001", "97400", "35001", "BT1 5GS", null),
      vat_number: fc.oneof(fc.constantFrom(germanNumber, "FR83404833048", null), fc.string()),
    }),
    kind: fc.constantFrom("goods" as const, "service" as const),
    rates: fc.constant({ buyer: [german], seller: [french] }),
  })

  it("is one line: a rate above zero that is the buyer's or the seller's, or zero with the code of its case", () => {
    fc.assert(
      fc.property(sales, (sale) => {
        const [line, ...others] = decideTax(sale)
        expect(others).toEqual([])
        const isZero = line?.rate === 0
        expect(String(line?.code).startsWith("VATEX-")).toBe(isZero)
        if (!isZero) expect(["txr_fr", "txr_de"]).toContain(line?.rate_id)
        if (!isZero || sale.seller.is_franchise) expect(line?.included_rate).toBeUndefined()
      })
    )
  })

  it("never waives VAT inside the Union for a buyer without a VAT number, but in the franchise", () => {
    fc.assert(
      fc.property(sales, fc.constantFrom("fr", "mc", "de", "el", "gr"), (sale, country_code) => {
        const buyer = { country_code, postal_code: null, vat_number: null }
        const lines = decideTax({ ...sale, buyer, seller: { ...sale.seller, is_franchise: false } })
        expect(lines.every(({ rate }) => rate > 0)).toBe(true)
      })
    )
  })
})
