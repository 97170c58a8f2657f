import { sampleInvoice } from "../modules/invoice/testing/kinds-of-document"
import { invoiceMail } from "./invoice-mail"

const french = sampleInvoice("with discounts and many rates")

describe("the mail of an invoice", () => {
  it("is in the document's language", () => {
    const { subject, text } = invoiceMail(french)
    expect(subject).toBe(`Votre facture WB-2026-000042 – ${french.seller.name}`)
    expect(text).toMatch(/^Bonjour Chloé Lefèvre,\n\nVous trouverez .* du 23 novembre 2026, .* 84,59\s€, .*\n/)
    expect(text).not.toContain("Dear")
    const english = invoiceMail({ ...french, language: "en" })
    expect(english.subject).toContain("Your invoice WB-2026-000042")
    expect(english.text).toMatch(/^Dear Chloé Lefèvre,\n\nThe invoice .* of 23 November 2026, of €84\.59/)
  })

  it("is in both, French first, where the document is", () => {
    const { text, html } = invoiceMail({ ...french, language: "fr_en" })
    expect(text).toMatch(/Bonjour[\s\S]*—[\s\S]*Dear/)
    expect(html).toMatch(/^<div lang="fr">.*<div lang="en">/)
  })

  it("says what a credit note is", () => {
    expect(invoiceMail({ ...french, kind: "credit_note" }).subject).toContain("Votre avoir")
  })

  it("escapes what people are called", () => {
    const buyer = { ...french.buyer, name: `<img src=x onerror="a()"> & fils\r\nBcc: all@example.com` }
    const seller = { ...french.seller, name: "A\r\nBcc: all@example.com" }
    const { subject, html } = invoiceMail({ ...french, buyer, seller })
    expect(html).not.toContain("<img")
    expect(html).toContain("&lt;img src=x onerror=&quot;a()&quot;&gt; &amp; fils")
    expect(subject).not.toMatch(/[\r\n]/)
  })
})
