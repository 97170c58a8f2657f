import { startLoopbackServer, type LoopbackServer } from "@webox/kit/testing"
import sharp from "sharp"
import { isAllowedHost, isPublicAddress } from "./allowed-host"
import { download } from "./download"
import { mediaTypeOf, suits } from "./media-type"

describe("the hosts that files are fetched from", () => {
  it.each<[string, string[], boolean]>([
    ["cdn.example.com", ["cdn.example.com"], true],
    ["CDN.example.com", ["cdn.example.com"], true],
    ["a.cdn.example.com", ["*.example.com"], true],
    ["example.com", ["*.example.com"], false],
    ["evilexample.com", ["*.example.com"], false],
    ["example.com.evil.net", ["example.com", "*.example.com"], false],
    ["cdn.example.com", [], false],
  ])("%s is among %j: %s", (host, hosts, isAllowed) => {
    expect(isAllowedHost(host, hosts)).toBe(isAllowed)
  })

  it.each([
    "127.0.0.1",
    "10.0.0.1",
    "172.16.3.4",
    "192.168.1.1",
    "169.254.169.254",
    "100.64.0.1",
    "0.0.0.0",
    "::1",
    "::ffff:127.0.0.1",
    "::ffff:169.254.169.254",
    "fe80::1",
    "fd00::1",
    "224.0.0.1",
    "no address",
  ])("%s is no public address", (address) => {
    expect(isPublicAddress(address)).toBe(false)
  })

  it.each(["8.8.8.8", "2606:4700::1111"])("%s is a public address", (address) => {
    expect(isPublicAddress(address)).toBe(true)
  })
})

describe("the download of a provider's file", () => {
  let server: LoopbackServer
  const content = Buffer.from("a file")

  beforeEach(async () => {
    server = await startLoopbackServer(({ url }, response) => {
      const [, kind = "", rest = ""] = /^\/([a-z]+)\/?(.*)$/.exec(url) ?? []
      if (kind === "to") response.writeHead(302, { location: decodeURIComponent(rest) }).end()
      else if (kind === "missing") response.writeHead(404).end()
      else response.end(content)
    })
  })
  afterEach(() => server.close())

  const fetchFile = (url: string, change: object = {}) =>
    download({ url, allowed_hosts: ["127.0.0.1"], max_bytes: 1_000, signal: AbortSignal.timeout(5_000), ...change })

  it("is the file, from an address that the merchant configured", async () => {
    expect((await fetchFile(`${server.url}/file`)).equals(content)).toBe(true)
  })

  it("follows a redirect to an allowed host, and leaves the key behind", async () => {
    const headers = { authorization: "Bearer a-key" }
    const target = encodeURIComponent(`${server.url}/file`)
    expect((await fetchFile(`${server.url}/to/${target}`, { headers })).equals(content)).toBe(true)
    expect(server.requests.map(({ headers: { authorization } }) => authorization)).toEqual(["Bearer a-key", undefined])
  })

  it.each([
    "http://169.254.169.254/latest/meta-data",
    "http://[::1]/",
    "http://localhost/",
    "file:///etc/passwd",
    "https://elsewhere.example/",
  ])("does not follow a redirect to %s", async (location) => {
    await expect(fetchFile(`${server.url}/to/${encodeURIComponent(location)}`)).rejects.toThrow("not one of its hosts")
    expect(server.requests).toHaveLength(1)
  })

  it("gives up on redirects without end", async () => {
    const loop = `${server.url}/to/${encodeURIComponent("/to/")}`
    await expect(fetchFile(loop)).rejects.toMatchObject({ kind: "unavailable", is_surely_not_accepted: false })
    expect(server.requests.length).toBeLessThan(6)
  })

  it.each<[string, string, object]>([
    ["an address of this machine that nobody configured", "URL/file", { allowed_hosts: ["cdn.example.com"] }],
    ["a name without encryption", "http://cdn.example.com/file", { allowed_hosts: ["cdn.example.com"] }],
    ["a name that is this machine", "https://localhost/file", { allowed_hosts: ["localhost"] }],
    ["a file that is too large", "URL/file", { max_bytes: 3 }],
    ["a file that is not there", "URL/missing", {}],
    ["an address with a password", "http://me:secret@127.0.0.1/file", {}],
    ["what is no address", "a file", {}],
  ])("refuses %s", async (_, url, change) => {
    const target = url.replace("URL", server.url)
    await expect(fetchFile(target, change)).rejects.toMatchObject({ name: "ProviderError", kind: "unavailable" })
  })
})

describe("the type of a file", () => {
  const picture = sharp({ create: { width: 4, height: 4, channels: 3, background: "red" } })

  it.each(["png", "jpeg", "webp"] as const)("is seen in its first bytes: %s", async (format) => {
    expect(mediaTypeOf(await picture.clone().toFormat(format).toBuffer())).toBe(`image/${format}`)
  })

  it.each([
    ["audio/mpeg", Buffer.from("494433040000", "hex")],
    ["audio/mpeg", Buffer.from("fffb9064", "hex")],
    ["audio/wav", Buffer.from("RIFF\0\0\0\0WAVEfmt ")],
    ["video/mp4", Buffer.from("\0\0\0\u0020ftypisom")],
    [undefined, Buffer.from("<html><body>Error</body></html>")],
    [undefined, Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'/>")],
    [undefined, Buffer.alloc(0)],
  ])("is %s", (mimeType, content) => {
    expect(mediaTypeOf(content)).toBe(mimeType)
  })

  it("must suit what was ordered", () => {
    expect(suits("image", "image/png")).toBe(true)
    expect(suits("music", "audio/mpeg")).toBe(true)
    expect(suits("image", "audio/mpeg")).toBe(false)
    expect(suits("speech", "video/mp4")).toBe(false)
  })
})
