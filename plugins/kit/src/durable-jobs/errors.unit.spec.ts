import fc from "fast-check"
import { jobsError, PermanentJobError, toJobError } from "./errors"

describe("what is kept of a failure", () => {
  it("reads a plain object as it reads an error, since workflows hand on plain objects", () => {
    const error = new PermanentJobError("The invoice has no address.", "WEBOX_INVOICE_NO_ADDRESS")
    const asWorkflowsHandItOn: unknown = JSON.parse(JSON.stringify({ ...error, message: error.message }))

    expect(toJobError(asWorkflowsHandItOn)).toEqual(toJobError(error))
    expect(toJobError(error)).toMatchObject({
      message: "The invoice has no address.",
      code: "WEBOX_INVOICE_NO_ADDRESS",
      retryable: false,
    })
  })

  it("takes an error without the field as one that a retry may heal", () => {
    expect(toJobError(new Error("connection reset")).retryable).toBe(true)
    expect(toJobError(jobsError("WEBOX_JOB_LEASE_LOST")).retryable).toBe(true)
  })

  it("makes a sentence that the database accepts, whatever was thrown", () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.record({ message: fc.string({ unit: "binary" }) })), (thrown) => {
        const { message } = toJobError(thrown)
        expect(message.length).toBeGreaterThan(0)
        expect(message.length).toBeLessThanOrEqual(2_000)
        expect(message).not.toContain("\0")
        expect(Buffer.from(message).toString()).toBe(message)
      })
    )
  })
})
