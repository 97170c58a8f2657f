import { optionProblemOf } from "./option-problem"

const refused = (issue: object, code = "WEBOX_AI_INPUT_INVALID") =>
  optionProblemOf({ code, details: { issues: [issue] } })

describe("what is wrong with a setting", () => {
  it.each([
    [{ field: "duration_s", rule: "out_of_range", minimum: 1, maximum: 30 }, "optionRange", { least: 1, most: 30 }],
    [{ field: "input.seed", rule: "too_small", minimum: 0, origin: "number" }, "optionAtLeast", { least: 0 }],
    [{ field: "input.seed", rule: "too_big", maximum: 9, origin: "number" }, "optionAtMost", { most: 9 }],
    [{ field: "negative_prompt", rule: "too_big", maximum: 2000, origin: "string" }, "optionLong", { most: 2000 }],
    [{ field: "input.seed", rule: "invalid_type", expected: "int" }, "optionWhole", {}],
    [{ field: "input.speed", rule: "invalid_type", expected: "number" }, "optionNumber", {}],
    [{ field: "quality", rule: "not_taken" }, "optionNotTaken", {}],
    [{ field: "size", rule: "invalid_value", values: ["1x1"] }, "option", {}],
    [{ field: "size" }, "option", {}],
  ])("is told at its field: %j", (issue, key, figures) => {
    const name = issue.field.replace("input.", "")
    expect(refused(issue)).toEqual({ name, key, figures })
    expect(refused(issue, "WEBOX_INVALID_INPUT")).toEqual({ name, key, figures })
  })

  it.each([
    ["another refusal", refused({ field: "seed", rule: "x" }, "WEBOX_AI_BUDGET_REACHED")],
    ["the prompt's", refused({ field: "prompt", rule: "too_big", maximum: 3, origin: "string" })],
    ["nobody's", refused({})],
    ["no list", optionProblemOf({ code: "WEBOX_AI_INPUT_INVALID", details: { issues: "seed" } })],
    ["a list of nothing", optionProblemOf({ code: "WEBOX_AI_INPUT_INVALID", details: { issues: [null, 5] } })],
    ["no word of it", optionProblemOf({ code: "WEBOX_AI_INPUT_INVALID", details: {} })],
  ])("is not %s", (_what, problem) => expect(problem).toBeUndefined())
})
