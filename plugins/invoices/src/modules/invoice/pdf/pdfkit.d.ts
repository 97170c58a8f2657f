import type { Font } from "fontkit"

/** What pdfkit 0.20 takes and its types do not say. */
declare global {
  namespace PDFKit.Mixins {
    interface PDFFont {
      /** A font that is parsed already. */
      registerFont(name: string, font: Font): this
    }
    interface PDFAttachmentOptions {
      /** PDF/A-3's `AFRelationship`. */
      relationship?: "Alternative" | "Data" | "Source" | "Supplement" | "Unspecified"
    }
  }
}
