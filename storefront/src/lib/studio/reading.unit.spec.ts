import { readProgress } from "./follow-generation"
import { readHistoryQuery, writeHistoryQuery } from "./history-query"
import { partsOf } from "./model"
import { packCredits, sufficientPack } from "./pack-credits"
import { readQuoteRequests } from "./quote-requests"
import { everyDay, periodOf } from "./usage-period"

describe("the address of the history", () => {
  it("comes back as it was written", () => {
    const query = { kind: "image", status: "failed", cursor: "eyJ4Ijox" } as const
    expect(readHistoryQuery(Object.fromEntries(new URLSearchParams(writeHistoryQuery(query))))).toEqual(query)
    expect(writeHistoryQuery({})).toBe("")
  })

  it.each([{ kind: "chat" }, { status: "lost" }, { cursor: "a b" }, { cursor: "" }, { kind: ["image", "music"] }])(
    "is none with %j",
    (parameters) => {
      expect(readHistoryQuery(parameters)).toBeUndefined()
    }
  )
})

describe("a model's key", () => {
  it("is split at its first slash, for an id may hold others", () => {
    expect(partsOf("fal/fal-ai/pika/v2.2")).toEqual({ provider: "fal", model: "fal-ai/pika/v2.2" })
    expect(partsOf("nothing")).toBeUndefined()
  })
})

describe("a pack", () => {
  it("is one by its metadata alone", () => {
    expect(packCredits({ webox_credits: "500" })).toBe(500)
    for (const said of [null, {}, { webox_credits: 500 }, { webox_credits: "-1" }, { webox_credits: "1.5" }]) {
      expect(packCredits(said)).toBeUndefined()
    }
  })

  it("is the smallest that suffices, else the largest", () => {
    const packs = [{ credits: 500 }, { credits: 1200 }]
    expect(sufficientPack(packs, 500)?.credits).toBe(500)
    expect(sufficientPack(packs, 501)?.credits).toBe(1200)
    expect(sufficientPack(packs, 9000)?.credits).toBe(1200)
    expect(sufficientPack([], 1)).toBeUndefined()
  })
})

describe("a question for prices", () => {
  it("is read into one request for each model", () => {
    const body = { kind: "image", inputs: { "local/local-image": { prompt: "A fox" } } }
    expect(readQuoteRequests(body)).toEqual([
      { kind: "image", provider: "local", model: "local-image", input: { prompt: "A fox" } },
    ])
  })

  it.each([
    undefined,
    "text",
    { kind: "chat", inputs: {} },
    { kind: "image", inputs: { nokey: {} } },
    { kind: "image", inputs: { "a/b": "text" } },
    { kind: "image", inputs: Object.fromEntries(Array.from({ length: 61 }, (_, index) => [`a/${index}`, {}])) },
  ])("is refused when it is %j", (body) => {
    expect(readQuoteRequests(body)).toBeUndefined()
  })
})

describe("the days of the usage page", () => {
  const today = new Date("2026-03-02T10:00:00Z")

  it("end today, and are thirty unless the address says otherwise", () => {
    expect(periodOf(undefined, today)).toEqual({ days: 30, from: "2026-02-01", to: "2026-03-02" })
    expect(periodOf("7", today)).toEqual({ days: 7, from: "2026-02-24", to: "2026-03-02" })
    expect(periodOf("8", today)).toBeUndefined()
  })

  it("are all there, with 0 where nothing was spent", () => {
    const days = everyDay({ from: "2026-02-27", to: "2026-03-02" }, [{ date: "2026-03-01", credits: 3 }])
    expect(days.map(({ date, credits }) => `${date} ${credits}`)).toEqual([
      "2026-02-27 0",
      "2026-02-28 0",
      "2026-03-01 3",
      "2026-03-02 0",
    ])
  })
})

describe("what is told of a generation", () => {
  it("is its state and how far it is", () => {
    expect(readProgress({ generation: { status: "running", progress: 40 } })).toEqual({
      status: "running",
      progress: 40,
    })
    expect(readProgress({ generation: { status: "queued", progress: null } })).toEqual({
      status: "queued",
      progress: null,
    })
  })

  it.each([undefined, {}, { generation: null }, { generation: { status: "lost" } }])("is nothing in %j", (said) => {
    expect(readProgress(said)).toBeUndefined()
  })
})
