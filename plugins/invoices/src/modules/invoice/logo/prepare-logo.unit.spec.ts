import { deflateSync } from "node:zlib"
import sharp from "sharp"
import { SAMPLE_PICTURES } from "../testing/sample-pictures"
import { MAX_LOGO_BYTES, prepareLogo } from "./prepare-logo"

const invalid = { code: "WEBOX_INVOICES_LOGO_INVALID", status: 400 }

describe("a logo", () => {
  it.each(Object.entries(SAMPLE_PICTURES))(
    "is made of a %s: 8 bits of red, green and blue, no more than is printed",
    async (_name, picture) => {
      const { content, media_type, sha256 } = await prepareLogo(await picture())
      const facts = await sharp(content).metadata()
      expect(facts).toMatchObject({ space: "srgb", channels: 3, depth: "uchar", hasAlpha: false })
      expect(`image/${facts.format}`).toBe(media_type)
      expect([facts.width <= 720, facts.height <= 192]).toEqual([true, true])
      expect(content.length).toBeLessThan(MAX_LOGO_BYTES / 2)
      expect(sha256).toMatch(/^[0-9a-f]{64}$/)
    }
  )

  it("stands on white where it is clear", async () => {
    const { content } = await prepareLogo(await (SAMPLE_PICTURES["PNG with transparency"]?.() ?? Buffer.alloc(0)))
    const { data } = await sharp(content).raw().toBuffer({ resolveWithObject: true })
    expect([...data.subarray(0, 3)]).toEqual([255, 255, 255])
  })

  it("is the same each time", async () => {
    const picture = await (SAMPLE_PICTURES["PNG of few colours"]?.() ?? Buffer.alloc(0))
    expect((await prepareLogo(picture)).sha256).toBe((await prepareLogo(picture)).sha256)
  })

  it.each<[string, () => Buffer | Promise<Buffer>]>([
    ["a text that is named .png", () => Buffer.from("no picture")],
    ["nothing", () => Buffer.alloc(0)],
    [
      "a GIF",
      () =>
        sharp({ create: { width: 9, height: 9, channels: 3, background: "red" } })
          .gif()
          .toBuffer(),
    ],
    ["an SVG", () => Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>`)],
    [
      "half a PNG",
      async () => (await (SAMPLE_PICTURES["PNG of many colours"]?.() ?? Buffer.alloc(0))).subarray(0, 90_000),
    ],
    ["a PNG that says it is enormous", () => enormousPng(60_000, 60_000)],
  ])("is not made of %s", async (_name, brought) => {
    await expect(prepareLogo(await brought())).rejects.toMatchObject(invalid)
  })
})

/** The head of a picture of so many pixels, and the first of its rows. */
function enormousPng(width: number, height: number): Buffer {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 2, 0, 0, 0], 8)
  const parts = [
    chunk("IHDR", head),
    chunk("IDAT", deflateSync(Buffer.alloc(width * 3 + 1))),
    chunk("IEND", Buffer.alloc(0)),
  ]
  return Buffer.concat([Buffer.from("89504e470d0a1a0a", "hex"), ...parts])
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, sum])
}

function crc32(bytes: Buffer): number {
  let sum = 0xffffffff
  for (const byte of bytes) {
    sum ^= byte
    for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1
  }
  return (sum ^ 0xffffffff) >>> 0
}
