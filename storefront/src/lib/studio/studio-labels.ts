import "server-only"
import { getTranslations } from "next-intl/server"
import type { Language } from "@/i18n/languages"
import type { Kind } from "./kinds"
import { isLocal, localName, keyOf, type Model } from "./model"
import { optionNames, optionsOf, type OptionName } from "./options"
import { uploadProblems, type UploadProblem } from "./upload-problem"

/** A model as the picker shows it. */
export interface PickedModel extends Model {
  key: string
  maker: string
  /** A line of warning or explanation beneath it. */
  note?: string
}

export interface StudioLabels {
  prompt: string
  placeholder: string
  characters: string
  examples: string
  picture: {
    legend: string
    optional: string
    required: string
    none: string
    uploaded: string
    add: string
    send: string
    sending: string
    /** That a picture is sent before the rest is written, where no scripts run. */
    first: string
    problems: Record<UploadProblem, string>
  }
  model: string
  look: string
  settings: string
  settingNames: Record<OptionName, string>
  settingHints: Partial<Record<OptionName, string>>
  /** What the values of choices are called, by `<option>:<value>`. */
  values: Record<string, string>
  price: string
  priceHint: string
  balance: string
  left: string
  missing: string
  getCredits: string
  /** With the price, and without it while it is not known. */
  create: string
  createPlain: string
  creating: string
  confirmTitle: string
  confirmText: string
  confirm: string
  credits: { one: string; other: string }
}

/** Models with the names of those who serve them, in the shopper's language. */
export async function pickedModels(models: Model[], language: Language): Promise<PickedModel[]> {
  const t = await getTranslations({ locale: language, namespace: "Studio" })
  const day = new Intl.DateTimeFormat(language === "fr" ? "fr-FR" : "en-US", { dateStyle: "long" })
  return models.map((model) => ({
    ...model,
    key: keyOf(model),
    name: isLocal(model) ? t(localName(model.id)) : model.name,
    maker: isLocal(model) ? t("localMaker") : model.provider_name,
    ...(isLocal(model) ? { note: t("localNote") } : {}),
    ...(model.ends_on === null ? {} : { note: t("endsOn", { date: day.format(new Date(model.ends_on)) }) }),
  }))
}

/** All words of the form, in the shopper's language. */
export async function studioLabels(kind: Kind, models: Model[], language: Language): Promise<StudioLabels> {
  const t = await getTranslations({ locale: language, namespace: "StudioForm" })
  const names = Object.fromEntries(optionNames.map((name) => [name, t(`settings.${name}`)]))
  return {
    prompt: t(`prompts.${kind}`),
    placeholder: t(`placeholders.${kind}`),
    characters: t.raw("characters"),
    examples: t("examples"),
    picture: await pictureLabels(kind, language),
    model: t("model"),
    look: t("look"),
    settings: t("settingsTitle"),
    // Each name is among them: they are made from the list itself.
    settingNames: names as Record<OptionName, string>,
    settingHints: { negative_prompt: t("hints.negative_prompt"), seed: t("hints.seed") },
    values: valueNames(models, language, { second: t("second"), ...qualityNames(t) }),
    price: t("price"),
    priceHint: t("priceHint"),
    balance: t("balance"),
    left: t("left"),
    missing: t.raw("missing"),
    getCredits: t("getCredits"),
    create: t.raw("create"),
    createPlain: t("createPlain"),
    creating: t("creating"),
    confirmTitle: t("confirmTitle"),
    confirmText: t.raw("confirmText"),
    confirm: t.raw("confirm"),
    credits: { one: t.raw("credits.one"), other: t.raw("credits.other") },
  }
}

async function pictureLabels(kind: Kind, language: Language): Promise<StudioLabels["picture"]> {
  const t = await getTranslations({ locale: language, namespace: "StudioPicture" })
  const problems = Object.fromEntries(uploadProblems.map((problem) => [problem, t(`problems.${problem}`)]))
  return {
    legend: t(kind === "video" ? "firstImage" : "reference"),
    optional: t(kind === "video" ? "firstImageHint" : "referenceHint"),
    required: t("required"),
    none: t("none"),
    uploaded: t("uploaded"),
    add: t("add"),
    send: t("send"),
    sending: t("sending"),
    first: t("first"),
    // Each problem is among them: they are made from the list itself.
    problems: problems as Record<UploadProblem, string>,
  }
}

const qualities = ["low", "medium", "high", "auto", "standard", "hd"] as const

function qualityNames(t: (key: `qualities.${(typeof qualities)[number]}`) => string): Record<string, string> {
  return Object.fromEntries(qualities.map((quality) => [quality, t(`qualities.${quality}`)]))
}

function valueNames(models: Model[], language: Language, words: Record<string, string>): Record<string, string> {
  const languages = new Intl.DisplayNames([language], { type: "language" })
  const found: Record<string, string> = {}
  for (const { name, choices = [] } of models.flatMap(optionsOf)) {
    for (const { value, name: given } of choices) {
      found[`${name}:${value}`] = given ?? nameOf(name, value)
    }
  }
  return found

  function nameOf(name: OptionName, value: string): string {
    if (name === "size") return value.replace("x", " × ")
    if (name === "duration_s") return `${value} ${words["second"]}`
    if (name === "resolution") return `${value}p`
    if (name === "language") return languages.of(value) ?? value
    return words[value] ?? value
  }
}
