import sharp from "sharp"

const SIZE = { width: 400, height: 120 }

function drawn(background: { r: number; g: number; b: number; alpha: number }) {
  const disc = Buffer.from(`<svg width="400" height="120"><circle cx="60" cy="60" r="50" fill="#1d3f5e"/></svg>`)
  return sharp({ create: { ...SIZE, channels: 4, background } }).composite([{ input: disc }])
}

const clear = { r: 0, g: 0, b: 0, alpha: 0 }
const white = { r: 255, g: 255, b: 255, alpha: 1 }

/** Pictures as merchants have them, and some that a PDF reader or PDF/A would not take as they are. */
export const SAMPLE_PICTURES: Record<string, () => Promise<Buffer>> = {
  "PNG with transparency": () => drawn(clear).png().toBuffer(),
  "interlaced PNG of 16 bits": () => drawn(clear).toColourspace("rgb16").png({ progressive: true }).toBuffer(),
  "PNG of few colours": () => drawn(clear).png({ palette: true, colours: 4 }).toBuffer(),
  "grey PNG": () => drawn(white).greyscale().png().toBuffer(),
  "JPEG of a camera": () =>
    drawn(white)
      .flatten()
      .withExif({ IFD0: { Orientation: "6" } })
      .jpeg()
      .toBuffer(),
  "JPEG for print, in CMYK": () => drawn(white).flatten().toColourspace("cmyk").jpeg().toBuffer(),
  "PNG of many colours": () => noise(1600, 900).png().toBuffer(),
}

/** What no compression makes small. */
function noise(width: number, height: number) {
  return sharp({
    create: { width, height, channels: 3, background: "#888888", noise: { type: "gaussian", mean: 128, sigma: 60 } },
  })
}
