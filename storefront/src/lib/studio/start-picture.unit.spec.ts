import type { Model } from "./model"
import { kindsFromPicture, pictureInput, pictureUrl, readPictureName, writePictureName } from "./start-picture"

type Taker = Pick<Model, "kind" | "limits">
const film: Taker = { kind: "video", limits: { first_image: "optional" } }
const drawing: Taker = { kind: "image", limits: { reference: "required" } }
const plain: Taker = { kind: "image", limits: { reference: "none" } }

describe("a picture to start from", () => {
  it("goes into the field of its kind, without the creation that it is in", () => {
    expect(pictureInput("video", film, "gen_1.gass_2")).toEqual({ image_asset_id: "gass_2" })
    expect(pictureInput("image", drawing, "gass_2")).toEqual({ reference_asset_id: "gass_2" })
  })

  it("is left out where the model takes none, none is chosen, or it is no picture's name", () => {
    expect(pictureInput("image", plain, "gass_2")).toEqual({})
    expect(pictureInput("video", film, undefined)).toEqual({})
    expect(pictureInput("video", film, "../gass_2")).toEqual({})
    expect(pictureInput("music", { kind: "music", limits: {} }, "gass_2")).toEqual({})
  })

  it("has a name that is read as it was written", () => {
    for (const name of [{ assetId: "gass_2" }, { generationId: "gen_1", assetId: "gass_2" }])
      expect(readPictureName(writePictureName(name))).toEqual(name)
    for (const text of ["", "a.b.c", "a/b", ".b"]) expect(readPictureName(text)).toBeUndefined()
  })

  it("is seen where it is kept", () => {
    expect(pictureUrl({ assetId: "gass_2" })).toBe("/api/studio/uploads/gass_2?w=360")
    expect(pictureUrl({ generationId: "gen_1", assetId: "gass_2" })).toBe(
      "/api/studio/generations/gen_1/assets/gass_2?w=360"
    )
  })

  it("is offered for the kinds of which a model takes it", () => {
    expect(kindsFromPicture([film, plain])).toEqual(["video"])
    expect(kindsFromPicture([drawing, film])).toEqual(["image", "video"])
    expect(kindsFromPicture([plain])).toEqual([])
  })
})
