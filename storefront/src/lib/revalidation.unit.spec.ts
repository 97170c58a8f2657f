import { createHmac } from "node:crypto"
import { isSigned, mostBytes, mostTags, parseTags, readBody } from "./revalidation"

const secret = "a-secret"
const body = Buffer.from('{"tags":["products"]}')
const now_s = 1_800_000_000

function sign(time: number | string, content: Buffer = body, key = secret): string {
  return `t=${time},v1=${createHmac("sha256", key).update(`${time}.`).update(content).digest("hex")}`
}

describe("the signature of a revalidation", () => {
  const holds = (signature: string | null, key = secret) => isSigned(signature, body, key, now_s * 1000)

  it.each([0, -299, 299])("holds %d seconds from now", (seconds) => {
    expect(holds(sign(now_s + seconds))).toBe(true)
  })

  it.each([
    ["is missing", null],
    ["is older than five minutes", sign(now_s - 301)],
    ["is from the future", sign(now_s + 301)],
    ["is of another body", sign(now_s, Buffer.from("{}"))],
    ["is by another secret", sign(now_s, body, "another")],
    ["has another time than was signed", sign(now_s).replace(String(now_s), String(now_s - 1))],
    ["is too short", sign(now_s).slice(0, -2)],
    ["is in capitals", sign(now_s).toUpperCase()],
    ["has more after it", `${sign(now_s)},v1=00`],
    ["is no number", sign("1e9")],
  ])("does not hold when it %s", (_, signature) => {
    expect(holds(signature)).toBe(false)
  })

  it("never holds where no secret is set", () => {
    expect(holds(sign(now_s, body, ""), "")).toBe(false)
  })
})

describe("the tags of a revalidation", () => {
  const tagsOf = (value: unknown) => parseTags(Buffer.from(JSON.stringify(value)))

  it("are read, each once", () => {
    expect(tagsOf({ tags: ["products", "product:tide-mug", "products"] })).toEqual(["products", "product:tide-mug"])
  })

  it.each([
    ["nothing", {}],
    ["null", null],
    ["a text", "products"],
    ["no tag", { tags: [] }],
    ["a number among them", { tags: ["products", 1] }],
    ["an empty one", { tags: [""] }],
    ["one that is too long", { tags: ["x".repeat(257)] }],
    ["too many", { tags: Array.from({ length: mostTags + 1 }, (_, index) => `product:${index}`) }],
  ])("are refused: %s", (_, value) => {
    expect(tagsOf(value)).toBeUndefined()
  })

  it("are refused when the body is no JSON", () => {
    expect(parseTags(Buffer.from("tags=products"))).toBeUndefined()
  })
})

describe("the body of a revalidation", () => {
  const request = (content: string) => new Request("http://localhost/", { method: "POST", body: content })

  it("is read as it was sent", async () => {
    expect((await readBody(request("é {}")))?.toString("utf8")).toBe("é {}")
  })

  it("is not read when it is too long", async () => {
    expect(await readBody(request("x".repeat(mostBytes + 1)))).toBeUndefined()
  })
})
