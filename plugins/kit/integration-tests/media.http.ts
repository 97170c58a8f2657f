import { Modules } from "@medusajs/framework/utils"
import type { HttpTestContext } from "@webox/kit/testing"

/** Stored files as clients get them. */
export default function (context: HttpTestContext): void {
  const { api, container } = context

  const upload = async (access: "public" | "private", content = "0123456789", mimeType = "image/png") => {
    const filename = mimeType === "text/html" ? "page.html" : "picture.png"
    const encoded = Buffer.from(content).toString("base64")
    return container().resolve(Modules.FILE).createFiles({ filename, mimeType, content: encoded, access })
  }
  /** The app listens on a port of the test's own; the links carry the configured backend. */
  const pathOf = (url: string) => url.replace(/^https?:\/\/[^/]+/, "")
  const get = (url: string, headers: Record<string, string> = {}) => api.get(url, { headers, responseType: "text" })

  describe("a public file", () => {
    it("is sent with its type, to be kept for good and not sniffed", async () => {
      const { id, url } = await upload("public")
      const response = await get(pathOf(url))
      expect(pathOf(url)).toBe(`/media/${id}`)
      expect(response.status).toBe(200)
      expect(response.data).toBe("0123456789")
      expect(response.headers).toMatchObject({
        "content-type": "image/png",
        "cache-control": "public, max-age=31536000, immutable",
        "x-content-type-options": "nosniff",
        "accept-ranges": "bytes",
        etag: `"${id}"`,
      })
    })

    it("answers HEAD without the bytes", async () => {
      const { url } = await upload("public")
      const response = await api.head(pathOf(url))
      expect(response.status).toBe(200)
      expect(response.headers["content-length"]).toBe("10")
      expect(response.data).toBe("")
    })

    it("answers 304 to who has it", async () => {
      const { id, url } = await upload("public")
      expect((await get(pathOf(url), { "if-none-match": `"${id}"` })).status).toBe(304)
    })

    it.each([
      ["bytes=2-4", "234", "bytes 2-4/10"],
      ["bytes=7-", "789", "bytes 7-9/10"],
      ["bytes=-2", "89", "bytes 8-9/10"],
    ])("sends the range %s", async (range, bytes, contentRange) => {
      const { url } = await upload("public")
      const response = await get(pathOf(url), { range })
      expect(response.status).toBe(206)
      expect(response.data).toBe(bytes)
      expect(response.headers["content-range"]).toBe(contentRange)
    })

    it("sends all of it when If-Range names other bytes, and the range when it names these", async () => {
      const { id, url } = await upload("public")
      expect((await get(pathOf(url), { range: "bytes=2-4", "if-range": '"other"' })).status).toBe(200)
      expect((await get(pathOf(url), { range: "bytes=2-4", "if-range": `"${id}"` })).status).toBe(206)
    })

    it("answers 416 with the size to a range beyond its end, and lets nobody keep that answer", async () => {
      const { url } = await upload("public")
      const response = await api.get(pathOf(url), { headers: { range: "bytes=10-" } })
      expect(response.status).toBe(416)
      expect(response.headers["content-range"]).toBe("bytes */10")
      expect(response.headers["cache-control"]).toBeUndefined()
      expect(response.data).toMatchObject({ code: "WEBOX_RANGE_NOT_SATISFIABLE" })
    })

    it("is only saved, never shown, when it is HTML", async () => {
      const { url } = await upload("public", "<script>alert(1)</script>", "text/html")
      expect((await get(pathOf(url))).headers["content-disposition"]).toBe('attachment; filename="page.html"')
    })

    it("runs no script when it is an SVG", async () => {
      const { url } = await upload("public", "<svg/>", "image/svg+xml")
      const { headers } = await get(pathOf(url))
      expect(headers["content-security-policy"]).toContain("sandbox")
      expect(headers["content-disposition"]).toBeUndefined()
    })
  })

  describe("a private file", () => {
    it("is sent to who has the link, and kept by no shared cache", async () => {
      const { id } = await upload("private")
      const { url } = await container().resolve(Modules.FILE).retrieveFile(id)
      const response = await get(pathOf(url))
      expect(response.status).toBe(200)
      expect(response.data).toBe("0123456789")
      expect(response.headers["cache-control"]).toMatch(/^private/)
    })

    it("answers 404 without the link, with a changed one, and through the public route", async () => {
      const { id, url } = await upload("private")
      const link = new URL(url)
      const later = new URL(url)
      later.searchParams.set("expires", String(Number(link.searchParams.get("expires")) + 1))
      const refused = [
        `/media/${id}`,
        `/media/${encodeURIComponent(id)}`,
        `/media/${id}?expires=x&signature=y`,
        `/media/${id}?expires=9999999999&signature=${link.searchParams.get("signature")}`,
        `${later.pathname}${later.search}`,
        `${link.pathname}${link.search}&expires=1`,
      ]
      for (const url of refused) {
        const response = await api.get(url)
        expect([url, response.status]).toEqual([url, 404])
        expect(response.data.code).toBe("WEBOX_FILE_NOT_FOUND")
      }
    })
  })

  describe("an upload link", () => {
    const link = (access: "public" | "private") =>
      container().resolve(Modules.FILE).getUploadFileUrls({ filename: "import.csv", mimeType: "text/csv", access })
    const put = (url: string, body: string) => api.put(pathOf(url), body, { headers: { "content-type": "text/csv" } })

    it.each(["public", "private"] as const)("takes a %s file once", async (access) => {
      const { url, key } = await link(access)
      expect((await put(url, "a,b")).status).toBe(204)
      expect((await container().resolve(Modules.FILE).getAsBuffer(key)).toString()).toBe("a,b")
      expect((await put(url, "c,d")).data.code).toBe("WEBOX_FILE_EXISTS")
      expect((await container().resolve(Modules.FILE).getAsBuffer(key)).toString()).toBe("a,b")
    })

    it("cannot be made from a download link", async () => {
      const { id } = await upload("private")
      const { url } = await container().resolve(Modules.FILE).retrieveFile(id)
      expect((await put(url, "a,b")).status).toBe(404)
    })
  })

  it.each([
    "/media/..%2f..%2f..%2fetc%2fpasswd",
    "/media/private%2f..%2f..%2fetc%2fpasswd",
    "/media/nothing",
    "/media/%00",
    "/media/00000000-0000-4000-8000-000000000000.png",
  ])("answers %s with 404", async (url) => {
    const response = await api.get(url)
    expect(response.status).toBe(404)
    expect(response.data.message).toMatch(/\.$/)
  })

  it("answers a path that cannot be decoded with 400", async () => {
    expect((await api.get("/media/%zz")).status).toBe(400)
  })
}
