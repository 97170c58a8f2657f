import { mediaTypeOf, readBytes } from "./read-bytes"

const streamOf = (...chunks: string[]) => new Blob(chunks).stream()

describe("a file in an answer", () => {
  it("is read to its end", async () => {
    expect(String(await readBytes(streamOf("a fox ", "runs")))).toBe("a fox runs")
  })

  it("is refused when it is empty or not there", async () => {
    await expect(readBytes(streamOf())).rejects.toThrow("empty")
    await expect(readBytes(null)).rejects.toThrow("empty")
  })

  it("is left when it grows too large", async () => {
    await expect(readBytes(streamOf("12345"), 4)).rejects.toThrow("larger than 4")
    expect(await readBytes(streamOf("1234"), 4)).toHaveLength(4)
  })

  it("is of the kind that was ordered", () => {
    expect(mediaTypeOf(new Headers({ "content-type": "audio/mpeg; rate=1" }), "audio")).toBe("audio/mpeg")
    expect(() => mediaTypeOf(new Headers({ "content-type": "text/html" }), "audio")).toThrow("text/html")
    expect(() => mediaTypeOf(new Headers(), "image")).toThrow()
  })
})
