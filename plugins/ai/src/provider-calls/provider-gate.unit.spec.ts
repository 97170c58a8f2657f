import { setTimeout as pause } from "node:timers/promises"
import { ProviderError, type ProviderErrorKind } from "../provider"
import { Breaker } from "./breaker"
import { Pass } from "./pass"
import { ProviderGate } from "./provider-gate"

const never = new AbortController().signal

function failure(kind: ProviderErrorKind): ProviderError {
  return new ProviderError({ kind, message: "a test", is_surely_not_accepted: false })
}

function enter(gate: ProviderGate): Pass {
  const pass = gate.tryEnter()
  if (!(pass instanceof Pass)) throw new Error(`The gate is ${pass}.`)
  return pass
}

/** So many calls that fail, one after the other. */
async function fail(gate: ProviderGate, kind: ProviderErrorKind, times: number): Promise<void> {
  for (let call = 0; call < times; call++) {
    await enter(gate)
      .run(never, () => Promise.reject(failure(kind)))
      .catch(() => undefined)
  }
  // The breaker counts when its own promise has settled.
  await pause(0)
}

describe("the gate before a provider", () => {
  it("lets so many calls through at once, and the next when one is over", () => {
    const gate = new ProviderGate(2)
    const first = enter(gate)
    enter(gate)
    expect(gate.tryEnter()).toBe("full")
    first.leave("answered")
    first.leave("answered")
    enter(gate)
    expect(gate.tryEnter()).toBe("full")
  })

  it("hands a place to those who wait, in their order", async () => {
    const gate = new ProviderGate(1)
    const first = enter(gate)
    const order: number[] = []
    const waiting = [1, 2].map(async (number) => {
      const pass = await gate.enter(never)
      order.push(number)
      pass.leave("answered")
    })
    expect(gate.tryEnter()).toBe("full")
    first.leave("answered")
    await Promise.all(waiting)
    expect(order).toEqual([1, 2])
    enter(gate)
  })

  it("does not keep a place for who was stopped, or waited too long", async () => {
    const gate = new ProviderGate(1)
    const first = enter(gate)
    const stop = new AbortController()
    const stopped = gate.enter(stop.signal)
    stop.abort()
    await expect(stopped).rejects.toMatchObject({ kind: "timed_out", is_surely_not_accepted: true })
    await expect(gate.enter(never, 10)).rejects.toMatchObject({ kind: "rate_limited", is_surely_not_accepted: true })
    first.leave("answered")
    enter(gate)
  })

  it("keeps the place of a stream until its end, also when the reader leaves early", async () => {
    const gate = new ProviderGate(1)
    async function* parts() {
      yield* [1, 2, 3]
    }
    for await (const part of enter(gate).stream(never, parts)) {
      expect(gate.tryEnter()).toBe("full")
      if (part === 2) break
    }
    enter(gate)
  })

  it.each<ProviderErrorKind>(["unavailable", "timed_out", "outcome_unknown"])(
    "closes when most calls end as %s, and asks nobody for a while",
    async (kind) => {
      const gate = new ProviderGate(4)
      await fail(gate, kind, 9)
      expect(gate.state).toBe("closed")
      await fail(gate, kind, 1)
      expect(gate.state).toBe("open")
      expect(gate.tryEnter()).toBe("broken")
      await expect(gate.enter(never)).rejects.toMatchObject({ kind: "unavailable", is_surely_not_accepted: true })
    }
  )

  it.each<ProviderErrorKind>([
    "content_refused",
    "invalid_request",
    "not_authenticated",
    "quota_exhausted",
    "rate_limited",
  ])("stays open to all while the provider says %s: it is well", async (kind) => {
    const gate = new ProviderGate(4)
    await fail(gate, kind, 30)
    expect(gate.state).toBe("closed")
    enter(gate)
  })

  it("does not hold against the provider what we stopped", async () => {
    const gate = new ProviderGate(4)
    for (let call = 0; call < 30; call++) {
      await enter(gate)
        .run(AbortSignal.abort(), () => Promise.reject(failure("outcome_unknown")))
        .catch(() => undefined)
    }
    await pause(0)
    expect(gate.state).toBe("closed")
  })

  it("lets one call try after a while, and all when it went well", async () => {
    const gate = new ProviderGate(4, new Breaker(20))
    await fail(gate, "unavailable", 10)
    await pause(30)
    const trying = enter(gate)
    expect(gate.state).toBe("half_open")
    expect(gate.tryEnter()).toBe("broken")
    trying.leave("answered")
    await pause(0)
    expect(gate.state).toBe("closed")
    for (let call = 0; call < 4; call++) enter(gate)
    expect(gate.tryEnter()).toBe("full")
  })
})
