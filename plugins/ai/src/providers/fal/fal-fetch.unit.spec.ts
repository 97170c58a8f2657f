import { falFetch } from "./fal-fetch"

const sending = (baseUrl?: string) => {
  const sent: { url: string; host: string | null }[] = []
  const send: typeof fetch = async (input, init) => {
    sent.push({ url: String(input), host: new Headers(init?.headers).get("x-fal-target-host") })
    return new Response()
  }
  return { sent, fetch: falFetch(send, baseUrl) }
}

describe("requests of fal's SDK", () => {
  it("go to fal as they are", async () => {
    const { sent, fetch } = sending()
    await fetch("https://queue.fal.run/fal-ai/flux-2?a=1")
    expect(sent).toEqual([{ url: "https://queue.fal.run/fal-ai/flux-2?a=1", host: null }])
  })

  it("go to the base URL, with the path and the name of the host that was meant", async () => {
    const { sent, fetch } = sending("http://127.0.0.1:1/proxy/")
    await fetch("https://queue.fal.run/fal-ai/flux-2?a=1")
    expect(sent).toEqual([{ url: "http://127.0.0.1:1/proxy/fal-ai/flux-2?a=1", host: "queue.fal.run" }])
  })

  it.each([
    "http://queue.fal.run/x",
    "https://queue.fal.run.evil.test/x",
    "https://evil.test/x",
    "https://queue.fal.run:8443/x",
  ])("are not sent with the key to %s", async (url) => {
    const { sent, fetch } = sending("http://127.0.0.1:1")
    await expect(fetch(url)).rejects.toThrow("none of fal's")
    expect(sent).toEqual([])
  })
})
