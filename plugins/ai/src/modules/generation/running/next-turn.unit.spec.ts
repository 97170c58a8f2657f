import fc from "fast-check"
import type { Attempt, Generation } from "../store/records"
import { ATTEMPT_STATES, GENERATION_STATES, hasEnded } from "./generation-state"
import { nextTurn } from "./next-turn"

const now = new Date("2026-11-22T12:00:00Z")
const later = new Date(now.getTime() + 60_000)
const facts = { isFree: false, canFind: false, now }

const generation = (change: Partial<Generation> = {}): Generation => ({
  id: "gen_1",
  customer_id: "cus_1",
  user_id: null,
  kind: "image",
  status: "running",
  provider: "openai",
  model: "gpt-image-2",
  input: {},
  quote: {
    credits_micros: 1,
    cost_micros: 1,
    currency_code: "eur",
    micros_per_usd: 900_000,
    value_micros: 10_000,
    markup_bps: 0,
    fee_micros: 0,
    price: { source: "a test", checked_on: "2026-11-22", components: [{ unit: "image", micros: 1 }] },
  },
  cost: null,
  progress: 0,
  error_code: null,
  deadline: later,
  cancel_requested_at: null,
  fallbacks: [],
  moderation: { is_refused: false, categories: [], by: "local" },
  created_at: now,
  started_at: null,
  ended_at: null,
  ...change,
})
const attempt = (state: Attempt["state"], number = 1): Attempt => ({
  id: "gatt_1",
  generation_id: "gen_1",
  number,
  provider: "openai",
  model: "gpt-image-2",
  state,
  task: { id: "task_1" },
})

describe("the next turn of a generation", () => {
  it("is its first call", () => {
    expect(nextTurn(generation({ status: "queued" }), undefined, facts)).toEqual({ do: "send", number: 1 })
  })

  it("is to judge the prompt before that", () => {
    expect(nextTurn(generation({ status: "queued", moderation: null }), undefined, facts)).toEqual({ do: "moderate" })
  })

  it("is another call after one that failed", () => {
    expect(nextTurn(generation(), attempt("failed", 2), facts)).toEqual({ do: "send", number: 3 })
  })

  it("is a question about what the provider took", () => {
    expect(nextTurn(generation(), attempt("accepted"), facts)).toMatchObject({ do: "poll" })
  })

  it("is the end of what was being sent when the process died, unless calls are free", () => {
    const dead = attempt("sending")
    expect(nextTurn(generation(), dead, facts)).toMatchObject({ do: "give_up", because: "outcome_unknown" })
    expect(nextTurn(generation(), dead, { ...facts, isFree: true })).toEqual({ do: "send", number: 2 })
  })

  it("is a question for what was being sent, where the provider knows calls by their attempts", () => {
    const canFind = { ...facts, canFind: true }
    expect(nextTurn(generation(), attempt("sending"), canFind)).toMatchObject({ do: "find" })
    const late = generation({ deadline: now })
    expect(nextTurn(late, attempt("sending"), canFind)).toMatchObject({ do: "give_up", because: "outcome_unknown" })
  })

  it("is to take what was answered, which is paid for, however late it is and whoever cancelled", () => {
    for (const change of [{}, { deadline: now }, { cancel_requested_at: now }]) {
      expect(nextTurn(generation(change), attempt("answered"), facts)).toMatchObject({ do: "receive" })
    }
  })

  it("is a cancellation when one was asked for, at the provider too when it took the work", () => {
    const asked = generation({ cancel_requested_at: now })
    expect(nextTurn(asked, undefined, facts)).toEqual({ do: "cancel", attempt: undefined })
    expect(nextTurn(asked, attempt("accepted"), facts)).toEqual({ do: "cancel", attempt: attempt("accepted") })
  })

  it("is the end when the deadline has come", () => {
    const late = generation({ deadline: now })
    for (const last of [attempt("accepted"), attempt("failed"), undefined]) {
      expect(nextTurn(late, last, facts)).toEqual({ do: "give_up", attempt: last, because: "too_late" })
    }
  })

  const states = fc.record({
    status: fc.constantFrom(...GENERATION_STATES),
    last: fc.option(fc.constantFrom(...ATTEMPT_STATES), { nil: undefined }),
    isLate: fc.boolean(),
    isCancelled: fc.boolean(),
    isFree: fc.boolean(),
    canFind: fc.boolean(),
  })

  it("is nothing after an end, whatever comes", () => {
    fc.assert(
      fc.property(states, ({ status, last, isLate, isCancelled, isFree, canFind }) => {
        const row = generation({
          status,
          deadline: isLate ? now : later,
          cancel_requested_at: isCancelled ? now : null,
        })
        const turn = nextTurn(row, last && attempt(last), { isFree, canFind, now })
        expect(turn.do === "nothing").toBe(hasEnded(status))
      })
    )
  })

  it("is never a second paid call while the first may have been taken", () => {
    fc.assert(
      fc.property(states, ({ status, last, isLate, isCancelled, canFind }) => {
        const row = generation({
          status,
          deadline: isLate ? now : later,
          cancel_requested_at: isCancelled ? now : null,
        })
        const turn = nextTurn(row, last && attempt(last), { ...facts, canFind })
        if (last === "sending" || last === "accepted" || last === "answered") expect(turn.do).not.toBe("send")
      })
    )
  })
})
