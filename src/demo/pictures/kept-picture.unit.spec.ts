import sharp from "sharp"
import { keptPicture } from "./kept-picture"
import { drawPicture, encodePicture } from "./picture"

describe("a picture of the demo", () => {
  it("is the same whether it is drawn or kept", async () => {
    const spec = { scene: "print", work: "tides" } as const
    const drawn = await encodePicture(drawPicture(spec))

    const [first, second] = [await keptPicture(spec), await keptPicture(spec)]

    expect(first.equals(drawn)).toBe(true)
    expect(second.equals(drawn)).toBe(true)
    expect(await sharp(second).metadata()).toMatchObject({ format: "webp", width: 1080, height: 1350 })
  })
})
