import type { BackendError } from "../backend"
import { optionNames, type OptionName } from "./options"

/** What is wrong with one of the settings, as a sentence of `StudioProblem` with its figures. */
export interface OptionProblem {
  name: OptionName
  key:
    | "option"
    | "optionRange"
    | "optionAtLeast"
    | "optionAtMost"
    | "optionLong"
    | "optionWhole"
    | "optionNumber"
    | "optionNotTaken"
  figures: Record<string, number>
}

const refusals = ["WEBOX_AI_INPUT_INVALID", "WEBOX_INVALID_INPUT"]

/** Which setting the backend refused and why, where its answer says so; undefined where it is no setting's fault. */
export function optionProblemOf({ code, details }: Pick<BackendError, "code" | "details">): OptionProblem | undefined {
  if (!refusals.includes(code) || !Array.isArray(details["issues"])) return undefined
  for (const issue of details["issues"] as unknown[]) {
    if (typeof issue !== "object" || issue === null) continue
    const told = issue as Record<string, unknown>
    const name = optionNames.find((option) => option === String(told["field"]).replace(/^input\./, ""))
    if (name !== undefined) return { name, ...sentenceOf(told) }
  }
  return undefined
}

function sentenceOf({
  rule,
  minimum,
  maximum,
  origin,
  expected,
}: Record<string, unknown>): Omit<OptionProblem, "name"> {
  const [least, most] = [figure(minimum), figure(maximum)]
  if (rule === "not_taken") return { key: "optionNotTaken", figures: {} }
  if (origin === "string" && most !== undefined) return { key: "optionLong", figures: { most } }
  if (least !== undefined && most !== undefined) return { key: "optionRange", figures: { least, most } }
  if (least !== undefined) return { key: "optionAtLeast", figures: { least } }
  if (most !== undefined) return { key: "optionAtMost", figures: { most } }
  if (expected === "int") return { key: "optionWhole", figures: {} }
  return { key: expected === "number" ? "optionNumber" : "option", figures: {} }
}

function figure(value: unknown): number | undefined {
  return typeof value === "number" && Number.isFinite(value) ? value : undefined
}
