import path from "node:path"
import fileS3 from "@medusajs/file-s3"
import type { IFileProvider } from "@medusajs/framework/types"
import { startLoopbackServer, type LoopbackServer } from "@webox/kit/testing"
import { infrastructureModules } from "./infrastructure"
import { readSettings } from "./read-settings"

const secret = "for-tests-only-".repeat(3)
const environment = {
  DATABASE_URL: "postgres://localhost/shop",
  JWT_SECRET: secret,
  COOKIE_SECRET: secret,
  WEBOX_LINK_SECRET: secret,
  AUTH_MFA_ENCRYPTION_KEY: Buffer.alloc(32, 7).toString("base64"),
}

/** The one provider that the File module gets. */
function fileProvider(variables: Record<string, string>) {
  const modules = infrastructureModules(readSettings({ ...environment, ...variables }), "http://localhost:9000")
  const declared = modules as { resolve: string; options: { providers: { resolve: string; options: object }[] } }[]
  const providers = declared.find((module) => module.resolve === "@medusajs/medusa/file")?.options.providers ?? []
  expect(providers).toHaveLength(1)
  const [provider] = providers
  if (!provider) throw new Error("The File module has no provider.")
  return provider
}

describe("files on this machine", () => {
  it("lie in the data folder, whose path is made absolute", () => {
    const { resolve, options } = fileProvider({ WEBOX_DATA_DIR: "data" })
    expect(resolve).toBe("@webox/kit/providers/files")
    expect(options).toMatchObject({ directory: path.resolve("data/files"), linkSecret: secret })
  })
})

describe("files in a bucket", () => {
  let server: LoopbackServer

  beforeEach(async () => {
    server = await startLoopbackServer((_, response) => void response.end())
  })
  afterEach(() => server.close())

  const service = (): IFileProvider => {
    const { resolve, options } = fileProvider({
      S3_BUCKET: "shop",
      S3_REGION: "eu-west-3",
      S3_ACCESS_KEY_ID: "id",
      S3_SECRET_ACCESS_KEY: "secret",
      S3_FILE_URL: "https://media.example.com",
      S3_ENDPOINT: server.url.replace("127.0.0.1", "localhost"),
    })
    expect(resolve).toBe("@medusajs/medusa/file-s3")
    const [S3FileService] = fileS3.services
    if (!S3FileService) throw new Error("The package has no service.")
    return new S3FileService({ logger: console }, options) as IFileProvider
  }
  const file = { filename: "invoice.pdf", mimeType: "application/pdf", content: Buffer.from("x").toString("base64") }

  it.each([
    ["private", "private"],
    ["public", "public-read"],
  ] as const)("are put there signed, a %s one as %s", async (access, acl) => {
    const { key } = await service().upload({ ...file, access })
    expect(server.requests).toHaveLength(1)
    expect(server.requests[0]).toMatchObject({ method: "PUT", headers: { "x-amz-acl": acl } })
    expect(server.requests[0]?.url).toContain(`/shop/${key}`)
    expect(server.requests[0]?.headers.authorization).toMatch(/^AWS4-HMAC-SHA256 Credential=id\//)
  })

  it("are reached by links that are signed and end within the hour", async () => {
    const link = new URL(await service().getPresignedDownloadUrl({ fileKey: "invoice.pdf" }))
    expect(link.pathname).toBe("/shop/invoice.pdf")
    expect(link.searchParams.get("X-Amz-Signature")).toMatch(/^[0-9a-f]{64}$/)
    expect(link.searchParams.get("X-Amz-Expires")).toBe("3600")
  })
})
