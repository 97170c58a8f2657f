import PDFDocument from "pdfkit"
import { mentionsOf } from "../../plugins/invoices/src/modules/invoice/document/mentions"
import type { IssuedDocument, PostalAddress } from "../../plugins/invoices/src/modules/invoice/document/snapshot"
import { FACTUR_X_METADATA } from "../../plugins/invoices/src/modules/invoice/pdf/factur-x-metadata"

const FONTS = {
  regular: require.resolve("@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf"),
  bold: require.resolve("@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf"),
}
const COLUMNS = [46, 260, 310, 390, 450]

/**
 * The same invoice as pdfkit's guide would have it made: two fonts named by their files, each text set by pdfkit. It is PDF/A-3
 * with the same XML inside and says the same, without the boxes and colours.
 */
export async function naivePdf(document: IssuedDocument, xml: string): Promise<Buffer> {
  const pdf = new PDFDocument({ subset: "PDF/A-3b", pdfVersion: "1.7", font: FONTS.regular, lang: "fr", margin: 46 })
  const chunks: Uint8Array[] = []
  const written = new Promise<Buffer>((resolve, reject) => {
    pdf.on("data", (chunk: Uint8Array) => chunks.push(chunk))
    pdf.on("end", () => resolve(Buffer.concat(chunks)))
    pdf.on("error", reject)
  })
  pdf.registerFont("regular", FONTS.regular).registerFont("bold", FONTS.bold)
  const date = new Date(`${document.issued_on}T00:00:00Z`)
  const dates = { creationDate: date, modifiedDate: date }
  pdf.file(Buffer.from(xml), { name: "factur-x.xml", type: "text/xml", relationship: "Alternative", ...dates })
  pdf.appendXML(FACTUR_X_METADATA)

  const { seller, buyer, lines, tax_subtotals, totals } = document
  pdf.font("bold").fontSize(22).text(`Facture ${document.number}`)
  pdf.font("regular").fontSize(9.5).text(`Date d’émission ${document.issued_on}`)
  party(pdf, "Vendeur", [seller.name, ...linesOf(seller.address), seller.siren, seller.vat_number ?? "", seller.email])
  party(pdf, "Client", [buyer.name, ...linesOf(buyer.address), buyer.email])

  row(pdf.font("bold"), ["Désignation", "Quantité", "Prix HT", "TVA", "Montant HT"])
  pdf.font("regular")
  for (const { name, sku, quantity, unit_price, tax, net } of lines) {
    row(pdf, [`${name.fr} ${sku ?? ""}`, quantity, unit_price, `${tax.rate} %`, net])
  }
  for (const { rate, basis, tax } of tax_subtotals) row(pdf, ["TVA", "", basis, `${rate} %`, tax])
  row(pdf.font("bold"), ["Total TTC", "", "", "", totals.gross])
  pdf.font("regular").fontSize(8)
  for (const { text } of mentionsOf(document)) pdf.text(text.fr, 46)
  pdf.end()
  return written
}

function party(pdf: PDFKit.PDFDocument, title: string, lines: string[]): void {
  pdf.moveDown().font("bold").text(title).font("regular")
  for (const line of lines.filter(Boolean)) pdf.text(line)
}

function linesOf({ lines, postal_code, city }: PostalAddress): string[] {
  return [...lines, `${postal_code} ${city}`]
}

function row(pdf: PDFKit.PDFDocument, cells: string[]): void {
  const { y } = pdf
  cells.forEach((cell, index) => pdf.text(cell, COLUMNS[index], y))
}
