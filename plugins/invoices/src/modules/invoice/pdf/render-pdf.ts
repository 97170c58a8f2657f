import PDFDocument from "pdfkit"
import { inLanguage } from "../document/in-language"
import type { IssuedDocument } from "../document/snapshot"
import { Canvas } from "./canvas"
import { FACTUR_X_METADATA } from "./factur-x-metadata"
import { drawFooters } from "./sections/footer"
import { drawHead } from "./sections/head"
import { drawLineTable } from "./sections/line-table"
import { drawMentions } from "./sections/mentions"
import { drawParties } from "./sections/parties"
import { drawTotals } from "./sections/totals"
import type { Sheet } from "./sheet"
import { WORDS } from "./words"

/**
 * The document as PDF/A-3b with its Factur-X inside. A pure function of what it takes: the same bytes each time.
 *
 * @param xml what `facturXXml` made of the same document
 * @param logo the picture that the seller's `logo` names, as `prepareLogo` made it
 */
export async function renderPdf(document: IssuedDocument, xml: string, logo: Buffer | null = null): Promise<Buffer> {
  const date = new Date(`${document.issued_on}T00:00:00Z`)
  // Of letters and digits alone: pdfkit writes the title into the metadata as it is, where "&" and "<" would break it.
  const title = `${inLanguage(WORDS[document.kind], document.language)} ${document.number}`
  const pdf = new PDFDocument({
    subset: "PDF/A-3b",
    pdfVersion: "1.7",
    // None at all: pdfkit's own Helvetica is not embedded, which PDF/A forbids.
    font: "",
    lang: document.language === "en" ? "en" : "fr",
    info: { Title: title, Producer: "WeBox", Creator: "WeBox", CreationDate: date },
    displayTitle: true,
    autoFirstPage: false,
    bufferPages: true,
  })
  const written = bytesOf(pdf)
  pdf.file(Buffer.from(xml), {
    name: "factur-x.xml",
    type: "text/xml",
    relationship: "Alternative",
    description: title,
    creationDate: date,
    modifiedDate: date,
  })
  pdf.appendXML(FACTUR_X_METADATA)

  const sheet: Sheet = { canvas: new Canvas(pdf), document, y: 0 }
  sheet.canvas.addPage()
  drawHead(sheet, logo)
  drawParties(sheet)
  drawLineTable(sheet)
  drawTotals(sheet)
  drawMentions(sheet)
  drawFooters(sheet)
  pdf.end()
  return written
}

function bytesOf(pdf: PDFKit.PDFDocument): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = []
    pdf.on("data", (chunk: Uint8Array) => chunks.push(chunk))
    pdf.on("end", () => resolve(Buffer.concat(chunks)))
    pdf.on("error", reject)
  })
}
