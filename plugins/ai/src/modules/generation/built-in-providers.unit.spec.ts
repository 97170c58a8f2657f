import type { AbstractAiProvider, Capability } from "../../provider"
import { BUILT_IN_PROVIDERS } from "./built-in-providers"
import { CATALOGUE } from "./catalogue"

const MAKES: Record<(typeof BUILT_IN_PROVIDERS)[number], Capability[]> = {
  openai: ["chat", "image", "speech"],
  anthropic: ["chat"],
  google: ["chat", "image", "video", "music"],
  mistral: ["chat"],
  groq: ["chat"],
  stability: ["image"],
  elevenlabs: ["speech", "music", "sound_effect"],
  runway: ["video", "image"],
  replicate: ["image", "video", "music"],
  luma: ["video", "image"],
  fal: ["video", "music", "image"],
  local: ["chat", "image", "speech", "music", "sound_effect", "video"],
}

interface Loaded {
  default: { services: [new (options: object) => AbstractAiProvider] }
}

/** As the module loads it, without a key. */
async function provider(id: string): Promise<AbstractAiProvider> {
  const { default: module }: Loaded = await import(`../../providers/${id}/index`)
  return new module.services[0]({})
}

describe.each(BUILT_IN_PROVIDERS)("the built-in provider %s", (id) => {
  const models = CATALOGUE.filter((model) => model.provider === id)

  it.each(MAKES[id])("makes %s, of which the catalogue has a model", async (capability) => {
    expect(typeof (await provider(id))[capability]).toBe("function")
    expect(models.map((model) => model.capability)).toContain(capability)
  })

  it("can be asked for everything that its models are sold for", async () => {
    const made = await provider(id)
    const without = models.filter(({ capability }) => typeof made[capability] !== "function")
    expect(without).toEqual([])
    expect(models.length).toBeGreaterThan(0)
  })
})
