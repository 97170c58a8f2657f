import { createAdminUser, createCustomer, type HttpTestContext, type TestCustomer } from "@webox/kit/testing"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import sharp from "sharp"
import { runJobsUntil } from "./run-jobs"

interface Asset {
  url: string
  mime_type: string
  size_bytes: number
  width: number | null
  height: number | null
  duration_s: number | null
}

interface Order {
  kind: string
  model: string
  input: object
}

/** Everything that the local provider makes, with no key at all; the merchant asks one credit for each. */
export default function (context: HttpTestContext): void {
  const { api, container } = context
  let customer: TestCustomer

  beforeEach(async () => {
    customer = await createCustomer(context)
    const { headers } = await createAdminUser(context)
    for (const model of ["local-image", "local-speech", "local-music", "local-sound", "local-video"]) {
      const setting = { provider: "local", model, is_on: true, fee_credits: 1, price: null }
      expect((await api.post("/admin/ai/models", setting, { headers })).status).toBe(200)
    }
    const grant = { customer_id: customer.id, credits: 10, reason: "A test" }
    await api.post("/admin/credits/grants", grant, { headers: { ...headers, "idempotency-key": "local-kinds" } })
  })

  async function made({ kind, model, input }: Order) {
    const { headers } = customer
    const { data } = await api.post("/store/ai/generations", { kind, provider: "local", model, input }, { headers })
    await runJobsUntil(context, "webox-run-generation", async () => {
      const { rows } = await container()
        .resolve(ContainerRegistrationKeys.PG_CONNECTION)
        .raw(
          "SELECT 1 FROM webox_job WHERE workflow_id = 'webox-run-generation' AND state IN ('waiting', 'running') LIMIT 1"
        )
      return rows.length === 0
    })
    const { generation } = (await api.get(`/store/ai/generations/${data.generation.id}`, { headers })).data
    expect(generation).toMatchObject({ status: "succeeded", cost: { credits: 1, cost_micros: 0 }, error: null })
    const [asset]: [Asset] = generation.assets
    const file = await api.get(asset.url, { headers, responseType: "arraybuffer" })
    expect([file.headers["content-type"], file.data.length]).toEqual([asset.mime_type, asset.size_bytes])
    return { asset, content: Buffer.from(file.data) }
  }

  const MARK = "http://cv.iptc.org/newscodes/digitalsourcetype/algorithmicMedia"

  it("offers all kinds with no key", async () => {
    const { data } = await api.get("/store/ai/models", { headers: customer.headers })
    const local = data.models.filter(({ provider }: { provider: string }) => provider === "local")
    const kinds = ["chat", "image", "music", "sound_effect", "speech", "video"]
    expect(local.map(({ kind }: { kind: string }) => kind).sort()).toEqual(kinds)
  })

  it("draws", async () => {
    const { asset, content } = await made({ kind: "image", model: "local-image", input: { prompt: "A city at night" } })
    expect(asset).toMatchObject({ mime_type: "image/png", width: 1024, height: 1024, duration_s: null })
    const { xmpAsString, xmp } = await sharp(content).metadata()
    expect(xmpAsString ?? String(xmp)).toContain(MARK)
  })

  it("speaks", async () => {
    const input = { text: "Bonjour, la boutique est ouverte.", voice: "victor", language: "fr", speed: 1.2 }
    const { asset, content } = await made({ kind: "speech", model: "local-speech", input })
    expect(asset).toMatchObject({ mime_type: "audio/mpeg", width: null, height: null })
    expect(asset.duration_s).toBeGreaterThan(1)
    expect(asset.duration_s).toBeLessThan(4)
    expect(content.subarray(0, 3).toString()).toBe("ID3")
    expect(content.includes(MARK)).toBe(true)
  })

  it("plays music", async () => {
    const input = { prompt: "Une fête joyeuse", duration_s: 5 }
    const { asset, content } = await made({ kind: "music", model: "local-music", input })
    expect(asset.mime_type).toBe("audio/mpeg")
    expect(Math.abs((asset.duration_s ?? 0) - 5)).toBeLessThan(0.1)
    expect(content.includes(MARK)).toBe(true)
  })

  it("makes a sound", async () => {
    const input = { prompt: "rain and thunder", duration_s: 2 }
    const { asset, content } = await made({ kind: "sound_effect", model: "local-sound", input })
    expect(asset.mime_type).toBe("audio/mpeg")
    expect(Math.abs((asset.duration_s ?? 0) - 2)).toBeLessThan(0.1)
    expect(content.includes(MARK)).toBe(true)
  })

  it("makes a film", async () => {
    const input = { prompt: "La mer en été", duration_s: 5, aspect_ratio: "9:16", resolution: 720 }
    const { asset, content } = await made({ kind: "video", model: "local-video", input })
    expect(asset).toMatchObject({ mime_type: "video/mp4", width: 720, height: 1280 })
    expect(Math.abs((asset.duration_s ?? 0) - 5)).toBeLessThan(0.1)
    expect(content.includes(MARK)).toBe(true)
  })
}
