import { embedSubset } from "./fonts/embed-subset"
import { fallbackFont, primaryFont, type Weight } from "./fonts/font-files"
import { preparedSubset } from "./fonts/prepared-subset"
import { textRuns, type TextRun } from "./fonts/text-runs"

export interface TextStyle {
  size: number
  weight?: Weight
  /** Red, green and blue, `#rrggbb`. */
  color?: string
  align?: "left" | "right"
}

export const PAGE = { width: 595.28, height: 841.89, margin: 46 } as const
const INK = "#17181c"
const TAGS: Record<Weight, string> = { regular: "WBXREG", bold: "WBXBLD" }
const RESOURCES: Record<Weight, string> = { regular: "WR", bold: "WB" }

/**
 * Draws on the pages of a document, from the upper left corner, in points. Texts in the prepared fonts are written as they
 * are; pdfkit sets the others, with shaping and a subset of their own.
 */
export class Canvas {
  private readonly fonts: Record<Weight, PDFKit.PDFKitReference>
  private readonly registered = new Set<string>()

  constructor(private readonly document: PDFKit.PDFDocument) {
    this.fonts = {
      regular: embedSubset(document, preparedSubset("regular"), TAGS.regular),
      bold: embedSubset(document, preparedSubset("bold"), TAGS.bold),
    }
  }

  addPage(): void {
    this.document.addPage({ size: [PAGE.width, PAGE.height], margin: 0 })
    const { fonts } = this.document.page
    for (const weight of ["regular", "bold"] as const) fonts[RESOURCES[weight]] = this.fonts[weight]
  }

  get pageCount(): number {
    return this.document.bufferedPageRange().count
  }

  /** Draws on a page that there is already. */
  onPage(index: number): void {
    this.document.switchToPage(index)
  }

  widthOf(text: string, { size, weight = "regular" }: TextStyle): number {
    return textRuns(text, weight).reduce((width, run) => width + this.runWidth(run, weight, size), 0)
  }

  /** One line of text. @param y its baseline @param x its left end; its right one when it is aligned to the right */
  text(text: string, x: number, y: number, style: TextStyle): void {
    const { size, weight = "regular", color = INK, align } = style
    const runs = textRuns(text, weight)
    let left = align === "right" ? x - this.widthOf(text, style) : x
    for (const run of runs) {
      if (run.font === "prepared") this.writePrepared(run.text, left, y, weight, size, color)
      else this.writeShaped(run, left, y, weight, size, color)
      left += this.runWidth(run, weight, size)
    }
  }

  /** Lines of text that are no wider than `width`; a word that is wider is cut. */
  wrap(text: string, width: number, style: TextStyle): string[] {
    const lines: string[] = []
    let line = ""
    for (const word of text.split(/(?<=\s)/u).flatMap((part) => this.cut(part, width, style))) {
      if (line && this.widthOf((line + word).trimEnd(), style) > width) {
        lines.push(line.trimEnd())
        line = word
      } else line += word
    }
    return [...lines, line.trimEnd()].filter((found, index) => found !== "" || index === 0)
  }

  rule(x: number, y: number, width: number, color: string, thickness = 0.5): void {
    this.rectangle(x, y - thickness / 2, width, thickness, color)
  }

  rectangle(x: number, y: number, width: number, height: number, color: string): void {
    this.document.addContent(`${rgb(color)} rg ${n(x)} ${n(y)} ${n(width)} ${n(height)} re f`)
  }

  /** A picture, as large as it can be in a box. @returns the height that it takes */
  picture(content: Buffer, x: number, y: number, box: { width: number; height: number }): number {
    const image = this.document.openImage(content)
    const scale = Math.min(box.width / image.width, box.height / image.height)
    this.document.image(image, x, y, { width: image.width * scale, height: image.height * scale })
    return image.height * scale
  }

  private cut(word: string, width: number, style: TextStyle): string[] {
    if (this.widthOf(word.trimEnd(), style) <= width) return [word]
    const parts: string[] = [""]
    for (const character of word) {
      const last = parts.length - 1
      if (parts[last] && this.widthOf(parts[last] + character, style) > width) parts.push(character)
      else parts[last] += character
    }
    return parts
  }

  private writePrepared(text: string, x: number, y: number, weight: Weight, size: number, color: string): void {
    const { glyphs } = preparedSubset(weight)
    let hex = ""
    for (const character of text) hex += glyphs.get(character.codePointAt(0) ?? 0)?.hex ?? ""
    // pdfkit turns a page upside down, so that y grows downwards: the text matrix turns the letters back.
    this.document.addContent(
      `BT ${rgb(color)} rg /${RESOURCES[weight]} ${n(size)} Tf 1 0 0 -1 ${n(x)} ${n(y)} Tm <${hex}> Tj ET`
    )
  }

  private writeShaped(run: TextRun, x: number, y: number, weight: Weight, size: number, color: string): void {
    this.choose(run, weight, size)
    this.document.fillColor(color).text(run.text, x, y, { lineBreak: false, baseline: "alphabetic" })
  }

  private runWidth(run: TextRun, weight: Weight, size: number): number {
    if (run.font !== "prepared") return this.choose(run, weight, size).widthOfString(run.text)
    const { glyphs } = preparedSubset(weight)
    let width = 0
    for (const character of run.text) width += glyphs.get(character.codePointAt(0) ?? 0)?.width ?? 0
    return (width * size) / 1000
  }

  private choose({ font }: TextRun, weight: Weight, size: number): PDFKit.PDFDocument {
    const name = font === "primary" ? `primary-${weight}` : font
    if (font !== "prepared" && !this.registered.has(name)) {
      this.registered.add(name)
      this.document.registerFont(name, font === "primary" ? primaryFont(weight) : fallbackFont(font))
    }
    return this.document.font(name).fontSize(size)
  }
}

/** At most two decimals: a hundredth of a point is less than any printer can show. */
function n(value: number): string {
  return String(Math.round(value * 100) / 100)
}

function rgb(color: string): string {
  return [1, 3, 5]
    .map((start) => Math.round((parseInt(color.slice(start, start + 2), 16) / 255) * 1000) / 1000)
    .join(" ")
}
