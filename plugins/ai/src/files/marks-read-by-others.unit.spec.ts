import { createHash } from "node:crypto"
import ExifReader from "exifreader"
import sharp from "sharp"
import { wavOfSamples } from "../provider/wav"
import { runFfmpeg } from "../providers/local/child/ffmpeg"
import { decoded, readMark } from "../testing/read-mark"
import { markAndMeasure } from "./mark-and-measure"
import { addressOf, type DigitalSourceType } from "./marks/xmp"

const SOURCES: DigitalSourceType[] = ["trainedAlgorithmicMedia", "algorithmicMedia", "compositeSynthetic"]

const SOUND = ["-f", "lavfi", "-i", "sine=frequency=440:duration=1"]
const FILM = ["-f", "lavfi", "-i", "testsrc=size=64x48:rate=10:duration=1"]

/** Each pixel another: a picture that was encoded again would show it. */
const NOISE = Buffer.from(Array.from({ length: 40 * 30 * 3 }, (_, index) => (index * 7919) % 256))
const raw = { width: 40, height: 30, channels: 3 } as const

const picture = (format: "png" | "jpeg" | "webp") => sharp(NOISE, { raw }).toFormat(format).toBuffer()

const byFfmpeg = (...options: string[]) => runFfmpeg([...options, "pipe:1"], new AbortController().signal)

/** Films of both shapes that providers send: whole, and in fragments as they are streamed. */
const h264 = ["-c:v", "libx264", "-pix_fmt", "yuv420p", "-f", "mp4", "-movflags"]

/** Each written by a program that is not ours, as a provider would send it. */
const files: [name: string, mimeType: string, make: () => Promise<Buffer>][] = [
  ["a PNG", "image/png", () => picture("png")],
  ["a JPEG", "image/jpeg", () => picture("jpeg")],
  ["a WebP", "image/webp", () => picture("webp")],
  ["a WebP that one sees through", "image/webp", () => sharp(NOISE, { raw }).ensureAlpha(0.5).webp().toBuffer()],
  ["an MP4 in fragments", "video/mp4", () => byFfmpeg(...FILM, ...SOUND, ...h264, "frag_keyframe+empty_moov")],
  ["an MP4 of one fragment a second", "video/mp4", () => byFfmpeg(...FILM, ...h264, "frag_keyframe+default_base_moof")],
  ["an MP3", "audio/mpeg", () => byFfmpeg(...SOUND, "-f", "mp3")],
  ["an MP3 with a title", "audio/mpeg", () => byFfmpeg(...SOUND, "-metadata", "title=A song", "-f", "mp3")],
  [
    "an MP3 with an older tag",
    "audio/mpeg",
    () => byFfmpeg(...SOUND, "-metadata", "title=A song", "-id3v2_version", "3", "-f", "mp3"),
  ],
  ["an MP3 without a tag", "audio/mpeg", () => byFfmpeg(...SOUND, "-id3v2_version", "0", "-f", "mp3")],
  ["a WAV", "audio/wav", async () => wavOfSamples(await byFfmpeg(...SOUND, "-ar", "8000", "-f", "s16le"), 8_000)],
]

/** What is seen and heard, of which the mark must change nothing. */
async function shown(content: Buffer, mimeType: string): Promise<string> {
  if (!mimeType.startsWith("image/")) return String(await decoded(content))
  const { format, width, height } = await sharp(content).metadata()
  const pixels = await sharp(content).raw().toBuffer()
  return JSON.stringify({ format, width, height, pixels: createHash("sha256").update(pixels).digest("hex") })
}

describe.each(files)("the mark of %s", (_, mimeType, make) => {
  let received: Buffer
  beforeAll(async () => {
    received = await make()
  })

  it.each(SOURCES)("says %s to others, and the file opens as before", async (source) => {
    expect(await readMark(received, mimeType)).toBeUndefined()
    const { content } = await markAndMeasure(received, mimeType, source)
    expect(await readMark(content, mimeType)).toBe(addressOf(source))
    expect(await shown(content, mimeType)).toBe(await shown(received, mimeType))
  })

  it("takes the place of what the file said before", async () => {
    const before = await markAndMeasure(received, mimeType, "trainedAlgorithmicMedia")
    const { content } = await markAndMeasure(before.content, mimeType, "compositeSynthetic")
    expect(await readMark(content, mimeType)).toBe(addressOf("compositeSynthetic"))
    expect(content.includes(addressOf("trainedAlgorithmicMedia"))).toBe(false)
  })
})

describe("a picture", () => {
  it.each(["png", "jpeg", "webp"] as const)("that is cut off gets no mark: %s", async (format) => {
    const whole = await picture(format)
    const cut = whole.subarray(0, whole.length - Math.floor(whole.length / 4))
    await expect(markAndMeasure(cut, `image/${format}`, "algorithmicMedia")).rejects.toThrow()
  })

  it("keeps what else it tells, such as its copyright", async () => {
    const told = await sharp(await picture("jpeg"))
      .withExif({ IFD0: { Copyright: "Atelier" } })
      .jpeg()
      .toBuffer()
    const { content } = await markAndMeasure(told, "image/jpeg", "algorithmicMedia")
    expect(ExifReader.load(content)["Copyright"]?.description).toBe("Atelier")
  })
})
