import { AbstractAiProvider, capabilitiesOf } from "./abstract-ai-provider"
import { CAPABILITIES } from "./capability"
import type { MediaOutcome } from "./results"

class TestProvider extends AbstractAiProvider {
  static override identifier = "test"
  static override environment = "WEBOX_TEST_AI"

  get baseUrl() {
    return this.options.baseUrl
  }

  override async image(): Promise<MediaOutcome> {
    throw new Error("not called here")
  }
}

describe("a provider", () => {
  const before = { ...process.env }
  afterEach(() => {
    process.env = { ...before }
  })

  it("takes from the environment what it is not given", () => {
    process.env.WEBOX_TEST_AI_API_KEY = "from-environment"
    process.env.WEBOX_TEST_AI_BASE_URL = "https://environment.test"
    process.env.WEBOX_TEST_AI_CONCURRENCY = "9"

    const provider = new TestProvider({ apiKey: undefined, baseUrl: "https://given.test" })

    expect(provider.isConfigured).toBe(true)
    expect(provider.baseUrl).toBe("https://given.test")
    expect(provider.concurrency).toBe(9)
  })

  it("is not configured without a key, also where an empty one hides that of the environment", () => {
    expect(new TestProvider({}).isConfigured).toBe(false)

    process.env.WEBOX_TEST_AI_API_KEY = "from-environment"
    expect(new TestProvider({ apiKey: "" }).isConfigured).toBe(false)
  })

  it("says how it writes its name, unless the merchant does", () => {
    class Named extends TestProvider {
      static override displayName = "Atelier"
    }
    expect(new TestProvider({}).displayName).toBeUndefined()
    expect(new Named({}).displayName).toBe("Atelier")
    expect(new Named({ displayName: "Our atelier" }).displayName).toBe("Our atelier")
  })

  it("is listed with what it overrides", () => {
    expect(capabilitiesOf(new TestProvider({}), CAPABILITIES)).toEqual(["image"])
  })
})
