import type { Model } from "./model"
import { attemptOf, promptProblem, readStudioForm } from "./studio-form"

function formOf(fields: [string, string][]): FormData {
  const form = new FormData()
  for (const [name, value] of fields) form.append(name, value)
  return form
}

const model = (most: number): Model => ({
  provider: "local",
  provider_name: "Local",
  id: "local-image",
  name: "Local",
  kind: "image",
  limits: { max_prompt_characters: most },
  ends_on: null,
})

describe("a form of the studio", () => {
  it("is read as far as it says what it may say", () => {
    const form = formOf([
      ["kind", "music"],
      ["prompt", "  Piano "],
      ["duration_s", "15"],
      ["nonsense", "x"],
      ["model", "a/b"],
      ["model", ""],
      ["model", "c/d"],
      ["shown_credits", "3"],
      ["attempt", "0123456789abcdefghij"],
    ])
    expect(readStudioForm(form)).toEqual({
      kind: "music",
      entered: { prompt: "Piano", duration_s: "15" },
      models: ["a/b", "c/d"],
      shown: 3,
      confirmed: undefined,
      attempt: "0123456789abcdefghij",
      isLookingOnly: false,
    })
  })

  it("names at most four models", () => {
    const models = Array.from({ length: 9 }, (_, index): [string, string] => ["model", `a/${index}`])
    expect(readStudioForm(formOf(models)).models).toHaveLength(4)
  })

  it("has an attempt of its own when it names none that could be one", () => {
    const made = attemptOf(formOf([["attempt", "x y"]]))
    expect(made).toMatch(/^[\w-]{36}$/)
    expect(attemptOf(formOf([]))).not.toBe(made)
  })
})

describe("a prompt", () => {
  it("is refused when it is empty, or longer than the strictest model takes", () => {
    expect(promptProblem("", [model(10)])).toEqual({ key: "empty", most: 10 })
    expect(promptProblem("123456", [model(10), model(5)])).toEqual({ key: "long", most: 5 })
    expect(promptProblem("12345", [model(10), model(5)])).toBeUndefined()
  })

  it("is counted in characters, however many units they take", () => {
    expect(promptProblem("🦊🦊🦊", [model(3)])).toBeUndefined()
  })
})
