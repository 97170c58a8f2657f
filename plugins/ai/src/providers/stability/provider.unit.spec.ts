import { startLoopbackServer, type LoopbackServer } from "@webox/kit/testing/loopback-server"
import { aCall, resultOf } from "../../testing/collect"
import { describeFailures } from "../../testing/describe-failures"
import { StabilityProvider } from "./provider"

const picture = { prompt: "a red fox", width: 1080, height: 1920, count: 1 }

describe("stability", () => {
  let server: LoopbackServer
  let stability: StabilityProvider
  let headers: Record<string, string>

  beforeEach(async () => {
    headers = { "Content-Type": "image/png", "finish-reason": "SUCCESS", "x-request-id": "req_1" }
    server = await startLoopbackServer((_request, response) => void response.writeHead(200, headers).end("picture"))
    stability = new StabilityProvider({ apiKey: "sk-stability", baseUrl: server.url })
  })
  afterEach(() => server.close())

  /** What was sent, as the server reads it. */
  const sentForm = async () => {
    const sent = server.requests[0]
    if (!sent) throw new Error("Nothing was sent.")
    const type = sent.headers["content-type"] ?? ""
    return new Response(new Uint8Array(sent.body), { headers: { "Content-Type": type } }).formData()
  }

  it("makes a picture of the nearest shape", async () => {
    const request = { ...picture, negative_prompt: "snow", seed: 7 }

    expect(resultOf(await stability.image(request, aCall("core")))).toEqual({
      files: [{ content: Buffer.from("picture"), mime_type: "image/png" }],
      usage: { images: 1 },
      provider_reference: "req_1",
    })
    expect(server.requests[0]).toMatchObject({
      method: "POST",
      url: "/v2beta/stable-image/generate/core",
      headers: { authorization: "Bearer sk-stability", accept: "image/*" },
    })
    expect(Object.fromEntries(await sentForm())).toEqual({
      prompt: "a red fox",
      negative_prompt: "snow",
      seed: "7",
      aspect_ratio: "9:16",
      output_format: "png",
    })
  })

  it("orders the models of Stable Diffusion 3 at their own address", async () => {
    await stability.image(picture, aCall("sd3.5-large-turbo"))

    expect(server.requests[0]?.url).toBe("/v2beta/stable-image/generate/sd3")
    expect((await sentForm()).get("model")).toBe("sd3.5-large-turbo")
  })

  it("makes a picture of another one", async () => {
    const reference = { content: Buffer.from("given"), mime_type: "image/jpeg" }

    await stability.image({ ...picture, reference }, aCall("sd3.5-large"))

    const form = await sentForm()
    const image = form.get("image")
    expect(form.get("mode")).toBe("image-to-image")
    expect(form.has("aspect_ratio")).toBe(false)
    expect(image instanceof Blob && (await image.text())).toBe("given")
  })

  it.each([
    ["two pictures", { ...picture, count: 2 }],
    [
      "a picture of another one, by core",
      { ...picture, reference: { content: Buffer.from("x"), mime_type: "image/png" } },
    ],
  ])("refuses %s before it sends anything", async (_what, request) => {
    await expect(stability.image(request, aCall("core"))).rejects.toMatchObject({
      kind: "invalid_request",
      is_surely_not_accepted: true,
    })
    expect(server.requests).toHaveLength(0)
  })

  it("tells that a picture was kept back, which comes with 200 and a blurred one", async () => {
    headers["finish-reason"] = "CONTENT_FILTERED"

    await expect(stability.image(picture, aCall("core"))).rejects.toMatchObject({
      kind: "content_refused",
      is_surely_not_accepted: false,
    })
  })
})

describeFailures({
  name: "stability's picture",
  work: "media",
  model: "core",
  make: (options) => new StabilityProvider(options),
  call: (provider, call) => provider.image(picture, call),
  unauthorised: { id: "1", name: "unauthorized", errors: ["missing or invalid api key"] },
  rateLimited: { id: "1", name: "rate_limit_exceeded", errors: ["You have exceeded the rate limit"] },
})
