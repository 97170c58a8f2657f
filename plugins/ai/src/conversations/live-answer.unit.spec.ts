import { LiveAnswer, type AnswerPart } from "./live-answer"

const never = new AbortController().signal

async function all(parts: AsyncGenerator<AnswerPart>): Promise<AnswerPart[]> {
  const received = []
  for await (const part of parts) received.push(part)
  return received
}

describe("an answer that is received", () => {
  it("reaches everybody who follows it, each from a place of their own", async () => {
    const live = new LiveAnswer()
    live.add("One ")
    const [whole, rest, nothing] = [0, 4, Infinity].map((after) => all(live.follow(after, never)))
    live.add("two ")
    await Promise.resolve()
    live.add("three")
    live.finish()
    expect((await whole)?.map(({ text }) => text).join("")).toBe("One two three")
    expect((await rest)?.map(({ text }) => text).join("")).toBe("two three")
    expect((await rest)?.at(-1)?.position).toBe(13)
    expect(await nothing).toEqual([])
  })

  it("that is over is told whole, at once", async () => {
    const live = new LiveAnswer()
    live.add("All of it")
    live.finish()
    expect(await all(live.follow(0, never))).toEqual([{ text: "All of it", position: 9 }])
  })

  it("leaves who stops following", async () => {
    const live = new LiveAnswer()
    const stop = new AbortController()
    const parts = all(live.follow(0, stop.signal))
    stop.abort()
    expect(await parts).toEqual([])
  })

  it("is stopped with the reason", () => {
    const live = new LiveAnswer()
    live.stop("stopped")
    expect([live.signal.aborted, live.signal.reason]).toEqual([true, "stopped"])
  })
})
