import { createCustomer, type HttpTestContext } from "@webox/kit/testing"
import sharp from "sharp"
import { GenerationClient, PICTURE } from "./generation-client"

/** Pictures that people bring, to start from. */
export default function (context: HttpTestContext): void {
  const { api } = context
  let client: GenerationClient
  let png: Buffer

  beforeEach(async () => {
    client = await GenerationClient.create(context)
    png = await sharp({ create: { width: 30, height: 20, channels: 3, background: "teal" } })
      .png()
      .toBuffer()
  })

  const bring = (content: Buffer, type = "image/png", { headers }: { headers: object } = client.customer) =>
    api.post("/store/ai/uploads", content, { headers: { ...headers, "content-type": type } })

  it("are kept for their owner, and can be started from and deleted", async () => {
    const { status, data } = await bring(png)
    expect([status, data.upload]).toMatchObject([201, { mime_type: "image/png", width: 30, height: 20 }])
    const { id, url } = data.upload
    const { headers } = client.customer
    const file = await api.get(url, { headers, responseType: "arraybuffer" })
    expect(await sharp(file.data).metadata()).toMatchObject({ format: "png", width: 30, height: 20 })
    expect((await api.get("/store/ai/uploads", { headers })).data).toMatchObject({ uploads: [{ id }], has_more: false })

    const input = { prompt: "It at night", reference_asset_id: id }
    const quote = () => api.post("/store/ai/quotes", { ...PICTURE, input }, { headers })
    // The picture is found; that the local model starts from none is another matter.
    expect((await quote()).data.message).toContain("this model does not take it")

    const other = await createCustomer(context)
    for (const request of [api.get(url, { headers: other.headers }), api.delete(url, { headers: other.headers })]) {
      const answer = await request
      expect([answer.status, answer.data.code]).toEqual([404, "WEBOX_AI_UPLOAD_NOT_FOUND"])
    }
    expect((await api.delete(url, { headers })).status).toBe(200)
    expect((await api.get(url, { headers })).status).toBe(404)
    expect((await quote()).data.message).toBe("reference_asset_id: you have no such file.")
  })

  it("lose what their camera noted, and stand upright", async () => {
    const photo = await sharp({ create: { width: 30, height: 20, channels: 3, background: "teal" } })
      .withExif({ IFD3: { GPSLatitudeRef: "N", GPSLatitude: "48/1 51/1 24/1" } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer()
    expect((await sharp(photo).metadata()).exif).toBeDefined()
    const { data } = await bring(photo, "image/jpeg")
    expect(data.upload).toMatchObject({ width: 20, height: 30 })
    const file = await api.get(data.upload.url, { headers: client.customer.headers, responseType: "arraybuffer" })
    const metadata = await sharp(file.data).metadata()
    expect([metadata.exif, metadata.orientation]).toEqual([undefined, undefined])
  })

  it("are pictures: what lies about its type, is broken or too large is refused", async () => {
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')
    const bomb = await sharp({ create: { width: 9_000, height: 9_000, channels: 3, background: "teal" } })
      .png()
      .toBuffer()
    const wrong: [Buffer, string, number, string][] = [
      [png, "image/jpeg", 400, "WEBOX_AI_UPLOAD_MISMATCH"],
      [svg, "image/png", 400, "WEBOX_AI_UPLOAD_MISMATCH"],
      [Buffer.alloc(0), "image/png", 400, "WEBOX_AI_UPLOAD_MISMATCH"],
      [svg, "image/svg+xml", 415, "WEBOX_AI_UPLOAD_TYPE_UNKNOWN"],
      [png, "application/octet-stream", 415, "WEBOX_AI_UPLOAD_TYPE_UNKNOWN"],
      [Buffer.from("{}"), "application/json", 415, "WEBOX_AI_UPLOAD_TYPE_UNKNOWN"],
      [png.subarray(0, 60), "image/png", 400, "WEBOX_AI_UPLOAD_UNREADABLE"],
      [bomb, "image/png", 400, "WEBOX_AI_UPLOAD_UNREADABLE"],
      [Buffer.concat([png, Buffer.alloc(20 * 1024 * 1024)]), "image/png", 413, "WEBOX_FILE_TOO_LARGE"],
    ]
    for (const [content, type, status, code] of wrong) {
      const answer = await bring(content, type)
      expect([type, answer.status, answer.data.code]).toEqual([type, status, code])
    }
    expect((await bring(png, "image/png", { headers: context.shop().headers })).status).toBe(401)
    expect((await api.get("/store/ai/uploads", { headers: client.customer.headers })).data.uploads).toEqual([])
  })

  it("of merchants are theirs", async () => {
    const { headers } = client.admin
    const { data } = await api.post("/admin/ai/uploads", png, { headers: { ...headers, "content-type": "image/png" } })
    expect(data.upload.url).toBe(`/admin/ai/uploads/${data.upload.id}`)
    expect((await api.get(data.upload.url, { headers })).status).toBe(200)
    expect((await api.get(`/store/ai/uploads/${data.upload.id}`, { headers: client.customer.headers })).status).toBe(
      404
    )
  })
}
