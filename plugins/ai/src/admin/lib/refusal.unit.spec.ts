import { FetchError } from "@medusajs/js-sdk"
import { Refusal, refusalOf } from "./refusal"

const conflict = { status: 409, statusText: "Conflict" }

describe("what a bad answer of the shop means", () => {
  it("is a refusal with its code, its sentence and what that is made of", () => {
    const body = { type: "conflict", code: "WEBOX_AI_UPLOADS_FULL", message: "You keep 200 already.", most: 200 }
    const refusal = refusalOf(conflict, body)
    expect(refusal).toBeInstanceOf(Refusal)
    expect(refusal).toMatchObject({
      status: 409,
      code: "WEBOX_AI_UPLOADS_FULL",
      message: "You keep 200 already.",
      details: { most: 200 },
    })
    expect(refusal).not.toHaveProperty("details.type")
  })

  it.each([
    ["an answer without a code", { message: "No." }, "No."],
    ["no JSON", undefined, "Conflict"],
    ["JSON that is no object", "no", "Conflict"],
    ["an empty sentence", { message: "" }, "Conflict"],
  ])("is known by its status alone, for %s", (_case, body, message) => {
    const error = refusalOf(conflict, body)
    expect(error).toBeInstanceOf(FetchError)
    expect(error).not.toBeInstanceOf(Refusal)
    expect(error).toMatchObject({ status: 409, message })
  })
})
