import { fileProblem, mostUpload, refusedUpload, uploadProblemOf } from "./upload-problem"

describe("a picture that is uploaded", () => {
  it("is refused before it is sent when it is too large, empty or no picture", () => {
    expect(fileProblem({ size: mostUpload, type: "image/png" })).toBeUndefined()
    expect(fileProblem({ size: mostUpload + 1, type: "image/png" })).toBe("too_large")
    expect(fileProblem({ size: 0, type: "image/png" })).toBe("no_picture")
    expect(fileProblem({ size: 5, type: "image/svg+xml" })).toBe("no_picture")
  })

  it.each([
    [413, "too_large"],
    [415, "no_picture"],
    [400, "no_picture"],
    [409, "full"],
    [401, "signed_out"],
    [503, "away"],
  ])("is refused with %i: %s", (status, problem) => {
    expect(refusedUpload(status)).toBe(problem)
    expect(uploadProblemOf(problem)).toBe(problem)
  })

  it("knows no other problems", () => {
    expect(uploadProblemOf("constructor")).toBeUndefined()
    expect(uploadProblemOf(["too_large"])).toBeUndefined()
  })
})
