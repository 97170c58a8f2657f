"use server"

import { redirect } from "next/navigation"
import { getTranslations } from "next-intl/server"
import { BackendError } from "../backend"
import { forgetDraft } from "../draft"
import { endedFailure } from "../ended-failure"
import { countOf } from "../form-state"
import { placeOfForm } from "../form-place"
import type { Place } from "../place"
import { SessionEndedError } from "../session"
import { readBalance } from "./credits"
import { notEnough, studioFailure, type StudioFailure } from "./failures"
import { orderGeneration, type Order } from "./generations"
import { keyOf, type Model } from "./model"
import { listModels, quoteOf } from "./models"
import { optionProblemOf } from "./option-problem"
import { inputOf } from "./options"
import { needsConfirmation } from "./spending"
import { pictureUse } from "./start-picture"
import { promptProblem, readStudioForm, type StudioFormValues } from "./studio-form"
import type { StudioState } from "./studio-state"
import { tokenOrEnded } from "./studio-session"

/** Begins a creation and shows it; or says what is wrong, or asks for a yes to the price. */
export async function createOne(before: StudioState, form: FormData): Promise<StudioState> {
  const place = await placeOfForm(form)
  const values = readStudioForm(form)
  const path = "/studio"
  return answered(place, path, before, values, async (token) => {
    const models = await chosenModels(token, values)
    const [id] = await orderAll(token, place, values, models.slice(0, 1))
    return `${path}/${id}`
  })
}

/** Begins the same creation with each of the chosen models and shows them together. */
export async function createSeveral(before: StudioState, form: FormData): Promise<StudioState> {
  const place = await placeOfForm(form)
  const values = readStudioForm(form)
  const path = "/studio/compare"
  return answered(place, path, before, values, async (token) => {
    const models = await chosenModels(token, values)
    if (models.length < 2) throw new Refusal({ failure: (await problems(place))("two") })
    return `${path}/${(await orderAll(token, place, values, models)).join("-")}`
  })
}

/** What the form shows instead of going on. */
class Refusal extends Error {
  constructor(readonly shown: Partial<StudioState>) {
    super()
  }
}

async function answered(
  place: Place,
  path: string,
  before: StudioState,
  values: StudioFormValues,
  begin: (token: string) => Promise<string>
): Promise<StudioState> {
  const state = { entered: values.entered, models: values.models, answers: countOf(before, "answers") + 1 }
  if (values.isLookingOnly) return state
  const next = await tokenOrEnded()
    .then(begin)
    .catch(async (error: unknown) => {
      if (error instanceof Refusal) return { ...state, ...error.shown }
      if (error instanceof SessionEndedError) return { ...state, ...(await ended(place, path, values)) }
      const atOption = path === "/studio" ? await optionRefusal(place, error) : undefined
      return { ...state, ...(atOption ?? (await shown(place, await studioFailure(place, error)))) }
    })
  if (typeof next !== "string") return next
  await forgetDraft()
  redirect(place.base + next)
}

function ended(place: Place, path: string, { kind, entered, models: [model = ""] }: StudioFormValues) {
  return endedFailure(place, path, { ...entered, kind, model })
}

/** Where the form has the setting that was refused. */
async function optionRefusal(place: Place, error: unknown): Promise<Partial<StudioState> | undefined> {
  const problem = error instanceof BackendError ? optionProblemOf(error) : undefined
  if (problem === undefined) return undefined
  return { optionProblem: { name: problem.name, text: (await problems(place))(problem.key, problem.figures) } }
}

async function shown(place: Place, { text, missing_credits }: StudioFailure): Promise<Partial<StudioState>> {
  if (missing_credits === undefined) return { failure: text }
  const href = `${place.base}/studio/credits?${new URLSearchParams({ missing: String(missing_credits) })}`
  return { failure: text, failureLink: { href, text: (await problems(place))("getCredits") } }
}

function problems(place: Place) {
  return getTranslations({ locale: place.language, namespace: "StudioProblem" })
}

/** The offered models that the form names, in its order; what is not offered any more is left out. */
async function chosenModels(token: string, { kind, models }: StudioFormValues): Promise<Model[]> {
  const offered = (await listModels(token)).filter((model) => model.kind === kind)
  return models.flatMap((key) => offered.find((model) => keyOf(model) === key) ?? [])
}

/** Orders all or, for want of credits or of a yes to the price, nothing. @returns the ids, in the models' order */
async function orderAll(token: string, place: Place, values: StudioFormValues, models: Model[]): Promise<string[]> {
  const t = await problems(place)
  if (models.length === 0) throw new Refusal({ failure: t("WEBOX_AI_MODEL_NOT_OFFERED") })
  const problem = promptProblem(values.entered.prompt ?? "", models)
  if (problem !== undefined) throw new Refusal({ promptProblem: t(problem.key, { most: problem.most }) })
  if (values.entered.picture === undefined && models.some((model) => pictureUse(model) === "required"))
    throw new Refusal({ pictureProblem: t("picture") })
  const wanted = models.map((model) => ({
    kind: values.kind,
    provider: model.provider,
    model: model.id,
    input: inputOf(values.kind, model, values.entered),
  }))
  const quotes = await Promise.all(wanted.map((request) => quoteOf(token, request)))
  const price = quotes.reduce((sum, quote) => sum + quote, 0)
  const { available } = await readBalance(token)
  if (price > available) throw new Refusal(await shown(place, await notEnough(place, price, available)))
  const { shown: seen, confirmed } = values
  if (needsConfirmation({ price, shown: seen, confirmed }))
    throw new Refusal({ confirm: { credits: price, left: available - price } })
  return order(
    token,
    place,
    values.attempt,
    wanted.map((request, index) => ({ ...request, max_credits: quotes[index] ?? 0 }))
  )
}

/** What the first ones begin is not lost when a later one is refused: then only those are shown. */
async function order(token: string, place: Place, attempt: string, orders: Order[]): Promise<string[]> {
  const ids: string[] = []
  for (const [index, one] of orders.entries()) {
    try {
      ids.push((await orderGeneration(token, one, `${attempt}-${index}`)).id)
    } catch (error) {
      if (ids.length === 0) throw error
      await studioFailure(place, error)
    }
  }
  return ids
}
