import { errorAnswer } from "@webox/kit/http"
import i18next from "i18next"
import { modelBody } from "../../api/admin/ai/models/validators"
import { messageBody } from "../../api/store/ai/conversations/validators"
import { fromCredits } from "../../modules/credits/credit-amount"
import { CATALOGUE } from "../../modules/generation/catalogue"
import { generationErrors } from "../../modules/generation"
import type { Work } from "../../modules/generation"
import { workProblem } from "../../modules/generation/work-problem"
import resources from "../i18n"
import { issuesFr } from "../i18n/refusals/issues-fr"
import { refusalOf, Refusal } from "./refusal"
import { tellRefusal } from "./tell-refusal"

/** What the admin's reader is told of what was thrown, by way of the shop's answer. */
async function told(language: "en" | "fr", thrown: unknown): Promise<string> {
  const answer = errorAnswer(thrown)
  const refusal = refusalOf({ status: answer?.status ?? 0, statusText: "" }, answer?.body)
  if (!(refusal instanceof Refusal)) throw new Error("It has no code.")
  return tellRefusal(await admin(language), refusal)
}

/** As the admin's own has it. */
async function admin(lng: string): Promise<Pick<typeof i18next, "t" | "exists">> {
  const translations = i18next.createInstance()
  await translations.init({ lng, resources, fallbackLng: "en", interpolation: { escapeValue: false } })
  return translations
}

function thrownBy(action: () => unknown): unknown {
  try {
    action()
  } catch (error) {
    return error
  }
  throw new Error("Nothing was thrown.")
}

function refusedWork(change: object, key = "openai/gpt-image-2"): unknown {
  const model = CATALOGUE.find((row) => `${row.provider}/${row.id}` === key)
  const request = { prompt: "a cat", width: 1024, height: 1024, count: 1, ...change }
  const problem = workProblem({ kind: "image", model, request } as Work)
  if (!problem) throw new Error("It is not refused.")
  return generationErrors.WEBOX_AI_INPUT_INVALID({ ...problem })
}

const price = (change: object) =>
  thrownBy(() =>
    modelBody.parse({
      provider: "openai",
      model: "gpt-image-2",
      is_on: true,
      fee_credits: 1,
      price: [{ unit: "image", micros: 5 }],
      ...change,
    })
  )

const MODEL_SAYS = "Ce modèle n’accepte pas l’une des valeurs. Changez-la, ou choisissez un autre modèle."
const SHOP_SAYS = "L’une des valeurs n’est pas correcte. Corrigez-la, puis recommencez."
const CREDITS_SAY = "Ce n’est pas un nombre de crédits que l’on peut donner."

describe("what a French merchant is told of a value that is wrong", () => {
  it.each([
    [refusedWork({ prompt: " " }), `${MODEL_SAYS} (description : écrivez quelque chose)`],
    [refusedWork({ count: 9 }), `${MODEL_SAYS} (nombre : un nombre de 1 à 4)`],
    [refusedWork({ seed: 1 }), `${MODEL_SAYS} (graine : ce modèle n’en tient pas compte, laissez-le vide)`],
    [
      refusedWork({ prompt: "é".repeat(1_001) }, "runway/gen4_image"),
      `${MODEL_SAYS} (description : au plus 1\u202f000 caractères)`,
    ],
    [price({ fee_credits: -1 }), `${SHOP_SAYS} (frais en crédits : au moins 0)`],
    [price({ is_on: "yes" }), `${SHOP_SAYS} (is_on : oui ou non est attendu)`],
    [price({ price: [{ unit: "image", micros: 0.5 }] }), `${SHOP_SAYS} (prix : un nombre entier est attendu)`],
    [price({ price: [] }), `${SHOP_SAYS} (prix : au moins 1 élément(s))`],
    [price({ surprise: 1 }), `${SHOP_SAYS} (la boutique ne connaît pas surprise)`],
    [
      thrownBy(() => messageBody.parse({ content: "\0" })),
      `${SHOP_SAYS} (message : enlevez le caractère invisible NUL)`,
    ],
    [thrownBy(() => messageBody.parse({ content: 5, provider: "a" })), `${SHOP_SAYS} (message : un texte est attendu)`],
    [thrownBy(() => fromCredits(0)), `${CREDITS_SAY} (crédits : plus de 0)`],
    [thrownBy(() => fromCredits(0.1234567)), `${CREDITS_SAY} (crédits : au plus 6 décimales)`],
  ])("is French to its end: %#", async (thrown, sentence) => {
    expect(await told("fr", thrown)).toBe(sentence)
  })

  it("names the sizes that a model has", async () => {
    expect(await told("fr", refusedWork({ width: 8 }))).toContain("(format : l’une de ces valeurs : 1024x1024, ")
  })

  it("is a French sentence also for a rule that nobody thought of", async () => {
    const issues = [{ field: "input.novelty", rule: "unheard_of" }]
    const refusal = new Refusal("WEBOX_INVALID_INPUT", "Not valid.", { issues })
    expect(tellRefusal(await admin("fr"), refusal)).toBe(`${SHOP_SAYS} (novelty : ${issuesFr.rule["other"]})`)
  })

  it("is the shop's own sentence where nothing French is known, and in English", async () => {
    const unknown = new Refusal("WEBOX_NOBODY_KNOWS", "Who knows.", { issues: [{ field: "a", rule: "b" }] })
    expect(tellRefusal(await admin("fr"), unknown)).toBe("la boutique a refusé, et dit en anglais : Who knows.")
    expect(await told("en", refusedWork({ prompt: " " }))).toBe("prompt: write something.")
  })
})
