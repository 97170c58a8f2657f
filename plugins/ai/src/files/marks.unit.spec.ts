import fc from "fast-check"
import { wavOfSamples } from "../provider/wav"
import { id3TagOf } from "./id3-tag"
import { markAndMeasure } from "./mark-and-measure"
import { markMp3 } from "./marks/mark-mp3"
import { markMp4 } from "./marks/mark-mp4"
import { markWav } from "./marks/mark-wav"
import { measuresOf } from "./measure"
import { mediaTypeOf } from "./media-type"
import { boxesIn } from "./mp4-boxes"
import { chunksIn } from "./riff-chunks"

const ADDRESS = "http://cv.iptc.org/newscodes/digitalsourcetype/algorithmicMedia"

const bytes = (size: number, value: number, length: number) => {
  const buffer = Buffer.alloc(length)
  buffer.writeUIntBE(value, 0, size)
  return buffer
}
const box = (type: string, ...parts: Buffer[]) => {
  const body = Buffer.concat(parts)
  return Buffer.concat([bytes(4, body.length + 8, 4), Buffer.from(type), body])
}

/** Without the parts that a player needs, but with all that is measured. */
function mp4({ isTurned = false, isOpen = false } = {}): Buffer {
  const movieHeader = Buffer.alloc(100)
  movieHeader.writeUInt32BE(600, 12)
  movieHeader.writeUInt32BE(1_500, 16)
  const trackHeader = Buffer.alloc(84)
  trackHeader.writeInt32BE(isTurned ? 0 : 65_536, 40)
  trackHeader.writeUInt32BE(1_920 * 65_536, 76)
  trackHeader.writeUInt32BE(1_080 * 65_536, 80)
  const soundHeader = Buffer.alloc(84)
  const moov = box(
    "moov",
    box("mvhd", movieHeader),
    box("trak", box("tkhd", soundHeader)),
    box("trak", box("tkhd", trackHeader))
  )
  const mdat = box("mdat", Buffer.from("samples"))
  if (isOpen) mdat.writeUInt32BE(0, 0)
  return Buffer.concat([box("ftyp", Buffer.from("isom\0\0\0\0")), moov, mdat])
}

/** A frame of MPEG 1, layer III, 128 kbit/s at 44,100 Hz: 417 bytes, 1,152 samples. */
const mp3Frame = Buffer.concat([Buffer.from("fffb9000", "hex"), Buffer.alloc(413)])
const mp3 = (frames: number) => Buffer.concat(Array.from({ length: frames }, () => mp3Frame))

describe("the mark of a film", () => {
  it("is a box behind the others, none of which moves", () => {
    const marked = markMp4(mp4(), "algorithmicMedia")
    expect(marked.subarray(0, mp4().length).equals(mp4())).toBe(true)
    const boxes = boxesIn(marked)
    expect(boxes.map(({ type }) => type)).toEqual(["ftyp", "moov", "mdat", "uuid"])
    const last = boxes.at(-1)
    expect(marked.toString("hex", last?.body, (last?.body ?? 0) + 16)).toBe("be7acfcb97a942e89c71999491e3afac")
    expect(marked.toString("utf8", (last?.body ?? 0) + 16)).toContain(`DigitalSourceType="${ADDRESS}"`)
    expect(last?.end).toBe(marked.length)
  })

  it("stays outside of a last box that reaches to the end of the file", () => {
    const boxes = boxesIn(markMp4(mp4({ isOpen: true }), "algorithmicMedia"))
    expect(boxes.map(({ type, isOpen }) => [type, isOpen]).slice(2)).toEqual([
      ["mdat", false],
      ["uuid", false],
    ])
  })
})

describe("the mark of an MP3", () => {
  const textIn = (content: Buffer) => content.toString("latin1", 10, id3TagOf(content)?.frames_end)

  it("is a tag before the sound, where there was none", () => {
    const marked = markMp3(mp3(3), "algorithmicMedia")
    expect(textIn(marked)).toContain(`DigitalSourceType\0${ADDRESS}`)
    expect(marked.subarray(id3TagOf(marked)?.end).equals(mp3(3))).toBe(true)
    expect(mediaTypeOf(marked)).toBe("audio/mpeg")
  })

  it.each([
    [2, "TT2\0\0\x06\0Title", ""],
    [3, "TIT2\0\0\0\x06\0\0\0Title", "\0\0\0\0\0\0\0"],
    [4, "TIT2\0\0\0\x06\0\0\0Title", "\0\0\0"],
  ])("joins the frames of a tag of version %i, and takes the place of what fills it up", (version, frame, filling) => {
    const body = Buffer.from(frame + filling, "latin1")
    const header = Buffer.from([0x49, 0x44, 0x33, version, 0, 0, 0, 0, 0, body.length])
    const marked = markMp3(Buffer.concat([header, body, mp3(2)]), "trainedAlgorithmicMedia")
    expect(marked[3]).toBe(version)
    expect(textIn(marked).startsWith(frame + (version === 2 ? "TXX" : "TXXX"))).toBe(true)
    expect(textIn(marked)).toContain("trainedAlgorithmicMedia")
    expect(marked.subarray(id3TagOf(marked)?.end).equals(mp3(2))).toBe(true)
    expect(measuresOf(marked, "audio/mpeg").duration_s).toBe(0.052)
  })
})

describe("the mark of a WAV", () => {
  const wav = wavOfSamples(Buffer.alloc(16_001, 1), 8_000)

  it("is XMP and a comment, behind the sound", () => {
    const marked = markWav(wav, "algorithmicMedia")
    expect(chunksIn(marked).map(({ id }) => id)).toEqual(["fmt ", "data", "LIST", "_PMX"])
    expect(marked.readUInt32LE(4)).toBe(marked.length - 8)
    expect(marked.toString("latin1")).toContain(
      `ICMT${String.fromCharCode(20 + ADDRESS.length)}\0\0\0DigitalSourceType: `
    )
    expect(marked.toString("utf8")).toContain(`DigitalSourceType="${ADDRESS}"`)
    expect(measuresOf(marked, "audio/wav").duration_s).toBe(1)
  })

  it("sets the sizes that a stream left open", () => {
    const streamed = Buffer.from(wav)
    streamed.writeUInt32LE(0xffffffff, 4)
    streamed.writeUInt32LE(0xffffffff, 40)
    expect(measuresOf(streamed, "audio/wav").duration_s).toBe(1)
    expect(markWav(streamed, "algorithmicMedia").equals(markWav(wav, "algorithmicMedia"))).toBe(true)
  })
})

describe("the measures of a file", () => {
  it("of a film are its length and its size as it is shown", () => {
    expect(measuresOf(mp4(), "video/mp4")).toEqual({ width: 1_920, height: 1_080, duration_s: 2.5 })
    expect(measuresOf(mp4({ isTurned: true }), "video/mp4")).toMatchObject({ width: 1_080, height: 1_920 })
  })

  it("of an MP3 are the sum of its frames, without those that hold no sound", () => {
    expect(measuresOf(mp3(100), "audio/mpeg").duration_s).toBe(2.612)
    const information = Buffer.from(mp3Frame)
    information.write("Xing", 36)
    expect(measuresOf(Buffer.concat([information, mp3(100)]), "audio/mpeg").duration_s).toBe(2.612)
  })

  it("are read of a file with its mark as of one without", async () => {
    const { content, ...measures } = await markAndMeasure(mp4(), "video/mp4", "algorithmicMedia")
    expect(measures).toEqual(measuresOf(content, "video/mp4"))
  })

  it("are nothing, and never a fault, for what cannot be read", () => {
    const types = fc.constantFrom("video/mp4", "audio/wav", "audio/mpeg", "audio/ogg")
    const starts = fc.constantFrom(
      "",
      "ID3\x03\0\x40\0\0\0\x7f",
      "RIFF\0\0\0\0WAVEfmt ",
      "\0\0\0\x08ftyp",
      "\xff\xfb\x90\0"
    )
    fc.assert(
      fc.property(types, starts, fc.uint8Array({ maxLength: 200 }), (type, start, rest) => {
        const content = Buffer.concat([Buffer.from(start, "latin1"), rest])
        for (const value of Object.values(measuresOf(content, type))) expect(value === null || value >= 0).toBe(true)
        expect(markMp3(content, "algorithmicMedia").includes(ADDRESS)).toBe(true)
        expect(markMp4(content, "algorithmicMedia").includes(ADDRESS)).toBe(true)
        expect(markWav(content, "algorithmicMedia").includes(ADDRESS)).toBe(true)
      })
    )
  })
})
