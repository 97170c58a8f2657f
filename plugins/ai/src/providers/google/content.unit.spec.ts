import { collect } from "../../testing/collect"
import { readContentStream, readMedia } from "./content"

async function* stream(...parts: unknown[]) {
  yield* parts
}

const said = (text: string, more = {}) => ({ candidates: [{ content: { parts: [{ text }] }, ...more }] })

describe("the parts of Google's answer", () => {
  it("count thoughts as output, and do not hand them on", async () => {
    const thought = { candidates: [{ content: { parts: [{ text: "hm", thought: true }, { text: "Sa" }] } }] }
    const usageMetadata = {
      promptTokenCount: 20,
      cachedContentTokenCount: 8,
      candidatesTokenCount: 3,
      thoughtsTokenCount: 4,
    }
    const last = { ...said("lut", { finishReason: "STOP" }), usageMetadata, responseId: "r1" }

    const { text, end } = await collect(readContentStream(stream(thought, last)))

    expect(text).toBe("Salut")
    expect(end).toMatchObject({
      finish_reason: "stop",
      provider_reference: "r1",
      usage: { input_tokens: 20, cached_input_tokens: 8, output_tokens: 7 },
    })
  })

  it.each([
    ["MAX_TOKENS", "length"],
    ["SAFETY", "refused"],
    ["PROHIBITED_CONTENT", "refused"],
    ["OTHER", "stop"],
  ])("take %s for %s", async (finishReason, meant) => {
    expect((await collect(readContentStream(stream(said("a", { finishReason }))))).end?.finish_reason).toBe(meant)
  })

  it("tell that the prompt itself was refused", async () => {
    const { end } = await collect(readContentStream(stream({ promptFeedback: { blockReason: "BLOCKLIST" } })))
    expect(end?.finish_reason).toBe("refused")
  })

  it("have no end when they are cut off", async () => {
    expect((await collect(readContentStream(stream(said("a"))))).end).toBeUndefined()
  })
})

describe("a file in Google's answer", () => {
  it("comes with its tokens by kind", () => {
    const answer = {
      candidates: [
        { content: { parts: [{ text: "Here:" }, { inlineData: { data: "AAAA", mimeType: "image/png" } }] } },
      ],
      usageMetadata: {
        promptTokenCount: 5,
        candidatesTokenCount: 1290,
        candidatesTokensDetails: [{ modality: "IMAGE", tokenCount: 1290 }],
      },
    }

    expect(readMedia(answer)).toMatchObject({
      media: [{ content: Buffer.from("AAAA", "base64"), mime_type: "image/png" }],
      usage: { input_tokens: 5, output_tokens: 1290, image_output_tokens: 1290 },
    })
  })

  it("was kept back", () => {
    const answer = { candidates: [{ finishReason: "IMAGE_SAFETY" }] }
    expect(() => readMedia(answer)).toThrow(
      expect.objectContaining({ kind: "content_refused", is_surely_not_accepted: false, provider_code: "IMAGE_SAFETY" })
    )
  })

  it("is not there", () => {
    expect(() => readMedia(said("I would rather talk.", { finishReason: "STOP" }))).toThrow(
      expect.objectContaining({ kind: "unavailable" })
    )
  })
})
