import { GENERATION_MODULE, type GenerationModuleService } from "@webox/ai/modules/generation"
import { startLoopbackServer, type HttpTestContext, type LoopbackServer } from "@webox/kit/testing"
import sharp from "sharp"
import { GenerationClient } from "./generation-client"

const MODEL = { provider: "replicate", model: "someone/painter:5c7d5dc6" }
const ORDER = { kind: "image", ...MODEL, input: { prompt: "A red fox", size: "64x128", seed: 7 } }

/** The app under test names the models of `own-models.json`, none of which the catalogue has. */
export default function (context: HttpTestContext): void {
  const { api, container } = context

  describe("a model that the merchant named", () => {
    let client: GenerationClient
    let replicate: LoopbackServer
    let restore: () => void

    beforeEach(async () => {
      client = await GenerationClient.create(context)
      const rate = { currency_code: "eur", per_usd: 0.9, dated: "2026-11-20" }
      await api.post("/admin/ai/exchange-rates", rate, { headers: client.admin.headers })
      const picture = await sharp({ create: { width: 64, height: 128, channels: 3, background: "#c33" } })
        .png()
        .toBuffer()
      replicate = await startLoopbackServer(({ method }, response) => {
        const output = [`data:image/png;base64,${picture.toString("base64")}`]
        const prediction =
          method === "POST" ? { id: "p1", status: "starting" } : { id: "p1", status: "succeeded", output }
        response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(prediction))
      })
      restore = serveReplicate(`${replicate.url}/v1`)
    })

    afterEach(async () => {
      restore()
      await replicate.close()
    })

    /** What medusa-config or the environment would say. */
    function serveReplicate(baseUrl: string): () => void {
      const provider = container().resolve<GenerationModuleService>(GENERATION_MODULE).provider("replicate")
      const { options } = provider as unknown as { options: Record<string, unknown> }
      const before = { baseUrl: options.baseUrl, apiKey: options.apiKey }
      Object.assign(options, { baseUrl, apiKey: "for-tests-only" })
      return () => void Object.assign(options, before)
    }

    const setPrice = (micros: number) =>
      api.post(
        "/admin/ai/models",
        { ...MODEL, is_on: true, fee_credits: 0, price: [{ unit: "image", micros }] },
        { headers: client.admin.headers }
      )
    const listed = async () => {
      const { data } = await api.get("/admin/ai/models", { headers: client.admin.headers })
      return data.models.find(({ id }: { id: string }) => id === MODEL.model)
    }
    const offered = async () => {
      const { data } = await api.get("/store/ai/models?kind=image", { headers: client.customer.headers })
      return data.models.find(({ id }: { id: string }) => id === MODEL.model)
    }

    it("is listed, and not sold before it has a price", async () => {
      expect(await listed()).toMatchObject({ name: "Someone's painter", refusal: "price_unknown" })
      expect(await offered()).toBeUndefined()
      const { status, data } = await client.start(ORDER)
      expect([status, data.code]).toEqual([409, "WEBOX_AI_MODEL_NOT_OFFERED"])
    })

    it("is sold at the merchant's price, and told what it takes by its own names", async () => {
      await setPrice(40_000)
      expect(await offered()).toMatchObject({ name: "Someone's painter", limits: { sizes: ["64x64", "64x128"] } })
      const done = await client.done(ORDER)
      expect(done).toMatchObject({ status: "succeeded", assets: [{ mime_type: "image/png", width: 64, height: 128 }] })
      expect(done.cost?.credits).toBeGreaterThan(0)
      const [ordered] = replicate.requests
      expect([ordered?.url, JSON.parse(String(ordered?.body))]).toEqual([
        "/v1/predictions",
        { version: "5c7d5dc6", input: { text: "A red fox", w: 64, h: 128, random: 7, output_format: "png" } },
      ])
      const usage = await api.get("/store/ai/usage", { headers: client.customer.headers })
      expect(usage.data.usage.models).toMatchObject([{ model: MODEL.model, name: "Someone's painter" }])
    })

    it("refuses what it does not take", async () => {
      await setPrice(40_000)
      const { status, data } = await client.start({ ...ORDER, input: { prompt: "A fox", size: "1024x1024" } })
      expect([status, data.code]).toEqual([400, "WEBOX_AI_INPUT_INVALID"])
      expect(replicate.requests).toEqual([])
    })
  })
}
