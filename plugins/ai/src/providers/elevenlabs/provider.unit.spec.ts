import type { LLMock } from "@copilotkit/aimock"
import { startLoopbackServer, type LoopbackServer } from "@webox/kit/testing/loopback-server"
import { aCall, resultOf } from "../../testing/collect"
import { describeFailures } from "../../testing/describe-failures"
import { startAimock } from "../../testing/start-aimock"
import { ElevenLabsProvider } from "./provider"

const speech = { text: "Good day 👋" }
const sound = { b64Json: Buffer.from("sound").toString("base64"), contentType: "audio/mpeg" }

describe("elevenlabs, against its double", () => {
  let mock: LLMock
  let elevenlabs: ElevenLabsProvider

  beforeAll(async () => {
    mock = await startAimock()
    elevenlabs = new ElevenLabsProvider({ apiKey: "xi-test", baseUrl: mock.url })
  })
  beforeEach(() => mock.reset())
  afterAll(() => mock.stop())

  it("speaks", async () => {
    mock.onElevenLabsTTS(/Good day/, { audio: sound })

    const { files, usage } = resultOf(await elevenlabs.speech(speech, aCall("eleven_v3")))

    expect(files).toEqual([{ content: Buffer.from("sound"), mime_type: "audio/mpeg" }])
    expect(usage.characters).toBe(10)
  })

  it("makes music", async () => {
    mock.onMusic(/waltz/, { audio: sound })

    const { files, usage } = resultOf(
      await elevenlabs.music({ prompt: "a waltz", duration_s: 20 }, aCall("music_v2_5"))
    )

    expect(files).toMatchObject([{ mime_type: "audio/mpeg" }])
    expect(usage.seconds).toBe(20)
  })

  it("makes a sound effect", async () => {
    mock.onSoundEffect(/thunder/, { audio: sound })

    const request = { prompt: "thunder", duration_s: 4 }
    const { files } = resultOf(await elevenlabs.sound_effect(request, aCall("eleven_text_to_sound_v2")))

    expect(files).toMatchObject([{ content: Buffer.from("sound") }])
  })
})

describe("elevenlabs, on the wire", () => {
  let server: LoopbackServer
  let elevenlabs: ElevenLabsProvider

  beforeEach(async () => {
    server = await startLoopbackServer((_request, response) => {
      const headers = { "Content-Type": "audio/mpeg", "character-cost": "17", "request-id": "req_9" }
      response.writeHead(200, headers).end("sound")
    })
    elevenlabs = new ElevenLabsProvider({ apiKey: "xi-test", baseUrl: server.url })
  })
  afterEach(() => server.close())

  const sent = () => JSON.parse(String(server.requests[0]?.body)) as unknown

  it("is told what the call cost, in its own credits", async () => {
    const { usage, provider_reference } = resultOf(await elevenlabs.speech(speech, aCall("eleven_v3")))

    expect(usage).toEqual({ characters: 10, provider_credits: 17 })
    expect(provider_reference).toBe("req_9")
    expect(server.requests[0]?.headers).toMatchObject({ "xi-api-key": "xi-test" })
  })

  it("sends a language to the models that take one, and to no other", async () => {
    const request = { ...speech, language: "fr-CA", speed: 1.1, voice: "v1" }
    await elevenlabs.speech(request, aCall("eleven_flash_v2_5"))
    expect(sent()).toMatchObject({ language_code: "fr", voice_settings: { speed: 1.1 } })
    expect(server.requests[0]?.url).toMatch(/^\/v1\/text-to-speech\/v1/)

    server.requests.length = 0
    await elevenlabs.speech(request, aCall("eleven_multilingual_v2"))
    expect(sent()).not.toMatchObject({ language_code: "fr" })
  })

  it("orders music by the millisecond", async () => {
    await elevenlabs.music({ prompt: "a waltz", duration_s: 12.5 }, aCall("music_v2_5"))

    expect(sent()).toMatchObject({ prompt: "a waltz", music_length_ms: 12_500, model_id: "music_v2_5" })
  })

  it("ends a file that stops in the middle when its time is over", async () => {
    const halting = await startLoopbackServer((_request, response) => {
      response.writeHead(200, { "Content-Type": "audio/mpeg" }).write("sou")
    })
    const provider = new ElevenLabsProvider({ apiKey: "k", baseUrl: halting.url, timeoutMs: 300 })

    await expect(provider.speech(speech, aCall("eleven_v3"))).rejects.toMatchObject({ kind: "outcome_unknown" })
    await halting.close()
  })
})

const errors = {
  work: "media" as const,
  unauthorised: { detail: { status: "invalid_api_key", message: "Invalid API key" } },
  rateLimited: { detail: { status: "too_many_concurrent_requests", message: "Too many concurrent requests" } },
  make: (options: ConstructorParameters<typeof ElevenLabsProvider>[0]) => new ElevenLabsProvider(options),
}

describeFailures({
  ...errors,
  name: "elevenlabs' speech",
  model: "eleven_v3",
  call: (provider, call) => provider.speech(speech, call),
})
describeFailures({
  ...errors,
  name: "elevenlabs' music",
  model: "music_v2_5",
  call: (provider, call) => provider.music({ prompt: "a waltz", duration_s: 20 }, call),
})
describeFailures({
  ...errors,
  name: "elevenlabs' sound effect",
  model: "eleven_text_to_sound_v2",
  call: (provider, call) => provider.sound_effect({ prompt: "thunder", duration_s: 4 }, call),
})
