import { createServer, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import type { TaxRateDTO } from "@medusajs/framework/types"
import type { EuTaxOptions } from "./options"
import { EuTaxProvider } from "./service"

const german = "DE136695976"

const rate: TaxRateDTO = {
  ...{ id: "txr_de", rate: 19, code: "de", name: "MwSt.", metadata: null, tax_region_id: "txreg_de" },
  ...{ is_combinable: false, is_default: true, created_at: "", updated_at: "", deleted_at: null, created_by: null },
}

/** A server that speaks VIES's protocol, with its own words for what it cannot do. */
describe("VIES", () => {
  let server: Server
  let asked: unknown[]
  let answer: { status?: number; body: unknown; after_ms?: number }

  beforeAll(async () => {
    server = createServer((req, res) => {
      let body = ""
      req.on("data", (chunk) => (body += chunk))
      req.on("end", () => {
        asked.push([req.method, req.url, JSON.parse(body)])
        const { status = 200, body: said, after_ms = 0 } = answer
        setTimeout(
          () => res.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(said)),
          after_ms
        )
      })
    })
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  })

  beforeEach(() => {
    asked = []
    answer = { body: { countryCode: "DE", vatNumber: "136695976", valid: true, requestIdentifier: "WAPIAAAAX1" } }
  })

  afterAll(() => {
    server.closeAllConnections()
    return new Promise((resolve) => server.close(resolve))
  })

  function provider(changes: Partial<EuTaxOptions> = {}): EuTaxProvider {
    const { port } = server.address() as AddressInfo
    const container = {
      taxRateService: { list: () => Promise.resolve([{ ...rate, id: "txr_fr", rate: 20, code: "fr" }]) },
    }
    return new EuTaxProvider(container, {
      seller: { country_code: "fr", has_oss: true, vat_number: "FR83404833048" },
      vat_number_check: { vies: { base_url: `http://127.0.0.1:${port}/rest-api/`, timeout_ms: 200 } },
      ...changes,
    })
  }

  async function lineOf(tax: EuTaxProvider, country_code = "de", vat_number: string | null = german) {
    const item = { line_item: { id: "a", product_id: "prod_a" }, rates: [rate] }
    const [line] = await tax.getTaxLines([item], [], { address: { country_code, metadata: { vat_number } } })
    return line
  }

  it("is asked once for a number, on behalf of the seller, and its consultation is kept with the tax", async () => {
    const tax = provider()
    const lines = await Promise.all([lineOf(tax), lineOf(tax, "de", "de 136.695.976")])
    const finding = { status: "valid", checked_at: expect.any(String), consultation_number: "WAPIAAAAX1" }
    for (const line of [...lines, await lineOf(tax)]) {
      expect(line).toMatchObject({
        ...{ rate: 0, code: "VATEX-EU-IC" },
        data: { included_rate: 19, vat_number_check: finding },
      })
    }
    expect(asked).toEqual([
      [
        "POST",
        "/rest-api/check-vat-number",
        {
          ...{ countryCode: "DE", vatNumber: "136695976" },
          ...{ requesterMemberStateCode: "FR", requesterNumber: "83404833048" },
        },
      ],
    ])
  })

  it("has a company pay VAT whose number it does not know", async () => {
    answer = { body: { valid: false, requestIdentifier: "" } }
    const line = await lineOf(provider())
    expect(line).toMatchObject({ rate: 19, code: "OSS", data: { vat_number_check: { status: "invalid" } } })
    expect(line?.data).not.toHaveProperty("included_rate")
  })

  it.each<[string, typeof answer]>([
    ["says in its own way that a Member State is away", { body: unavailable("MS_UNAVAILABLE") }],
    ["has too much to do", { status: 500, body: unavailable("GLOBAL_MAX_CONCURRENT_REQ") }],
    ["says what nobody understands", { body: "<html>" }],
    ["does not answer in time", { body: { valid: true }, after_ms: 1_000 }],
  ])("that %s: the merchant decides what is paid", async (_what, given) => {
    answer = given
    const data = { vat_number_check: { status: "unavailable", consultation_number: null } }
    expect(await lineOf(provider())).toMatchObject({ rate: 19, code: "OSS", data })
    expect(await lineOf(provider({ when_unanswered: "waive" }))).toMatchObject({ rate: 0, code: "VATEX-EU-IC", data })
  })

  it("that is not there at all is left alone for a while", async () => {
    const tax = provider({ vat_number_check: { vies: { base_url: "http://127.0.0.1:9", timeout_ms: 200 } } })
    expect(await lineOf(tax)).toMatchObject({ rate: 19, data: { vat_number_check: { status: "unavailable" } } })
  })

  it("is not asked for what no number could waive", async () => {
    const tax = provider()
    for (const [country, number] of [
      ["fr", german],
      ["de", "FR83404833048"],
      ["de", "DE136695977"],
      ["de", null],
      ["us", german],
    ] as const)
      expect((await lineOf(tax, country, number))?.data ?? {}).not.toHaveProperty("vat_number_check")
    const isWithoutNumber = { country_code: "fr", has_oss: true, vat_number: null }
    expect(await lineOf(provider({ seller: isWithoutNumber }))).toMatchObject({ code: "OSS" })
    expect(asked).toEqual([])
  })

  it("can be replaced by an adaptor of one's own", async () => {
    const finding = { status: "valid", checked_at: "2026-11-23T10:00:00.000Z", consultation_number: null } as const
    const tax = provider({ vat_number_check: { check: () => Promise.resolve(finding) } })
    expect(await lineOf(tax)).toMatchObject({ code: "VATEX-EU-IC", data: { vat_number_check: finding } })
  })

  it("is told of what is no adaptor when the shop starts", () => {
    expect(() => provider({ vat_number_check: "phone" as never })).toThrow("vat_number_check")
    expect(() => provider({ vat_number_check: { vies: { timeout_ms: 60_000 } } })).toThrow("vat_number_check")
  })
})

function unavailable(error: string) {
  return { actionSucceed: false, errorWrappers: [{ error }] }
}
