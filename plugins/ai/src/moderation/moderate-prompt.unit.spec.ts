import { createMedusaContainer } from "@medusajs/framework/utils"
import { asValue } from "@medusajs/framework/awilix"
import { startLoopbackServer, type LoopbackServer } from "@webox/kit/testing/loopback-server"
import { GENERATION_MODULE } from "../modules/generation"
import GenerationModuleService from "../modules/generation/service"
import { OpenAiProvider } from "../providers/openai/provider"
import { moderatePrompt } from "./moderate-prompt"

const { signal } = new AbortController()

describe("the judgement of a prompt", () => {
  let server: LoopbackServer
  let answer: { status: number; flagged: boolean }
  const warnings: string[] = []

  beforeEach(async () => {
    answer = { status: 200, flagged: false }
    warnings.length = 0
    server = await startLoopbackServer((_request, response) => {
      const result = { flagged: answer.flagged, categories: { violence: answer.flagged, hate: false } }
      response
        .writeHead(answer.status, { "content-type": "application/json" })
        .end(JSON.stringify({ results: [result] }))
    })
  })
  afterEach(() => server.close())

  /** The module's service with OpenAI as its only provider, which is not configured without a key. */
  function shop(apiKey: string) {
    const openai = new OpenAiProvider({ apiKey, baseUrl: `${server.url}/v1` })
    const dependencies = {
      __pg_connection__: undefined as never,
      ai_provider_ids: ["openai"],
      ai_provider_openai: openai,
    }
    const container = createMedusaContainer()
    container.register({
      [GENERATION_MODULE]: asValue(new GenerationModuleService(dependencies)),
      logger: asValue({ warn: (message: string) => warnings.push(message) }),
    })
    return container
  }

  it("is OpenAI's, where OpenAI is configured", async () => {
    expect(await moderatePrompt(shop("key"), ["a duck", " "], signal)).toEqual({
      is_refused: false,
      categories: [],
      by: "openai",
    })
    answer.flagged = true
    expect(await moderatePrompt(shop("key"), ["a duck"], signal)).toEqual({
      is_refused: true,
      categories: ["violence"],
      by: "openai",
    })
    expect(server.requests.map(({ url }) => url)).toEqual(["/v1/moderations", "/v1/moderations"])
  })

  it("is the shop's own list's alone without it, and first with it", async () => {
    const verdict = { is_refused: true, categories: ["hate/incitement"], by: "local" }
    for (const key of ["", "key"]) {
      expect(await moderatePrompt(shop(key), ["Mort aux Juifs"], signal)).toEqual(verdict)
    }
    expect(await moderatePrompt(shop(""), ["a duck"], signal)).toMatchObject({ is_refused: false, by: "local" })
    expect(server.requests).toEqual([])
  })

  it("is the list's when OpenAI cannot be asked, and says so in the log", async () => {
    answer.status = 500
    expect(await moderatePrompt(shop("key"), ["a duck"], signal)).toMatchObject({ is_refused: false, by: "local" })
    expect(warnings).toEqual([expect.stringContaining("openai could not moderate")])
  })

  it("ends when it is stopped", async () => {
    await expect(moderatePrompt(shop("key"), ["a duck"], AbortSignal.abort(new Error("stopped")))).rejects.toThrow(
      "stopped"
    )
  })
})
