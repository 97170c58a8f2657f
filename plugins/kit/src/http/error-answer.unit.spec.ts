import { MedusaError, serializeError } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { isCodedError } from "./coded-error"
import { defineErrors } from "./define-errors"
import { errorAnswer } from "./error-answer"

const errors = defineErrors({
  WEBOX_TEST_GONE: { status: 410, message: "It is gone. Look elsewhere." },
  WEBOX_TEST_SLOW_DOWN: {
    status: 429,
    message: (details: { retry_after_s: number }) => `Wait ${details.retry_after_s} s.`,
  },
  WEBOX_TEST_SECRET: { status: 403, message: "The password was hunter2.", isExposed: false },
})

describe("an error of a registry", () => {
  it("answers its code, sentence, status and details", () => {
    expect(errorAnswer(errors.WEBOX_TEST_GONE({ since: "2026-01-01" }))).toEqual({
      status: 410,
      headers: {},
      body: {
        type: "not_allowed",
        code: "WEBOX_TEST_GONE",
        message: "It is gone. Look elsewhere.",
        since: "2026-01-01",
      },
    })
  })

  it("is the same after a workflow made a plain object of it", () => {
    const error = errors.WEBOX_TEST_SLOW_DOWN({ retry_after_s: 3 })
    const plain: unknown = JSON.parse(JSON.stringify(serializeError(error)))
    expect(isCodedError(plain)).toBe(true)
    expect(errorAnswer(plain)).toEqual(errorAnswer(error))
    expect(errorAnswer(plain)?.headers).toEqual({ "Retry-After": "3" })
  })

  it("keeps to itself what may not be shown", () => {
    const answer = errorAnswer(errors.WEBOX_TEST_SECRET({ password: "hunter2" }))
    expect(answer?.body.code).toBe("WEBOX_TEST_SECRET")
    expect(JSON.stringify(answer)).not.toContain("hunter2")
  })

  it("cannot have its code overwritten by a detail", () => {
    expect(errorAnswer(errors.WEBOX_TEST_GONE({ code: "other" }))?.body.code).toBe("WEBOX_TEST_GONE")
  })

  it("is refused with a status that is no error's", () => {
    expect(() => defineErrors({ WEBOX_TEST_FINE: { status: 200, message: "Fine." } })).toThrow(RangeError)
  })
})

describe("an error of somebody else", () => {
  it.each([
    ["not_found", 404],
    ["invalid_data", 400],
    ["not_allowed", 400],
    ["unauthorized", 401],
    ["forbidden", 403],
    ["duplicate_error", 422],
    ["payment_authorization_error", 422],
    ["payment_requires_more_error", 422],
    ["conflict", 409],
  ])("answers Medusa's %s with %i and its sentence", (type, status) => {
    const error = new MedusaError(type, "The sentence.")
    for (const thrown of [error, { ...serializeError(error) }]) {
      const answer = errorAnswer(thrown)
      expect(answer).toMatchObject({ status, body: { type, message: "The sentence." } })
    }
  })

  it("answers what zod refuses with 400, naming the field", () => {
    const { error } = z.object({ age: z.number({ error: "must be a number" }) }).safeParse({ age: "x" })
    expect(errorAnswer(error)).toMatchObject({ status: 400, body: { code: "WEBOX_INVALID_INPUT" } })
    expect(errorAnswer(error)?.body.message).toContain("age: must be a number")
  })

  it("tells what zod refuses by rules too, for clients that have words of their own", () => {
    const schema = z.strictObject({
      age: z.number().min(18),
      name: z.string().max(5),
      note: z.string().refine((text) => text !== "", { error: "write something", params: { rule: "empty" } }),
    })
    const issuesOf = (input: unknown) => errorAnswer(schema.safeParse(input).error)?.body["issues"]
    expect(issuesOf({ age: 3, name: "too long", note: "" })).toEqual([
      { field: "age", rule: "too_small", origin: "number", minimum: 18, inclusive: true },
      { field: "name", rule: "too_big", origin: "string", maximum: 5, inclusive: true },
      { field: "note", rule: "empty" },
    ])
    expect(issuesOf({ age: "x", name: "a", note: "a", secret: "hunter2" })).toEqual([
      { field: "age", rule: "invalid_type", expected: "number" },
      { field: "", rule: "unrecognized_keys", keys: ["secret"] },
    ])
  })

  it("answers data that Postgres cannot store with 400", () => {
    expect(errorAnswer(Object.assign(new Error("invalid byte sequence"), { code: "22021" }))?.status).toBe(400)
  })

  it.each([
    ["a bug", new TypeError("x is undefined")],
    [
      "an axios error with a code and a status",
      Object.assign(new Error("x"), { code: "ERR_BAD_REQUEST", status: 404 }),
    ],
    ["Medusa's database error", new MedusaError("database_error", "relation does not exist")],
    ["a text", "oops"],
    ["nothing", undefined],
  ])("leaves %s to Medusa's handler", (_, error) => {
    expect(errorAnswer(error)).toBeUndefined()
  })
})
