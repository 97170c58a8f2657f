import { readFileSync } from "node:fs"
import path from "node:path"
import { parseEnv } from "node:util"
import { readSettings, settingsSchema, SettingsError } from "."

const valid = {
  DATABASE_URL: "postgres://webox:secret@localhost:5432/webox",
  JWT_SECRET: "j".repeat(32),
  COOKIE_SECRET: "c".repeat(32),
  WEBOX_LINK_SECRET: "l".repeat(32),
  AUTH_MFA_ENCRYPTION_KEY: Buffer.alloc(32, 1).toString("base64"),
}

function sentencesFor(environment: Record<string, string | undefined>): string[] {
  try {
    readSettings(environment)
    return []
  } catch (error) {
    if (error instanceof SettingsError) return error.message.split("\n")
    throw error
  }
}

describe("reading the settings", () => {
  it("fills in the defaults", () => {
    expect(readSettings(valid)).toMatchObject({
      PORT: 9000,
      STOREFRONT_PORT: 8000,
      WEBOX_ADMIN: true,
      WORKER_MODE: "shared",
      WEBOX_DEMO: false,
    })
  })

  it("takes an empty value as not set", () => {
    expect(readSettings({ ...valid, PORT: "", S3_BUCKET: "" })).toMatchObject({ PORT: 9000 })
  })

  it.each([
    ["PORT", "70000", "PORT is wrong: write a port number from 1 to 65535."],
    ["PORT", "abc", "PORT is wrong: write a port number from 1 to 65535."],
    [
      "DATABASE_URL",
      undefined,
      "DATABASE_URL is not set: write a URL such as postgres://user:password@localhost:5432/webox.",
    ],
    [
      "DATABASE_URL",
      "mysql://localhost/webox",
      "DATABASE_URL is wrong: write a URL such as postgres://user:password@localhost:5432/webox.",
    ],
    ["WEBOX_DEMO", "yes", "WEBOX_DEMO is wrong: write true or false."],
    [
      "STORE_CORS",
      "localhost:8000",
      "STORE_CORS is wrong: write one or more origins such as http://localhost:8000, separated by commas, without a path.",
    ],
  ])("names %s when it is %s, and says what to write", (name, value, sentence) => {
    expect(sentencesFor({ ...valid, [name]: value })).toEqual([sentence])
  })

  it("reads the addresses of storefronts, separated by commas", () => {
    const [first, second] = ["http://localhost:8000/api/revalidate", "https://shop.example.com/api/revalidate"]
    const settings = readSettings({ ...valid, WEBOX_REVALIDATION_URLS: `${first}, ${second}` })
    expect(settings.WEBOX_REVALIDATION_URLS).toEqual([first, second])
    expect(sentencesFor({ ...valid, WEBOX_REVALIDATION_URLS: `${first},shop.example.com` })).toHaveLength(1)
  })

  it("names every setting that is wrong, not only the first", () => {
    expect(sentencesFor({ ...valid, JWT_SECRET: "short", WORKER_MODE: "both" })).toHaveLength(2)
  })

  it("never shows a secret", () => {
    expect(sentencesFor({ ...valid, JWT_SECRET: "hunter2" }).join()).not.toContain("hunter2")
  })

  it("asks for the rest of S3 once a bucket is named", () => {
    expect(sentencesFor({ ...valid, S3_BUCKET: "media" }).map((sentence) => sentence.split(" ")[0])).toEqual([
      "S3_REGION",
      "S3_ACCESS_KEY_ID",
      "S3_SECRET_ACCESS_KEY",
      "S3_FILE_URL",
    ])
  })
})

describe("the settings of providers of AI", () => {
  it("may all be left out", () => {
    expect(sentencesFor(valid)).toEqual([])
  })

  it("are named when they are wrong", () => {
    const wrong = { OPENAI_API_KEY: "short", GROQ_BASE_URL: "groq", FAL_TIMEOUT_MS: "soon", LUMA_CONCURRENCY: "0" }
    const names = sentencesFor({ ...valid, ...wrong }).map((sentence) => sentence.split(" ")[0])
    expect(names.sort()).toEqual(Object.keys(wrong).sort())
  })
})

describe(".env.example", () => {
  const example = parseEnv(readFileSync(path.resolve(__dirname, "../../.env.example"), "utf8"))

  it("lists every setting and no other", () => {
    expect(Object.keys(example).sort()).toEqual(Object.keys(settingsSchema.shape).sort())
  })

  it("says the defaults that the schema has", () => {
    const written = Object.entries(example).filter(([, value]) => value !== "")
    const defaults: Record<string, unknown> = readSettings(valid)
    expect(Object.fromEntries(written)).toEqual(
      Object.fromEntries(written.map(([name]) => [name, String(defaults[name])]))
    )
  })
})
