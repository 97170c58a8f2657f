import { pictureSources, pictureWidth } from "./picture-sizes"

describe("the widths of a picture", () => {
  it("are offered to the browser", () => {
    expect(pictureSources("/media/a.webp")).toMatch(/^\/media\/a\.webp\?w=180 180w, .*\?w=1080 1080w$/)
  })

  it.each([null, "", "0", "181", "-180", "180.0", " 180", "1e3", "99999"])("are ours only: not %j", (text) => {
    expect(pictureWidth(text)).toBeUndefined()
  })

  it("are read from a query", () => {
    expect(pictureWidth("360")).toBe(360)
  })
})
