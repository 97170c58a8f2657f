import { DemoPaymentProvider } from "./demo-payment-provider"

const previous = process.env.WEBOX_DEMO

describe("the demo payment provider", () => {
  beforeEach(() => {
    process.env.WEBOX_DEMO = "true"
  })
  afterAll(() => {
    process.env.WEBOX_DEMO = previous
  })

  it("captures at once", async () => {
    const provider = new DemoPaymentProvider({})
    const { data } = await provider.initiatePayment({ amount: 10, currency_code: "eur" })
    expect(await provider.authorizePayment({ data })).toEqual({ status: "captured", data })
  })

  it.each([undefined, "", "false", "TRUE", "1"])("does not load outside the demo: WEBOX_DEMO=%j", (value) => {
    if (value === undefined) delete process.env.WEBOX_DEMO
    else process.env.WEBOX_DEMO = value
    expect(() => DemoPaymentProvider.validateOptions()).toThrow(/WEBOX_DEMO=true/)
    expect(() => new DemoPaymentProvider({})).toThrow(/takes no money/)
  })

  it("initiates and authorises nothing once the demo is over", async () => {
    const provider = new DemoPaymentProvider({})
    process.env.WEBOX_DEMO = "false"
    await expect(provider.initiatePayment({ amount: 10, currency_code: "eur" })).rejects.toThrow(/WEBOX_DEMO/)
    await expect(provider.authorizePayment({ data: {} })).rejects.toThrow(/WEBOX_DEMO/)
  })
})
