import { readOptions } from "./options"

const secret = "s".repeat(32)

describe("the options", () => {
  it("are off without a secret", () => {
    expect(readOptions({ urls: ["https://shop.example.com/api/revalidate"] })).toBeUndefined()
    expect(readOptions({ secret: "" })).toBeUndefined()
  })

  it("have each address once", () => {
    const url = "http://localhost:8000/api/revalidate"
    expect(readOptions({ secret, urls: [url, url] })).toEqual({ secret, urls: [url] })
  })

  it.each([
    ["a short secret", { secret: "short", urls: [] }, "secret"],
    ["no address", { secret, urls: ["shop.example.com"] }, "urls"],
    ["another protocol", { secret, urls: ["ftp://shop.example.com"] }, "urls"],
    ["a very long address", { secret, urls: [`https://shop.example.com/${"x".repeat(400)}`] }, "urls"],
  ])("refuse %s with a sentence that names the option", (_title, options, name) => {
    expect(() => readOptions(options)).toThrow(new RegExp(`The option ${name} `))
  })
})
