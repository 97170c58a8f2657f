import type PDFDocument from "pdfkit"
import type { PreparedSubset } from "./prepared-subset"

/** A font that is not italic, with signs of its own: "symbolic" (ISO 32000-1, table 123). */
const SYMBOLIC = 4

/**
 * Writes a prepared subset into a document, as a composite TrueType font (ISO 32000-1, 9.7).
 *
 * @param tag six capitals, which mark a subset
 * @returns the font, to be named in the resources of pages
 */
export function embedSubset(document: PDFKit.PDFDocument, subset: PreparedSubset, tag: string): PDFKit.PDFKitReference {
  const { font, widths } = subset
  const scale = 1000 / font.unitsPerEm
  const name = `${tag}+${font.postscriptName.replaceAll(" ", "_")}`
  const { minX, minY, maxX, maxY } = font.bbox
  const fontFile = written(document, { Filter: "FlateDecode", Length1: subset.length }, subset.fontFile)
  const descriptor = written(document, {
    Type: "FontDescriptor",
    FontName: name,
    Flags: SYMBOLIC,
    FontBBox: [minX * scale, minY * scale, maxX * scale, maxY * scale],
    ItalicAngle: 0,
    Ascent: font.ascent * scale,
    Descent: font.descent * scale,
    CapHeight: font.capHeight * scale,
    XHeight: font.xHeight * scale,
    StemV: 0,
    FontFile2: fontFile,
  })
  const descendant = written(document, {
    Type: "Font",
    Subtype: "CIDFontType2",
    BaseFont: name,
    // An object of String is how pdfkit knows a text from a name.
    CIDSystemInfo: { Registry: new String("Adobe"), Ordering: new String("Identity"), Supplement: 0 },
    FontDescriptor: descriptor,
    W: [0, widths],
    CIDToGIDMap: "Identity",
  })
  return written(document, {
    Type: "Font",
    Subtype: "Type0",
    BaseFont: name,
    Encoding: "Identity-H",
    DescendantFonts: [descendant],
    ToUnicode: written(document, { Filter: "FlateDecode" }, subset.toUnicode),
  })
}

function written(document: InstanceType<typeof PDFDocument>, data: object, stream?: Buffer): PDFKit.PDFKitReference {
  const reference = document.ref(data)
  reference.end(stream)
  return reference
}
