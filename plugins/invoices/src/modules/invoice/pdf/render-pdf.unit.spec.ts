import { invoiceSnapshot } from "../document/invoice-snapshot"
import type { IssuedDocument } from "../document/snapshot"
import { sampleInput, sampleItem, sampleOrder } from "../document/testing/sample"
import { facturXXml } from "../factur-x/factur-x-xml"
import { describeJudged, judgePdf, textOfPdf } from "../testing/judges"
import { prepareLogo } from "../logo/prepare-logo"
import { SAMPLE_PICTURES } from "../testing/sample-pictures"
import { kindsOfDocument, ossInvoice, sampleInvoice } from "../testing/kinds-of-document"
import { renderPdf } from "./render-pdf"

jest.setTimeout(180_000)

const pdfOf = (document: IssuedDocument) => renderPdf(document, facturXXml(document))

function longInvoice(count: number): IssuedDocument {
  const items = Array.from({ length: count }, (_, index) =>
    sampleItem({ id: `i${index}`, title: `Affiche ${index + 1}` })
  )
  const input = sampleInput(`${48 * count}.00`, { order: sampleOrder({ items }) })
  return { ...invoiceSnapshot(input), number: "WB-2026-000043", issued_on: "2026-11-23" }
}

describeJudged("the judge of PDF/A-3 and Factur-X", () => {
  it("finds nothing broken in any kind of document", async () => {
    const documents: [string, IssuedDocument][] = [
      ...kindsOfDocument(),
      ["oss", ossInvoice()],
      ["long", longInvoice(90)],
    ]
    const files: Record<string, Buffer> = {}
    for (const [name, document] of documents) files[name] = await pdfOf(document)
    expect(judgePdf(files)).toEqual([])
  })

  it.each(Object.keys(SAMPLE_PICTURES))(
    "finds nothing broken in a document with a logo that was a %s",
    async (name) => {
      const logo = await prepareLogo(await (SAMPLE_PICTURES[name]?.() ?? Buffer.alloc(0)))
      const document = sampleInvoice("to a person")
      const pdf = await renderPdf(document, facturXXml(document), logo.content)
      expect(pdf.toString("latin1")).toContain("/Subtype /Image")
      expect(judgePdf({ [name]: pdf })).toEqual([])
    }
  )
})

describe("a PDF", () => {
  it("is the same, byte for byte, each time", async () => {
    const document = sampleInvoice("with names of any script")
    expect((await pdfOf(document)).equals(await pdfOf(document))).toBe(true)
  })

  it("has the pages that its lines need", async () => {
    const pages = async (count: number) =>
      (await pdfOf(longInvoice(count))).toString("latin1").match(/\/Type \/Page\n/g)?.length
    expect(await pages(1)).toBe(1)
    expect(await pages(90)).toBeGreaterThan(3)
  })
})

describeJudged("the text of a PDF", () => {
  it("can be searched and copied, in French and in English", async () => {
    const french = textOfPdf(await pdfOf(sampleInvoice("with discounts and many rates")))
    expect(french).toMatch(/Facture[\s\S]*WB-2026-000042[\s\S]*Chloé Lefèvre[\s\S]*Total TTC\s+84,59\s€/)
    const english = textOfPdf(await pdfOf(sampleInvoice("in English")))
    expect(english).toMatch(/Invoice[\s\S]*23 November 2026[\s\S]*Total\s+€48\.00/)
  })

  it("ties each rate of nothing to the sentence that says why, where there are several", async () => {
    const mixed = textOfPdf(await pdfOf(sampleInvoice("of an export and services outside the scope")))
    expect(mixed).toMatch(/0\s% \(1\)[\s\S]*0\s% \(2\)/)
    expect(mixed).toMatch(/\(1\) Exportation exonérée[\s\S]*\(2\) TVA non applicable/)
    expect(textOfPdf(await pdfOf(sampleInvoice("of an export")))).not.toContain("(1)")
  })

  it("keeps names of any script, and shows a box for what no font has", async () => {
    const document = sampleInvoice("with names of any script")
    const text = textOfPdf(await pdfOf({ ...document, buyer: { ...document.buyer, name: "김철수 張伟 ひろ שלום 𓀀" } }))
    expect(text).toContain("김철수 張伟 ひろ")
    expect(text).toContain("□")
    expect(text).toContain("🎨")
  })
})
