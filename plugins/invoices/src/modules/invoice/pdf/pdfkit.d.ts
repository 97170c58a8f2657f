import type { Font } from "fontkit"

/** What pdfkit 0.20 takes and its types do not say. */
declare global {
  namespace PDFKit.Mixins {
    interface PDFFont {
      /** A font that is parsed already. */
      registerFont(name: string, font: Font): this
    }
    /** A picture that was read, with its size in pixels. */
    interface OpenedImage {
      width: number
      height: number
    }
    interface PDFImage {
      openImage(source: Buffer): OpenedImage
      image(image: OpenedImage, x: number, y: number, options: ImageOption): this
    }
    interface PDFAttachmentOptions {
      /** PDF/A-3's `AFRelationship`. */
      relationship?: "Alternative" | "Data" | "Source" | "Supplement" | "Unspecified"
    }
  }
}
