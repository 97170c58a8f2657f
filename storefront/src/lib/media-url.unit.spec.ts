import { mediaUrl } from "./media-url"

describe("a picture's address under our own origin", () => {
  it("is the path of what the backend names", () => {
    expect(mediaUrl("http://localhost:9000/media/0b1e-4f.webp")).toBe("/media/0b1e-4f.webp")
    expect(mediaUrl("/media/0b1e-4f.webp")).toBe("/media/0b1e-4f.webp")
  })

  it.each([
    null,
    undefined,
    "",
    "https://elsewhere.example/picture.png",
    "http://localhost:9000/media/../admin",
    "/media/private/x",
    "//evil.example/media/x",
    "javascript:alert(1)",
    "data:image/png;base64,AAAA",
  ])("is none for %j", (url) => {
    expect(mediaUrl(url)).toBeUndefined()
  })
})
