import type { ServerResponse } from "node:http"
import { isIP } from "node:net"
import { startLoopbackServer, type LoopbackServer } from "@webox/kit/testing"
import sharp from "sharp"
import { isAllowedHost, isPublicAddress } from "./allowed-host"
import { download } from "./download"
import { publicLookup } from "./guarded-agent"
import { mediaTypeOf, suits } from "./media-type"
import { UnusableFile } from "./unusable-file"

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
    "2130706433",
    "0x7f.1",
    "0177.0.0.1",
    "127.1",
    "::7f00:1",
    "::127.0.0.1",
    "::ffff:7f00:1",
    "::ffff:0:127.0.0.1",
    "64:ff9b::7f00:1",
    "64:ff9b::a9fe:a9fe",
    "64:ff9b:1::7f00:1",
    "2002:7f00:1::",
    "2001:0:53aa:64c:0:fbff:80ff:fffe",
    "fec0::1",
    "fe80::1%eth0",
    "fd00:ec2::254",
    "4000::1",
    "::",
    "no address",
  ])("%s is no public address", (address) => {
    expect(isPublicAddress(address)).toBe(false)
  })

  it.each(["8.8.8.8", "::ffff:8.8.8.8", "2606:4700::1111", "2a00:1450:4007::200e"])(
    "%s is a public address",
    (address) => {
      expect(isPublicAddress(address)).toBe(true)
    }
  )
})

describe("the addresses that a name may have", () => {
  type Answer = { error: Error | null; address: unknown }

  const found = (addresses: string[], all = true) =>
    new Promise<Answer>((done) => {
      const answered = addresses.map((address) => ({ address, family: isIP(address) }))
      const lookup = publicLookup((_hostname, _options, answer) => answer(null, answered))
      lookup("cdn.example.com", { all }, (error, address) => done({ error, address }))
    })

  it.each([
    [["127.0.0.1"]],
    [["169.254.169.254"]],
    [["::ffff:127.0.0.1"]],
    [["::7f00:1"]],
    [["64:ff9b::7f00:1"]],
    [["2002:7f00:1::"]],
    [["8.8.8.8", "10.0.0.1"]],
    [["2606:4700::1111", "::1"]],
  ])("are not %j", async (addresses) => {
    const { error, address } = await found(addresses)
    expect([error?.message, address]).toEqual(["cdn.example.com has an address that is not public.", []])
  })

  it("are public ones, all of them or the first", async () => {
    const both = ["8.8.8.8", "2606:4700::1111"]
    const all = [
      { address: "8.8.8.8", family: 4 },
      { address: "2606:4700::1111", family: 6 },
    ]
    expect(await found(both)).toEqual({ error: null, address: all })
    expect(await found(both, false)).toEqual({ error: null, address: "8.8.8.8" })
    expect((await found([])).error?.message).toBe("cdn.example.com has no address.")
  })
})

/** Sends a byte every now and then, and never comes to an end. */
function drip(response: ServerResponse): void {
  const tap = setInterval(() => response.write("a"), 20)
  response.on("close", () => clearInterval(tap))
}

describe("the download of a provider's file", () => {
  let server: LoopbackServer
  const content = Buffer.from("a file")

  beforeEach(async () => {
    server = await startLoopbackServer(({ url }, response) => {
      const [, kind = "", rest = ""] = /^\/([a-z]+)\/?(.*)$/.exec(url) ?? []
      if (kind === "to") response.writeHead(302, { location: decodeURIComponent(rest) }).end()
      else if (kind === "missing") response.writeHead(404).end()
      else if (rest === "slow") drip(response)
      else if (rest === "broken") response.writeHead(200, { "content-length": 10 }).write("a", () => response.destroy())
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
    // 169.254.169.254, where clouds tell secrets, as numbers that a browser understands.
    "http://2852039166/latest/meta-data",
    "http://0xa9.0xfe.0xa9.0xfe/",
    "http://0251.0376.0251.0376/",
    "http://169.254.43518/",
    "https://[::ffff:169.254.169.254]/",
    "https://[::a9fe:a9fe]/",
    "https://[64:ff9b::a9fe:a9fe]/",
    "https://[2002:a9fe:a9fe::]/",
    "file:///etc/passwd",
    "https://elsewhere.example/",
  ])("does not follow a redirect to %s", async (location) => {
    await expect(fetchFile(`${server.url}/to/${encodeURIComponent(location)}`)).rejects.toThrow("not one of its hosts")
    expect(server.requests).toHaveLength(1)
  })

  it.each(["2130706433", "0x7f.1", "0177.0.0.1", "127.1", "[::ffff:127.0.0.1]", "[::7f00:1]", "[64:ff9b::7f00:1]"])(
    "asks nothing of this machine as %s, when only a name is allowed",
    async (host) => {
      const url = `${server.url.replace("127.0.0.1", host)}/file`
      await expect(fetchFile(url, { allowed_hosts: ["cdn.example.com"] })).rejects.toThrow("not one of its hosts")
      expect(server.requests).toEqual([])
    }
  )

  it.each(["/file/slow", `/to/${encodeURIComponent("/file/slow")}`])(
    "ends after its time, however many bytes drip in: %s",
    async (path) => {
      const file = fetchFile(server.url + path, { max_ms: 400 })
      await expect(file).rejects.toMatchObject({ name: "ProviderError", kind: "unavailable" })
      await expect(file).rejects.toThrow(/came no further than [1-9]\d* bytes/)
    }
  )

  it("may be tried again when its connection breaks off", async () => {
    const file = fetchFile(`${server.url}/file/broken`)
    await expect(file).rejects.toMatchObject({
      kind: "unavailable",
      message: expect.stringContaining("came no further"),
    })
    await expect(file).rejects.not.toBeInstanceOf(UnusableFile)
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
