import type { HttpTestContext } from "@webox/kit/testing"
import sharp from "sharp"
import { readMark } from "../src/testing/read-mark"
import { GenerationClient } from "./generation-client"

/** Everything that the local provider makes, with no key at all; the merchant asks one credit for each. */
export default function (context: HttpTestContext): void {
  const { api } = context
  let client: GenerationClient

  beforeEach(async () => {
    client = await GenerationClient.create(context)
    for (const model of ["local-cover", "local-speech", "local-music", "local-sound", "local-video"]) {
      expect((await client.setFee({ provider: "local", model }, 1)).status).toBe(200)
    }
  })

  async function made(order: { kind: string; model: string; input: object }) {
    const generation = await client.done({ provider: "local", ...order })
    expect(generation).toMatchObject({ status: "succeeded", cost: { credits: 1, cost_micros: 0 }, error: null })
    const [asset] = generation.assets
    if (!asset) throw new Error("Nothing was made.")
    const file = await api.get(asset.url, { headers: client.customer.headers, responseType: "arraybuffer" })
    expect([file.headers["content-type"], file.data.length]).toEqual([asset.mime_type, asset.size_bytes])
    const content = Buffer.from(file.data)
    // Made by rules, of which another program learns, and not by a model that was trained.
    expect(await readMark(content, asset.mime_type)).toBe(MARK)
    return { asset, content }
  }

  const MARK = "http://cv.iptc.org/newscodes/digitalsourcetype/algorithmicMedia"

  it("offers all kinds with no key", async () => {
    const { data } = await api.get("/store/ai/models", { headers: client.customer.headers })
    const local = data.models.filter(({ provider }: { provider: string }) => provider === "local")
    const kinds = ["chat", "image", "image", "music", "sound_effect", "speech", "video"]
    expect(local.map(({ kind }: { kind: string }) => kind).sort()).toEqual(kinds)
  })

  it.each(["local-image", "local-cover"])("draws: %s", async (model) => {
    const { asset, content } = await made({ kind: "image", model, input: { prompt: "A city at night" } })
    expect(asset).toMatchObject({ mime_type: "image/png", width: 1024, height: 1024, duration_s: null })
    expect(await sharp(content).metadata()).toMatchObject({ format: "png", width: 1024, height: 1024 })
  })

  it("speaks", async () => {
    const input = { text: "Bonjour, la boutique est ouverte.", voice: "victor", language: "fr", speed: 1.2 }
    const { asset, content } = await made({ kind: "speech", model: "local-speech", input })
    expect(asset).toMatchObject({ mime_type: "audio/mpeg", width: null, height: null })
    expect(asset.duration_s).toBeGreaterThan(1)
    expect(asset.duration_s).toBeLessThan(4)
    expect(content.subarray(0, 3).toString()).toBe("ID3")
  })

  it("plays music", async () => {
    const input = { prompt: "Une fête joyeuse", duration_s: 5 }
    const { asset } = await made({ kind: "music", model: "local-music", input })
    expect(asset.mime_type).toBe("audio/mpeg")
    expect(Math.abs((asset.duration_s ?? 0) - 5)).toBeLessThan(0.1)
  })

  it("makes a sound", async () => {
    const input = { prompt: "rain and thunder", duration_s: 2 }
    const { asset } = await made({ kind: "sound_effect", model: "local-sound", input })
    expect(asset.mime_type).toBe("audio/mpeg")
    expect(Math.abs((asset.duration_s ?? 0) - 2)).toBeLessThan(0.1)
  })

  it("makes a film", async () => {
    const input = { prompt: "La mer en été", duration_s: 5, aspect_ratio: "9:16", resolution: 720 }
    const { asset } = await made({ kind: "video", model: "local-video", input })
    expect(asset).toMatchObject({ mime_type: "video/mp4", width: 720, height: 1280 })
    expect(Math.abs((asset.duration_s ?? 0) - 5)).toBeLessThan(0.1)
  })
}
